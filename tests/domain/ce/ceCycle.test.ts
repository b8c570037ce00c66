import { describe, expect, it } from 'vitest';
import {
  ceCycle,
  ceCycleOn,
  cycleFactsFor,
  cyclePhase,
  renewWithoutFeeBy,
} from '../../../shared/domain/ceCycle';
import { isoDate } from '../../../shared/kernel/dates';
import { packCycleFacts } from '../../../shared/pack/ceRulePack';
import { cpht, cycleOf, today } from './ceParts';

const facts = (credential = cpht()) => cycleFactsFor(credential, packCycleFacts(credential.packId));

describe('the cycle of a credential', () => {
  it('has the days that PTCB’s own example has', () => {
    expect(cycleOf(cpht())).toEqual({
      from: '2025-04-01',
      to: '2027-03-31',
      isFirst: false,
      isEstimated: false,
      opensOn: '2027-01-30',
      lateFeeFrom: '2027-03-01',
      reinstatementUntil: '2028-03-31',
    });
  });

  it.each([
    ['before it opens', '2027-01-29', 'running'],
    ['on the day it opens', '2027-01-30', 'open'],
    ['on the last day without a fee', '2027-02-28', 'open'],
    ['on the first day with a fee', '2027-03-01', 'late'],
    ['on the day it expires', '2027-03-31', 'late'],
    ['on the day after', '2027-04-01', 'reinstatement'],
    ['on the last day of reinstatement', '2028-03-31', 'reinstatement'],
    ['when that is over', '2028-04-01', 'over'],
  ])('%s, %s, is %s', (_, day, phase) => {
    expect(cyclePhase(cycleOf(cpht()), isoDate(day))).toBe(phase);
  });

  it('can be renewed without a fee until the day before it starts', () => {
    expect(renewWithoutFeeBy(cycleOf(cpht()))).toBe('2027-02-28');
    expect(renewWithoutFeeBy({ ...cycleOf(cpht()), lateFeeFrom: null })).toBe('2027-03-31');
  });

  it.each([
    ['a year that has a February 29 before it', '2026-02-28', 24, '2024-03-01'],
    ['a year that has one itself', '2028-02-29', 24, '2026-03-01'],
    ['a day in the middle of February', '2026-02-15', 24, '2024-02-16'],
    ['a month end after a shorter month', '2026-04-30', 6, '2025-11-01'],
    ['a month end after a longer one', '2026-08-31', 6, '2026-03-01'],
    ['half a year to the day', '2026-12-10', 6, '2026-06-11'],
    ['a year to the day', '2027-05-31', 12, '2026-06-01'],
  ])('that ends with %s, %s after %s months, begins on %s', (_, expiresOn, cycleMonths, from) => {
    expect(cycleOf(cpht({ expiresOn: isoDate(expiresOn), cycleMonths })).from).toBe(from);
  });

  it.each([
    ['inside it', '2025-09-10', '2025-09-10', true],
    ['on its first day', '2025-04-01', '2025-04-01', true],
    ['in the month whose end it is counted from', '2025-03-10', '2025-03-10', true],
    ['in an earlier cycle', '2025-02-28', '2025-04-01', false],
  ])('begins, where it was earned %s, %s, on %s', (_, earnedOn, from, isFirst) => {
    expect(cycleOf(cpht({ earnedOn: isoDate(earnedOn) }))).toMatchObject({ from, isFirst });
  });

  it('is counted from the day it was earned where its end is not noted, and says so', () => {
    const credential = cpht({ expiresOn: null, earnedOn: isoDate('2023-05-10') });
    expect(cycleOf(credential)).toMatchObject({ from: '2025-05-11', to: '2027-05-10', isEstimated: true });
    const young = cpht({ expiresOn: null, earnedOn: isoDate('2026-05-10') });
    expect(cycleOf(young)).toMatchObject({ from: '2026-05-10', to: '2028-05-10', isFirst: true });
  });

  it.each([
    ['not earned', { stage: 'preparing' as const }, 'notEarned'],
    ['never to expire', { neverExpires: true, expiresOn: null }, 'neverExpires'],
    ['without any day', { earnedOn: null, expiresOn: null }, 'noDay'],
    ['of a length nobody knows', { packId: 'state-registration', cycleMonths: null }, 'noLength'],
  ])('does not exist for one that is %s', (_, fields, why) => {
    const credential = cpht(fields);
    expect(ceCycle(credential, facts(credential), today)).toEqual({ kind: 'none', why });
  });

  it.each([
    ['this one', '2026-11-20', '2025-04-01'],
    ['the one before, on its last day', '2025-03-31', '2023-04-01'],
    ['the one before, on its first day', '2023-04-01', '2023-04-01'],
    ['the next one', '2027-04-01', '2027-04-01'],
    ['the first one', '2019-03-12', '2019-03-12'],
  ])('that a day falls in is %s: %s', (_, day, from) => {
    expect(ceCycleOn(cpht(), facts(), isoDate(day), today)?.from).toBe(from);
  });

  it('does not reach back before it was earned', () => {
    expect(ceCycleOn(cpht(), facts(), isoDate('2019-03-11'), today)).toBeNull();
  });

  it('takes the days a person noted before those of the pack, in that cycle alone', () => {
    const own = cpht({ lateFeeOn: isoDate('2027-03-15'), reinstatementUntil: isoDate('2027-09-30') });
    expect(cycleOf(own)).toMatchObject({ lateFeeFrom: '2027-03-15', reinstatementUntil: '2027-09-30' });
    expect(ceCycleOn(own, facts(own), isoDate('2024-01-01'), today)).toMatchObject({
      lateFeeFrom: '2025-03-01',
      reinstatementUntil: '2026-03-31',
    });
  });
});
