import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  formatMonthRange,
  formatRange,
  type IsoDate,
  isIsoDate,
  isoDate,
  lastOfMonth,
  relativeDay,
  spanWords,
  weekdayOf,
} from '../../shared/kernel/dates';

const day = (text: string) => isoDate(text);
const anyDay = fc
  .date({ min: new Date('1951-01-01T12:00:00Z'), max: new Date('2099-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate);

describe('a day', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['1949-12-31', false],
    ['2101-01-01', false],
    ['2026-6-3', false],
    ['2026-06-03T00:00', false],
    [20260603, false],
  ])('%s exists: %s', (value, exists) => {
    expect(isIsoDate(value)).toBe(exists);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('comes back after going away by any number of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (date, days) => {
        const there = addDays(date, days);
        expect(daysBetween(date, there)).toBe(days);
        expect(addDays(there, -days)).toBe(date);
      }),
    );
  });

  it('has a week of seven days', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
      }),
    );
  });

  it.each([
    ['2026-02-11', '2026-02-28'],
    ['2024-02-11', '2024-02-29'],
    ['2026-12-31', '2026-12-31'],
  ])('%s lies in a month that ends on %s', (date, end) => {
    expect(lastOfMonth(day(date))).toBe(end);
  });
});

it('a day that is none is a mistake of the program, and says so', () => {
  expect(() => isoDate('2026-02-30')).toThrow('Not a day: 2026-02-30');
  expect(spanWords(1)).toBe('1 day');
});

describe('a day in words', () => {
  const today = day('2026-11-20');
  it.each([
    ['2026-11-20', 'today'],
    ['2026-11-21', 'tomorrow'],
    ['2026-11-19', 'yesterday'],
    ['2026-12-02', 'in 12 days'],
    ['2026-11-17', '3 days ago'],
    ['2027-01-31', 'in 10 weeks'],
    ['2027-05-31', 'in 6 months'],
    ['2024-11-20', '2 years ago'],
  ])('%s is %s', (date, words) => {
    expect(relativeDay(day(date), today)).toBe(words);
  });

  it.each([
    ['2026-06-03', null, 'June 3, 2026', 'Jun 2026'],
    ['2026-06-03', '2026-08-01', 'June 3 to August 1, 2026', 'Jun to Aug 2026'],
    ['2025-11-30', '2026-02-01', 'November 30, 2025 to February 1, 2026', 'Nov 2025 to Feb 2026'],
    ['2026-07-01', '2026-07-31', 'July 1 to July 31, 2026', 'Jul 2026'],
  ])('%s to %s reads as %s and %s', (from, to, long, short) => {
    expect(formatRange(day(from), to === null ? null : day(to))).toBe(long);
    expect(formatMonthRange(day(from), to === null ? null : day(to))).toBe(short);
  });
});
