import { describe, expect, it } from 'vitest';
import { type RenewalFacts, renewalPath } from '../../shared/domain/renewalPath';
import { isoDate } from '../../shared/kernel/dates';
import { aCredential, today } from './todayParts';

const stated: RenewalFacts = {
  hasLateFeeFromExpiryMonth: true,
  reinstatementMonths: 12,
  renewalFee: 55,
  lateFee: 25,
  reinstatementFee: 95,
};
const nothing: RenewalFacts = {
  hasLateFeeFromExpiryMonth: false,
  reinstatementMonths: null,
  renewalFee: null,
  lateFee: null,
  reinstatementFee: null,
};
const held = { expiresOn: isoDate('2027-01-31'), opensDaysBefore: 60 };
const path = (fields: object, facts: RenewalFacts | null = null) =>
  renewalPath(aCredential(fields), facts, today).map(({ kind, day, words }) => `${kind}: ${day}. ${words}`);

describe('the path to renewal', () => {
  it('draws the window, the late fee and the expiry where the issuer states them', () => {
    expect(path(held, stated)).toEqual([
      'open: December 2. Renewal opens in 12 days, $55',
      'late: January 1. Late fee starts, $25 more',
      'expiry: January 31, 2027. Expires in 10 weeks. After that, reinstatement costs $95, until January 31, 2028.',
    ]);
  });

  it.each([
    ['no facts', null],
    ['facts that state nothing', nothing],
  ])('draws no fee and no grace from %s', (_, facts) => {
    expect(path(held, facts)).toEqual([
      'open: December 2. Renewal opens in 12 days',
      'expiry: January 31, 2027. Expires in 10 weeks.',
    ]);
  });

  it('says that a window is not noted, and never that it is zero days', () => {
    expect(path({ ...held, opensDaysBefore: null })[0]).toBe(
      'unknown: Renewal window not noted. Ask the issuer when it opens, then write it below.',
    );
  });

  it('says that it is open, and that it has expired', () => {
    expect(path({ ...held, opensDaysBefore: 90 })[0]).toBe('open: November 2. Renewal is open');
    expect(path({ ...held, expiresOn: isoDate('2026-11-10') }).at(-1)).toBe(
      'expiry: November 10, 2026. Expired 10 days ago.',
    );
  });

  it.each([
    [
      'with the way back while there is one',
      stated,
      'expiry: September 15, 2026. Expired 9 weeks ago. Reinstatement costs $95, until September 15, 2027.',
    ],
    [
      'without one that is over',
      { ...stated, reinstatementMonths: 1 },
      'expiry: September 15, 2026. Expired 9 weeks ago. Reinstatement was possible until October 15, 2026.',
    ],
  ])('tells of an expired one what was, never that renewal is open, %s', (_, facts, last) => {
    expect(path({ ...held, expiresOn: isoDate('2026-09-15') }, facts)).toEqual([
      'over: July 17, 2026. Renewal opened',
      'over: September 1, 2026. Late fee started',
      last,
    ]);
    expect(path({ expiresOn: isoDate('2026-09-15'), opensDaysBefore: null }, nothing)).toHaveLength(1);
  });

  it('says that the late fee applies once its day has come', () => {
    const stretches = path({ ...held, expiresOn: isoDate('2026-11-25') }, stated);
    expect(stretches[1]).toBe('late: November 1. Late fee applies, $25 more');
  });

  it('leaves out a late fee that would start before the window opens', () => {
    const stretches = renewalPath(aCredential({ ...held, opensDaysBefore: 10 }), stated, today);
    expect(stretches.map(({ kind }) => kind)).toEqual(['open', 'expiry']);
  });

  it('says reinstatement without a price where none is stated', () => {
    expect(path(held, { ...nothing, reinstatementMonths: 12 }).at(-1)).toContain(
      'After that, reinstatement is possible until January 31, 2028.',
    );
  });

  it.each([
    ['without an expiry', { expiresOn: null }],
    ['of what is not earned yet', { ...held, stage: 'preparing' }],
  ])('is not drawn %s', (_, fields) => expect(path(fields, stated)).toEqual([]));
});
