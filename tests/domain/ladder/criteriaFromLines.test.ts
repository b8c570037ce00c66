import { expect, it } from 'vitest';
import { criteriaFromLines, mostLines } from '../../../shared/domain/ladder/criteriaFromLines';

const plain = { category: '', points: null, proof: '' };

it.each<[string, string, readonly object[]]>([
  [
    'a list with bullets',
    '- Trains\n• Leads\n\n  * Writes ',
    ['Trains', 'Leads', 'Writes'].map((words) => ({ words, ...plain })),
  ],
  [
    'a numbered list',
    '1. Trains\r\n2) Leads\r(c) Writes',
    ['Trains', 'Leads', 'Writes'].map((words) => ({ words, ...plain })),
  ],
  ['ticks and boxes', '☐ Trains\n✓ Leads', ['Trains', 'Leads'].map((words) => ({ words, ...plain }))],
  [
    'a number that belongs to the words',
    '5 stations alone\n340B audits',
    ['5 stations alone', '340B audits'].map((words) => ({ words, ...plain })),
  ],
  [
    'points in brackets',
    'Precepts a student (5 points)',
    [{ words: 'Precepts a student', ...plain, points: 5 }],
  ],
  [
    'rows of a table',
    'Precepts\tTeaching\t5\tEvaluation form\nAudits\tSafety\t2.5 pts\nLeads\t\t3',
    [
      { words: 'Precepts', category: 'Teaching', points: 5, proof: 'Evaluation form' },
      { words: 'Audits', category: 'Safety', points: 2.5, proof: '' },
      { words: 'Leads', category: '', points: 3, proof: '' },
    ],
  ],
  ['nothing', ' \n\t\n - \n', []],
])('reads %s', (_name, text, criteria) => {
  expect(criteriaFromLines(text)).toEqual(criteria);
});

it('takes no more than it can show', () => {
  expect(criteriaFromLines('Trains\n'.repeat(mostLines + 5))).toHaveLength(mostLines);
});
