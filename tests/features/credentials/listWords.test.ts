import { describe, expect, it } from 'vitest';
import { credentialGroups } from '../../../renderer/features/credentials/listWords';
import { isoDate } from '../../../shared/kernel/dates';
import { aCredential, today } from '../../domain/todayParts';

const grouped = (...fields: object[]) =>
  credentialGroups(
    fields.map((one, index) => aCredential({ id: `c${index}`, ...one })),
    today,
  ).map(({ title, rows }) => [title, ...rows.map(({ credential, line }) => `${credential.id}: ${line}`)]);

describe('the list of credentials', () => {
  it.each([
    ['expired', { expiresOn: isoDate('2026-11-01') }, 'Needs a look', 'On November 1, 2026'],
    [
      'open for renewal',
      { expiresOn: isoDate('2027-01-10'), opensDaysBefore: 60 },
      'Needs a look',
      'Renew before January 10',
    ],
    [
      'opening soon',
      { expiresOn: isoDate('2027-01-31'), opensDaysBefore: 60 },
      'Needs a look',
      'Renew between December 2 and January 31',
    ],
    ['current', { expiresOn: isoDate('2027-10-31') }, 'Held', 'Expires October 31, 2027'],
    [
      'without an expiry',
      { neverExpires: true, earnedOn: isoDate('2025-08-14') },
      'Held',
      'Earned August 2025, does not expire',
    ],
    ['of unknown expiry', {}, 'Held', 'Write the day it expires, or that it never does'],
    [
      'being prepared for',
      { stage: 'preparing', examOn: isoDate('2027-02-09') },
      'On the way',
      'Exam February 9, 2027',
    ],
    ['only a wish', { stage: 'interested' }, 'For later', 'On your list for later'],
  ])('puts what is %s in its group', (_, fields, title, line) => {
    expect(grouped(fields)).toEqual([[title, `c0: ${line}`]]);
  });

  it('shows first what comes first, and no empty group', () => {
    const groups = grouped(
      { expiresOn: isoDate('2028-01-01') },
      { expiresOn: isoDate('2027-06-01') },
      { stage: 'interested' },
      { expiresOn: isoDate('2026-11-01') },
    );
    expect(groups.map(([title, ...rows]) => [title, ...rows.map((row) => row.slice(0, 2))])).toEqual([
      ['Needs a look', 'c3'],
      ['Held', 'c1', 'c0'],
      ['For later', 'c2'],
    ]);
  });
});
