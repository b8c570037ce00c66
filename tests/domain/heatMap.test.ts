import { describe, expect, it } from 'vitest';
import { heatMap, heatSentence } from '../../shared/domain/heatMap';
import { isoDate } from '../../shared/kernel/dates';
import { today } from './todayParts';

const on = (...days: string[]) => days.map((date) => ({ date: isoDate(date) }));

describe('a year of wins', () => {
  it('is the twelve months up to this one', () => {
    const months = heatMap([], today);
    expect(months).toHaveLength(12);
    expect([months[0]?.day, months[11]?.day]).toEqual(['2025-12-01', '2026-11-01']);
  });

  it.each([
    ['the first week', '2026-10-07', [1, 0, 0, 0, 0]],
    ['the second week', '2026-10-08', [0, 1, 0, 0, 0]],
    ['the last days of a long month', '2026-10-31', [0, 0, 0, 0, 1]],
  ])('puts a win of %s in its place', (_, date, weeks) => {
    expect(heatMap(on(date), today)[10]?.weeks).toEqual(weeks);
  });

  it('leaves out weeks to come, and the fifth week of a month of 28 days', () => {
    const months = heatMap(on('2026-11-02'), today);
    expect(months[11]?.weeks).toEqual([1, 0, 0]);
    expect(months[2]?.weeks).toHaveLength(4);
  });

  it('does not count what is older than a year, or written for a day to come', () => {
    const months = heatMap(on('2025-11-30', '2026-11-21'), today);
    expect(months.every(({ count }) => count === 0)).toBe(true);
  });

  it('tells an empty month from one before the log began, and from this one', () => {
    const states = heatMap(on('2026-08-03', '2026-08-04', '2026-10-01'), today).map(({ state }) => state);
    expect(states).toEqual([...Array(8).fill('before'), 'noted', 'empty', 'noted', 'running']);
  });

  it.each([
    [['2026-03-01', '2026-04-01'], '2 wins since March, none noted in 6 of the months.'],
    [['2026-08-01', '2026-10-01', '2026-11-01'], '3 wins since August, none noted in September.'],
    [['2026-11-01'], '1 win since November.'],
    [[], 'No wins noted in these twelve months.'],
    [['2020-01-01'], 'No wins noted in these twelve months.'],
  ])('of %j says: %s', (days, words) => {
    expect(heatSentence(heatMap(on(...days), today))).toBe(words);
  });
});
