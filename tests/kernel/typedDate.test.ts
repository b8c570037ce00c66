import { describe, expect, it } from 'vitest';
import { isoDate } from '../../shared/kernel/dates';
import { typedDate } from '../../shared/kernel/typedDate';

const today = isoDate('2026-11-20');

describe('a day as people type it', () => {
  it.each([
    ['2026-06-03', '2026-06-03'],
    ['6/3/2026', '2026-06-03'],
    ['6/3/26', '2026-06-03'],
    ['06-03-2026', '2026-06-03'],
    ['June 3, 2026', '2026-06-03'],
    ['Jun 3 2026', '2026-06-03'],
    ['3 June 2026', '2026-06-03'],
    ['june 3rd, 2026', '2026-06-03'],
    ['Sept 5, 2026', '2026-09-05'],
    ['Wednesday, June 3, 2026', '2026-06-03'],
    ['June 3', '2026-06-03'],
    ['today', '2026-11-20'],
    ['Yesterday', '2026-11-19'],
    [' tomorrow ', '2026-11-21'],
    ['Feb 29, 2024', '2024-02-29'],
    ['wed 3 jun 2026', '2026-06-03'],
    ['6-3-26', '2026-06-03'],
    ['6/3/77', '1977-06-03'],
    ['6.3.75', '2075-06-03'],
  ])('%s is %s', (text, date) => {
    expect(typedDate(text, today, 'past')).toEqual({ kind: 'day', date });
  });

  it.each([
    ['3/5', '2026-03-05', '2027-03-05'],
    ['June 30', '2026-06-30', '2027-06-30'],
    ['Nov 20', '2026-11-20', '2026-11-20'],
    ['Dec 1', '2025-12-01', '2026-12-01'],
    ['Feb 29', '2024-02-29', '2028-02-29'],
  ])('%s has been on %s and comes on %s', (text, past, coming) => {
    expect(typedDate(text, today, 'past')).toEqual({ kind: 'day', date: past });
    expect(typedDate(text, today, 'coming')).toEqual({ kind: 'day', date: coming });
  });

  it('is too far off where the next February 29 lies beyond 2100', () => {
    expect(typedDate('Feb 29', isoDate('2099-01-05'), 'coming')).toMatchObject({ kind: 'problem' });
  });

  it('is empty when nothing is typed', () => {
    expect(typedDate('  ', today, 'past')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['Feb 30', 'February 2026 has 28 days. Write a day from 1 to 28.'],
    ['2/30/2024', 'February 2024 has 29 days. Write a day from 1 to 29.'],
    ['April 31, 2026', 'April 2026 has 30 days. Write a day from 1 to 30.'],
    ['2026-06-31', 'June 2026 has 30 days. Write a day from 1 to 30.'],
    ['June 3, 1890', 'Write a day between 1950 and 2100.'],
    ['6/3/9999', 'Write a day between 1950 and 2100.'],
    ['soon', 'Write a day like June 3, 2026 or 6/3/2026.'],
    ['Monday, June 3, 2026', 'June 3, 2026 is a Wednesday. Write the day that is meant.'],
    ['someday June 3, 2026', 'Write a day like June 3, 2026 or 6/3/2026.'],
    ['Juni 3', 'Write a day like June 3, 2026 or 6/3/2026.'],
    ['June 0', 'June 2026 has 30 days. Write a day from 1 to 30.'],
    ['13/45', 'Write a day like June 3, 2026 or 6/3/2026.'],
  ])('%s is answered: %s', (text, words) => {
    expect(typedDate(text, today, 'past')).toEqual({ kind: 'problem', words });
  });
});
