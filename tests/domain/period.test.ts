import { expect, it } from 'vitest';
import { fallsIn, type PeriodPreset, periodOf, presetOf } from '../../shared/domain/period';
import { isoDate } from '../../shared/kernel/dates';

const facts = { reviewDay: '01-15', oldest: isoDate('2019-03-02') };

it.each<[PeriodPreset, string, string, string]>([
  ['thisYear', '2026-11-20', '2026-01-01', '2026-11-20'],
  ['lastYear', '2026-11-20', '2025-01-01', '2025-12-31'],
  ['last12Months', '2026-11-20', '2025-11-21', '2026-11-20'],
  ['last12Months', '2024-02-29', '2023-03-01', '2024-02-29'],
  ['sinceReview', '2026-11-20', '2026-01-16', '2026-11-20'],
  ['sinceReview', '2026-01-10', '2025-01-16', '2026-01-10'],
  // On the day of the review the year that ends today is the one to speak of.
  ['sinceReview', '2026-01-15', '2025-01-16', '2026-01-15'],
  ['sinceReview', '2026-01-16', '2026-01-16', '2026-01-16'],
  ['allTime', '2026-11-20', '2019-03-02', '2026-11-20'],
])('%s on %s runs from %s to %s', (preset, today, from, to) => {
  expect(periodOf(preset, isoDate(today), facts)).toEqual({ from, to });
});

it('clamps a review on February 29', () => {
  expect(periodOf('sinceReview', isoDate('2026-11-20'), { ...facts, reviewDay: '02-29' })?.from).toBe(
    '2026-03-01',
  );
});

it('offers no period that cannot be said', () => {
  const nothing = { reviewDay: null, oldest: null };
  expect(periodOf('sinceReview', isoDate('2026-11-20'), nothing)).toBeNull();
  expect(periodOf('allTime', isoDate('2026-11-20'), nothing)).toBeNull();
});

it('knows a preset by its days', () => {
  const today = isoDate('2026-11-20');
  expect(presetOf({ from: isoDate('2026-01-16'), to: today }, today, facts)).toBe('sinceReview');
  expect(presetOf({ from: isoDate('2026-01-17'), to: today }, today, facts)).toBeNull();
});

it.each([
  ['2026-01-01', null, true],
  ['2026-03-31', null, true],
  ['2025-12-31', null, false],
  ['2026-04-01', null, false],
  ['2025-11-01', '2026-01-01', true],
  ['2026-03-31', '2026-09-01', true],
  ['2025-11-01', '2026-09-01', true],
  ['2025-11-01', '2025-12-31', false],
])('a win from %s to %s in the first quarter: %s', (date, endDate, falls) => {
  const quarter = { from: isoDate('2026-01-01'), to: isoDate('2026-03-31') };
  expect(fallsIn(quarter, { date: isoDate(date), endDate: endDate === null ? null : isoDate(endDate) })).toBe(
    falls,
  );
});
