import { expect, it } from 'vitest';
import { type WeakSpotKind, weakSpots } from '../../shared/domain/weakSpots';
import { type IsoInstant, isoDate } from '../../shared/kernel/dates';
import type { CaseDraft } from '../../shared/model/case';
import type { Impact, ImpactDraft } from '../../shared/model/impact';
import { profile, profileId } from '../../shared/model/profile';
import { caseOf, planOf, today, win } from '../documents/summarySample';

const strong: Partial<ImpactDraft> = {
  what: 'Moved the carts.',
  why: 'They came late.',
  result: 'Late carts fell from 9 to 2 a week.',
  before: 9,
  after: 2,
  howKnown: 'counted',
  source: 'Cart log',
};
const stamps = {
  id: profileId,
  createdAt: '2026-01-01T08:00:00.000Z' as IsoInstant,
  updatedAt: '2026-01-01T08:00:00.000Z' as IsoInstant,
  deletedAt: null,
};
const period = { from: isoDate('2026-07-01'), to: isoDate('2026-07-31') };

const named = [{ ...profile.blank(today), name: 'Marisol Reyes', role: 'Technician II', ...stamps }];

function spotsOf(wins: readonly Impact[], draft: Partial<CaseDraft> = {}) {
  return weakSpots(
    planOf(wins, { profile: named }),
    caseOf({ ask: 'I ask for a raise.', ...period, ...draft }),
    today,
  );
}

it('finds nothing on a strong page', () => {
  expect(spotsOf([win('a', strong)])).toEqual([]);
});

it.each<[WeakSpotKind, string, Partial<ImpactDraft>]>([
  ['noNumber', 'Moved the carts.', { before: null, after: null, result: 'Nobody waits now.' }],
  ['noResult', 'Moved the carts.', { before: null, after: null, result: '' }],
  ['noWhy', 'Moved the carts.', { why: ' ' }],
  ['estimated', 'Moved the carts.', { howKnown: 'estimated' }],
  ['noEvidence', 'Moved the carts.', { source: '' }],
  [
    'tooLong',
    'Moved the carts.',
    {
      why: 'They came late, and nobody at the counter knew why or could say when it began, so carts were sent twice',
    },
  ],
])('names %s: %s', (kind, detail, draft) => {
  const spots = spotsOf([win('a', { ...strong, ...draft })]);
  expect(spots).toEqual([expect.objectContaining({ kind, detail, impactId: 'a' })]);
});

it.each([
  ['nobody', [], ['noName', 'noRole']],
  ['a person without a name', [{ ...profile.blank(today), role: 'Technician II', ...stamps }], ['noName']],
  ['a person without a role', [{ ...profile.blank(today), name: 'Marisol Reyes', ...stamps }], ['noRole']],
])('asks first whose page it is, with %s', (_, people, kinds) => {
  const record = caseOf({ ask: 'I ask for a raise.', ...period });
  const spots = weakSpots(planOf([win('a', strong)], { profile: people }), record, today);
  expect(spots.map(({ kind }) => kind)).toEqual(kinds);
  for (const { action } of spots) expect(action).toBe('Add it');
});

it('asks for an ask, and for entries', () => {
  expect(spotsOf([win('a', strong)], { ask: ' ' }).map(({ kind }) => kind)).toEqual(['noAsk']);
  expect(spotsOf([])).toEqual([
    expect.objectContaining({
      kind: 'noEntries',
      detail: 'Nothing is noted in this period',
      action: 'Log a win',
    }),
  ]);
});

it('counts several in one line and links to the first', () => {
  const wins = ['a', 'b'].map((id) => win(id, { ...strong, why: '', result: `${id}: 9 to 2, and more.` }));
  const spot = spotsOf(wins).find(({ kind }) => kind === 'noWhy');
  expect(spot?.detail).toBe('2 entries do not say why, the first: Moved the carts.');
});

it('names what lacks a result though it is left off the page', () => {
  const entries = ['a', 'b'].map((impactId) => ({
    impactId,
    included: false,
    what: null,
    why: null,
    result: null,
  }));
  const wins = [win('a'), win('b'), win('c', strong)];
  expect(spotsOf(wins, { entries })[0]).toMatchObject({
    kind: 'noResult',
    detail: '2 entries are left off the page',
  });
});

it('finds empty months between wins, not before the first nor after today', () => {
  const wins = [
    win('a', { ...strong, date: isoDate('2026-02-03') }),
    win('b', {
      ...strong,
      measure: 'Other',
      result: 'Calls fell from 9 to 2 in the week.',
      date: isoDate('2026-08-20'),
    }),
  ];
  const spots = spotsOf(wins, { from: isoDate('2025-12-01'), to: isoDate('2026-12-31') });
  expect(spots).toEqual([
    {
      kind: 'emptyMonth',
      title: 'Empty months',
      detail: 'Nothing noted in July, September, October and 4 earlier months',
      month: '2026-10',
      action: 'Add a win',
    },
  ]);
});

it('finds the same figures and the same sentence said twice', () => {
  const again = win('b', { ...strong, what: 'Else', result: 'Else.', date: isoDate('2026-07-01') });
  expect(spotsOf([win('a', strong), again]).find(({ kind }) => kind === 'saidTwice')?.detail).toBe(
    'Entry 2 repeats the figures of entry 1',
  );
  const echo = win('a', { ...strong, why: 'Sending doses again took two hours a day!' });
  const spots = spotsOf([echo], { ask: 'Sending doses again took two hours a day. I ask for a raise.' });
  expect(spots.map(({ detail }) => detail)).toEqual(['Entry 1 repeats a sentence of the ask']);
});

it('notices that everything is of one kind', () => {
  const wins = ['a', 'b', 'c'].map((id, at) =>
    win(id, { ...strong, before: 20 + at, result: `Fell from ${20 + at} to 2.`, category: 'cost' }),
  );
  expect(spotsOf(wins).map(({ kind }) => kind)).toEqual(['oneArea']);
});

it('never names or counts a private win', () => {
  const secret = win('s', { what: 'CANARY', private: true });
  expect(spotsOf([win('a', strong), secret])).toEqual([]);
  expect(JSON.stringify(spotsOf([secret]))).not.toMatch(/CANARY|1 win/);
});
