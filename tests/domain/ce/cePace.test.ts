import { describe, expect, it } from 'vitest';
import { cePace, missingHours, paceCheckpoints } from '../../../shared/domain/cePace';
import { isoDate } from '../../../shared/kernel/dates';
import { anActivity, balanceOf, cpht, cycleOf } from './ceParts';

const law = (hours: number) =>
  anActivity({ hours, topics: ['law'], date: isoDate('2025-04-02'), title: `Law ${hours}` });
const paceOn = (day: string, ...activities: ReturnType<typeof law>[]) =>
  cePace(balanceOf(cpht(), activities, isoDate(day)), cycleOf(cpht()), isoDate(day));

describe('the pace of a cycle', () => {
  it.each([
    ['at its start', '2025-05-01', 0, false, 20],
    ['at its half with a quarter', '2026-03-15', 5, true, 15],
    ['at its half with nearly half', '2026-03-15', 9, false, 11],
    ['with 90 days left and one hour missing', '2026-12-01', 19, true, 1],
    ['with 91 days left and one hour missing', '2026-11-29', 19, false, 1],
  ])('%s is known: %s, %s hours', (_, day, hours, isBehind, missing) => {
    expect(paceOn(day, ...(hours === 0 ? [] : [law(hours)]))).toMatchObject({ isBehind, missing });
  });

  it('counts to the last day without a fee, then to the day it expires', () => {
    expect(paceOn('2027-02-28')).toMatchObject({ by: '2027-02-28', daysLeft: 0 });
    expect(paceOn('2027-03-01')).toMatchObject({ by: '2027-03-31', daysLeft: 30 });
    expect(paceOn('2027-04-01')).toBeNull();
  });

  it('says what is missing and how much that is a month', () => {
    expect(paceOn('2026-12-20', law(14))?.words).toBe(
      '6 hours are missing and 10 weeks are left: about 3 hours a month.',
    );
    expect(paceOn('2027-02-28', law(19))?.words).toBe('1 hour is missing and today is the last day.');
  });

  it('asks for the hour of a minimum although the total is there', () => {
    expect(missingHours(balanceOf(cpht(), [law(22)]))).toBe(1);
    const safety = anActivity({ hours: 1, topics: ['safety'] });
    expect(cePace(balanceOf(cpht(), [law(22), safety]), cycleOf(cpht()), isoDate('2026-12-20'))).toBeNull();
  });

  it('is looked at four times, in order', () => {
    expect(paceCheckpoints(cycleOf(cpht())).map(({ stage, day }) => [stage, day])).toEqual([
      ['half', '2026-03-16'],
      ['threeQuarters', '2026-09-06'],
      ['90', '2026-11-30'],
      ['30', '2027-01-29'],
    ]);
  });
});
