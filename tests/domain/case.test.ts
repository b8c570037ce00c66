import { describe, expect, it } from 'vitest';
import { changedEntry, draftedEntries, entriesOfCase, movedEntry } from '../../shared/domain/case';
import { type IsoInstant, isoDate } from '../../shared/kernel/dates';
import type { ChosenEntry } from '../../shared/model/case';
import { caseOf, planOf, win } from '../documents/summarySample';

const chosen = (impactId: string, more: Partial<ChosenEntry> = {}): ChosenEntry => ({
  impactId,
  included: true,
  what: null,
  why: null,
  result: null,
  ...more,
});
const ids = (entries: readonly { readonly impactId: string }[]) => entries.map(({ impactId }) => impactId);
const trashedAt = '2026-07-01T08:00:00.000Z' as IsoInstant;

const plan = planOf([
  win('a', { date: isoDate('2026-01-10') }),
  win('b', { date: isoDate('2026-02-10') }),
  win('c', { date: isoDate('2026-03-10') }),
  win('early', { date: isoDate('2020-01-01') }),
  win('hidden', { private: true }),
  win('gone', {}, trashedAt),
]);

describe('the entries of a case', () => {
  it('follow its order, and those not listed yet come last, newest first', () => {
    const entries = entriesOfCase(plan, caseOf({ entries: [chosen('b')] }));
    expect(entries.map(({ impact }) => impact.id)).toEqual(['b', 'c', 'a']);
    expect(entries.every(({ included }) => included)).toBe(true);
  });

  it('leave out what is private, trashed or of another time, though it is listed', () => {
    const record = caseOf({
      entries: ['hidden', 'gone', 'early', 'nobody', 'a', 'a'].map((id) => chosen(id)),
    });
    expect(entriesOfCase(plan, record).map(({ impact }) => impact.id)).toEqual(['a', 'c', 'b']);
  });

  it('say the shortened words for this page, the win its own', () => {
    const [entry] = entriesOfCase(plan, caseOf({ entries: [chosen('a', { what: 'Short' })] }));
    expect(entry?.what).toBe('Short');
    expect(entry?.impact.what).toBe('What a did');
  });
});

describe('ordering', () => {
  const record = caseOf({ entries: [chosen('a'), chosen('hidden'), chosen('b'), chosen('c')] });

  it.each([
    ['a', 1, ['b', 'a', 'c']],
    ['c', 0, ['c', 'a', 'b']],
    ['a', 99, ['b', 'c', 'a']],
    ['b', -5, ['b', 'a', 'c']],
  ])('moves %s to place %i', (id, place, order) => {
    const moved = caseOf({ entries: movedEntry(plan, record, id, place) });
    expect(entriesOfCase(plan, moved).map(({ impact }) => impact.id)).toEqual(order);
  });

  it('keeps the place of what cannot be seen now', () => {
    expect(ids(movedEntry(plan, record, 'c', 0))).toEqual(['c', 'hidden', 'a', 'b']);
  });

  it('writes down the order of what was not listed yet', () => {
    expect(ids(movedEntry(plan, caseOf(), 'a', 0))).toEqual(['a', 'c', 'b']);
  });

  it('changes nothing for a win that is not there', () => {
    expect(movedEntry(plan, record, 'nobody', 0)).toEqual(record.entries);
  });
});

it('leaves an entry out, and keeps the rest', () => {
  const entries = changedEntry(plan, caseOf(), 'b', { included: false });
  expect(entries.map(({ impactId, included }) => [impactId, included])).toEqual([
    ['c', true],
    ['b', false],
    ['a', true],
  ]);
});

it('drafts the strongest first and leaves off what has no result', () => {
  const wins = planOf([
    win('bare'),
    win('words', { result: 'They thanked me.' }),
    win('pair', { result: 'Fell.', before: 4, after: 2, howKnown: 'counted' }),
    win('secret', { result: 'Best of all.', before: 9, after: 1, private: true }),
  ]);
  const drafted = draftedEntries(wins, caseOf());
  expect(drafted.map(({ impactId, included }) => [impactId, included])).toEqual([
    ['pair', true],
    ['words', true],
    ['bare', false],
  ]);
});
