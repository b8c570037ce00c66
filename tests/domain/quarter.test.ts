import { describe, expect, it } from 'vitest';
import { quarterStart, quarterSummary } from '../../shared/domain/quarter';
import { isoDate } from '../../shared/kernel/dates';
import type { Impact } from '../../shared/model/impact';
import { aWin, today } from './todayParts';

const win = (fields: Partial<Impact>) => aWin({ date: isoDate('2026-10-15'), ...fields });
const paired = (id: string, date: string, fields: Partial<Impact> = {}) =>
  win({ id, date: isoDate(date), before: 14, after: 3, ...fields });

describe('this quarter', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-03-31', '2026-01-01'],
    ['2026-11-20', '2026-10-01'],
    ['2026-12-31', '2026-10-01'],
  ])('on %s began on %s', (day, start) => expect(quarterStart(isoDate(day))).toBe(start));

  it.each<[string, readonly Impact[], string]>([
    ['nothing', [], 'No win is noted yet this quarter.'],
    ['one result in words', [win({ result: 'Calls fell' })], 'One win.'],
    ['one that waits', [win({})], 'One win. One waits for a result.'],
    ['one pair', [win({ before: 5, after: 2 })], 'One win. One has a before and an after.'],
    [
      'two pairs and two that wait',
      [win({ before: 5, after: 2 }), win({ before: 1, after: 2 }), win({}), win({})],
      'Four wins. Two have a before and an after; two wait for a result.',
    ],
    ['a win of last quarter', [win({ date: isoDate('2026-09-30') })], 'No win is noted yet this quarter.'],
    [
      'a win that reaches into it',
      [win({ date: isoDate('2026-09-30'), endDate: isoDate('2026-10-02'), result: 'x' })],
      'One win.',
    ],
  ])('of %s says: %s', (_, wins, words) => expect(quarterSummary(wins, today).sentence).toBe(words));

  it('shows the three newest pairs by what they count, else by what was done', () => {
    const { pairs } = quarterSummary(
      [
        paired('a', '2026-10-02'),
        paired('b', '2026-10-20', { measure: 'Open findings' }),
        paired('c', '2026-11-01'),
        paired('d', '2026-11-10', { what: 'A very long sentence about what was done that day in the vault' }),
      ],
      today,
    );
    expect(pairs.map(({ winId }) => winId)).toEqual(['d', 'c', 'b']);
    expect(pairs.map(({ label }) => label)).toEqual([
      'A very long sentence about what was…',
      'Counted the vault',
      'Open findings',
    ]);
    expect(pairs[2]?.pair).toMatchObject({ before: '14', after: '3' });
  });
});
