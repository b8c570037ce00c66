import { describe, expect, it } from 'vitest';
import { aimOf, levelsOf, nextLevel } from '../../../shared/domain/ladder/ladderParts';
import { sumWords } from '../../../shared/domain/ladder/points';
import { proofsIn } from '../../../shared/domain/ladder/proofs';
import { readiness } from '../../../shared/domain/ladder/readiness';
import type { Criterion } from '../../../shared/model/criterion';
import type { Ladder } from '../../../shared/model/ladder';
import type { Level } from '../../../shared/model/level';
import { recordOf } from '../../support/records';
import { criterionOf, day, ladderPlan, testToday } from './ladderSample';

const plan = ladderPlan();
const levels = levelsOf('ladder', plan.level);

function ready(criteria: readonly Criterion[], level: Partial<Level> = {}, ladder: Partial<Ladder> = {}) {
  const own = { ...recordOf('ladder'), ...plan.ladder[0], ...ladder };
  const changed = levels.map((one) => (one.id === 'three' ? { ...one, ...level } : one));
  const three = changed[1];
  if (three === undefined) throw new Error('the sample has three levels');
  return readiness(own, changed, three, criteria, proofsIn(plan, testToday), testToday);
}

const met = (words: string, fields: Partial<Criterion> = {}) =>
  criterionOf({ words, rating: 'met', impactIds: ['trained'], ...fields });
const open = (words: string, fields: Partial<Criterion> = {}) => criterionOf({ words, ...fields });

describe('readiness is a sentence', () => {
  it.each<[string, readonly Criterion[], Partial<Level>, string]>([
    ['without criteria', [], {}, 'No criteria of Technician III are written down yet.'],
    ['with all', [met('A'), met('B')], {}, 'You show all 2 criteria of Technician III.'],
    ['with the only one', [met('A')], {}, 'You show the one criterion of Technician III.'],
    [
      'with what is missing by name',
      [met('A'), open('Owns one area.'), open('Presents')],
      {},
      'You show 1 of 3 criteria of Technician III; missing: Owns one area and Presents.',
    ],
    [
      'with the rest counted',
      [open('A'), open('B'), open('C'), open('D'), open('E')],
      {},
      'You show 0 of 5 criteria of Technician III; missing: A, B, C and 2 more.',
    ],
    [
      'with the time to go',
      [met('A'), open('B')],
      { monthsRequired: 12 },
      'You show 1 of 2 criteria of Technician III; missing: B; 4 months until the year in Technician II is full, on March 20, 2027.',
    ],
    [
      'with the time that is full',
      [met('A'), met('B')],
      { monthsRequired: 8 },
      'You show all 2 criteria of Technician III; the 8 months in Technician II are full.',
    ],
    [
      'with points',
      [met('A', { points: 5, category: 'Teaching' }), open('B', { points: 5 })],
      { pointsNeeded: 10 },
      'You show 1 of 2 criteria of Technician III; missing: B; 5 of 10 points.',
    ],
  ])('%s', (_name, criteria, level, sentence) => {
    expect(ready(criteria, level).sentence).toBe(sentence);
  });

  it.each<[Partial<Ladder>, string]>([
    [{ since: null }, 'since when you are in Technician II is not noted'],
    [{ levelId: null }, 'the year in Technician II have yet to begin'],
  ])('with a time that cannot be counted: %j', (ladder, words) => {
    expect(ready([met('A')], { monthsRequired: 12 }, ladder).time?.words).toBe(words);
  });

  it('asks no time of a level I am in already', () => {
    expect(ready([met('A')], { monthsRequired: 12 }, { levelId: 'three' }).time).toBeNull();
  });

  it.each<[boolean, readonly Criterion[], Partial<Level>, Partial<Ladder>]>([
    [true, [met('A')], {}, {}],
    [false, [], {}, {}],
    [false, [met('A'), open('B')], {}, {}],
    [false, [met('A')], { monthsRequired: 12 }, {}],
    [false, [met('A', { points: 5 })], { pointsNeeded: 6 }, {}],
    [false, [met('A', { points: 6, category: 'Teaching' })], { pointsNeeded: 6 }, { minimumCategories: 2 }],
  ])('is ready: %s', (isReady, criteria, level, ladder) => {
    expect(ready(criteria, level, ladder).isReady).toBe(isReady);
  });
});

describe('points', () => {
  const criteria = [
    met('A', { points: 8, category: 'Teaching' }),
    met('B', { points: 6, category: ' teaching' }),
    met('C', { points: 6, category: 'Safety' }),
    open('D', { points: 9, category: 'Quality' }),
    met('E'),
  ];

  it('count what is met, each category to its cap, and say so', () => {
    const { points } = ready(
      criteria,
      { pointsNeeded: 20 },
      { caps: [{ category: 'TEACHING', most: 10 }], minimumCategories: 3 },
    );
    expect(points?.counted).toBe(16);
    expect(points?.isEnough).toBe(false);
    expect(points?.sentence).toBe(
      '16 of 20 points. Teaching: 10 of 14 count, because of the cap. Points in 2 of the 3 categories it asks for.',
    );
    expect(points && sumWords(points)).toBe('Teaching 10 (of 14, cap 10), Safety 6 and Quality 0');
  });

  it('are none where the level counts none', () => {
    expect(ready([met('A')]).points).toBeNull();
  });
});

describe('the level I climb to', () => {
  const [ladder] = plan.ladder;
  it.each<[Partial<Ladder>, string | undefined]>([
    [{}, 'three'],
    [{ aimId: 'lead' }, 'lead'],
    [{ levelId: null }, undefined],
    [{ levelId: 'lead' }, undefined],
  ])('with %j', (fields, id) => {
    expect(ladder && aimOf({ ...ladder, ...fields }, levels)?.id).toBe(id);
  });

  it('is never of a ladder that was set aside', () => {
    const old = recordOf('ladder', { levelId: 'x', isSetAside: true });
    const part = { ladder: [old, ...plan.ladder], level: plan.level };
    expect(nextLevel(part)?.ladder.id).toBe('ladder');
    expect(nextLevel({ ...part, ladder: [old] })).toBeNull();
    expect(nextLevel({ ladder: [], level: [] })).toBeNull();
    expect(day('2026-11-20')).toBe(testToday);
  });
});
