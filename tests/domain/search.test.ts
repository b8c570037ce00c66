import { describe, expect, it } from 'vitest';
import { fold, matchesWords, scan, searchEntry, searchWords } from '../../shared/domain/search';
import { markedRuns, snippet } from '../../shared/domain/searchMarks';
import { beginsWithOneTypo } from '../../shared/domain/typo';
import { type IsoInstant, isoDate } from '../../shared/kernel/dates';
import { type EntityName, entities, entityNames, type RecordOfName } from '../../shared/model/index';

const at = '2026-01-05T10:00:00.000Z' as IsoInstant;

function record<Name extends EntityName>(kind: Name, id: string, fields: Partial<RecordOfName<Name>>) {
  return searchEntry(kind, {
    ...entities[kind].blank(isoDate('2026-01-05')),
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    id,
    ...fields,
  } as unknown as RecordOfName<Name>);
}

const wins = [
  record('impact', 'old', { what: 'Cut the wait for first doses', date: isoDate('2024-03-01') }),
  record('impact', 'new', {
    what: 'Trained two new technicians',
    date: isoDate('2026-03-01'),
    why: 'First doses waited',
  }),
  record('impact', 'gone', { what: 'First doses by hand', date: isoDate('2026-04-01'), deletedAt: at }),
  record('impact', 'cafe', {
    what: 'Café orders: 93.5% filled',
    date: isoDate('2025-03-01'),
    tags: ['throughput'],
  }),
];
const all = [
  ...wins,
  record('goal', 'goal', { title: 'Sterile compounding', due: isoDate('2026-12-01') }),
  record('milestone', 'stone', { title: 'First observed batch' }),
  record('attachment', 'file', { name: 'dose-report.pdf' }),
  record('profile', 'profile', { visionOneYear: 'Lead the sterile room' }),
];

function found(query: string, limit = 20) {
  return scan(all, searchWords(query), limit).flatMap(({ best }) => best.map(({ record: { id } }) => id));
}

describe('fold', () => {
  it.each([
    ['Café, ORDERS', ' cafe orders'],
    ['93.5%', ' 93 5'],
    ["don't", ' dont'],
    ['don’t', ' dont'],
    ['İstanbul – Zürich', ' istanbul zurich'],
    ['   ', ' '],
    ['日本語 text', ' 日本語 text'],
  ])('%s becomes "%s"', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('scan', () => {
  it.each([
    ['dose', ['old', 'new', 'gone', 'file'], 'title before text, trash last'],
    ['cut wait', ['old'], 'every word must match'],
    ['wait cut', ['old'], 'in any order'],
    ['ose', [], 'words match from their beginning only'],
    ['cafe', ['cafe'], 'accents do not matter'],
    ['CAFÉ', ['cafe'], 'nor in the query, nor does case'],
    ['93.5', ['cafe'], 'figures with a point are one thing'],
    ['93.6', [], 'and not two'],
    ['throughput', ['cafe'], 'tags are searched'],
    ['sterile', ['goal', 'profile'], 'every kind is searched'],
    ['first', ['old', 'new', 'gone', 'stone'], 'milestones too'],
    ['report', ['file'], 'and names of files'],
    ['', [], 'nothing is asked, nothing is found'],
    ['!!!', [], 'nor with marks alone'],
  ])('%s', (query, ids, _why) => expect(found(query)).toEqual(ids));

  it('keeps the best of each kind and counts all', () => {
    const [hits] = scan(wins, searchWords('dose'), 1);
    expect(hits).toMatchObject({ kind: 'impact', count: 3 });
    expect(hits?.best.map(({ record: { id } }) => id)).toEqual(['old']);
  });

  it('shows the newer before the older', () => {
    const many = [3, 1, 2].map((month) =>
      record('impact', `m${month}`, { what: 'Same words', date: isoDate(`2026-0${month}-01`) }),
    );
    const [hits] = scan(many, searchWords('same'), 2);
    expect(hits?.best.map(({ record: { id } }) => id)).toEqual(['m3', 'm2']);
  });

  it.each(entityNames)('reads every %s', (kind) => {
    const entry = searchEntry(kind, {
      ...entities[kind].blank(isoDate('2026-01-05')),
      id: 'x',
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    } as unknown as RecordOfName<typeof kind>);
    expect(entry.rank).toBeGreaterThan(0);
    expect(entry.title.trim()).not.toBe('');
  });
});

it.each([
  ['Log a win', 'win', true],
  ['Log a win', 'log w', true],
  ['Log a win', 'in', false],
])('the command %s is found by "%s": %s', (label, query, is) =>
  expect(matchesWords(label, searchWords(query))).toBe(is),
);

describe('markedRuns', () => {
  it.each([
    ['First doses', 'dos', 'First [dos]es'],
    ['Café orders', 'cafe', '[Café] orders'],
    ['Cafe\u0301 orders', 'cafe', '[Cafe\u0301] orders'],
    ["Don't wait", 'dont', "[Don't] wait"],
    ['93.5 percent', '93.5', '[93].[5] percent'],
    ['dose redose', 'dose', '[dose] redose'],
    ['nothing here', 'x', 'nothing here'],
    ['<b>bold</b>', 'bold', '<b>[bold]</b>'],
  ])('%s, looking for %s', (text, query, shown) => {
    const runs = markedRuns(text, searchWords(query));
    expect(runs.map((run) => (run.isMatch ? `[${run.text}]` : run.text)).join('')).toBe(shown);
  });
});

it('a snippet stands around what was found, and is no longer than asked', () => {
  const text = `${'Many words before it. '.repeat(20)}Reconciled the cabinet every night. ${'And after. '.repeat(20)}`;
  const line = snippet(text, searchWords('cabinet'), 80);
  expect(line).toMatch(/^….*cabinet.*…$/);
  expect(line.length).toBeLessThanOrEqual(82);
  expect(snippet('Short', searchWords('cabinet'), 80)).toBe('Short');
});

describe('beginsWithOneTypo', () => {
  it.each([
    ['medication', 'medication', true],
    ['medication', 'medicatoin', true],
    ['medication', 'medicaton', true],
    ['medication', 'mediccation', true],
    ['medication', 'medicasion', true],
    ['medication', 'nedication', true],
    ['medication', 'edication', true],
    ['received', 'recieve', true],
    ['received', 'recive', true],
    ['medication', 'medcatoin', false],
    ['label', 'table', false],
    ['inventory', 'inventroy', true],
    ['', 'word', false],
  ])('%s for %s: %s', (word, typed, is) => expect(beginsWithOneTypo(word, typed)).toBe(is));
});
