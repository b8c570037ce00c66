import { describe, expect, it } from 'vitest';
import { ceStandings } from '../../../shared/domain/ceSentence';
import { isoDate } from '../../../shared/kernel/dates';
import { topicMinimum, unknownRule } from '../../../shared/model/ceRule';
import { packCycleFacts } from '../../../shared/pack/ceRulePack';
import { aCredential } from '../todayParts';
import { anActivity, cpht, standingOf, today } from './ceParts';

const sentence = (...given: Parameters<typeof standingOf>) => standingOf(...given).sentence;
const held = (fields: object) =>
  aCredential({ earnedOn: isoDate('2025-06-01'), expiresOn: isoDate('2027-05-31'), ...fields });

describe('where a credential stands, in one sentence', () => {
  it('says hours, what a topic lacks, what does not count, and the days', () => {
    const activities = [
      anActivity({ hours: 8, topics: ['safety'] }),
      anActivity({ hours: 1 }),
      anActivity({ hours: 8, audience: 'P', title: 'Oncology' }),
    ];
    expect(sentence(cpht(), activities, isoDate('2026-12-20'))).toBe(
      'CPhT: 14 of 20 hours; law 0 of 1; 3 hours over the pharmacist-coded limit do not count; renewal opens in 41 days, late fee from March 1.',
    );
  });

  it.each([
    ['before it opens', '2027-01-29', 'renewal opens tomorrow, late fee from March 1.'],
    [
      'when it is open',
      '2027-01-30',
      'renewal is open, expires in 60 days, on March 31, late fee from March 1.',
    ],
    ['with a late fee', '2027-03-01', 'a late fee applies, expires in 30 days, on March 31.'],
    ['on its last day', '2027-03-31', 'a late fee applies, expires today, on March 31.'],
    ['when it expired', '2027-04-01', 'expired March 31, 2027, reinstatement until March 31, 2028.'],
    ['when nothing helps', '2028-04-01', 'expired March 31, 2027, reinstatement ended March 31, 2028.'],
  ])('ends, %s, with the days', (_, day, end) => {
    expect(sentence(cpht(), [], isoDate(day)).split('; ').pop()).toBe(end);
  });

  it('says that every minimum is met', () => {
    const done = [anActivity({ hours: 1, topics: ['law'] }), anActivity({ hours: 19.5, topics: ['safety'] })];
    expect(sentence(cpht(), done)).toMatch(/^CPhT: 20.5 of 20 hours; every minimum met; renewal opens/);
  });

  it('asks for two hours of law once it has expired', () => {
    expect(sentence(cpht(), [], isoDate('2027-05-01'))).toMatch(
      /0 of 20 hours; law 0 of 2; patient safety 0 of 1/,
    );
  });

  it.each([
    [
      'the CSPT, whose hours nobody has read',
      held({ packId: 'ptcb-cspt', shortName: 'CSPT', cycleMonths: 12 }),
      [anActivity({ hours: 6, topics: ['sterile'], date: isoDate('2026-07-01') })],
      'CSPT: 6 hours noted, how many it takes is not known: enter what the issuer tells you; sterile compounding is asked for, how many hours is not known; expires in 6 months, on May 31.',
    ],
    [
      'the 340B ACE, renewed by an exam',
      held({ packId: 'apexus-340b-ace', shortName: '340B ACE', cycleMonths: 24, opensDaysBefore: 150 }),
      [],
      '340B ACE: no CE hours, renewed by a recertification exam; renewal opens in 42 days.',
    ],
    [
      'a certificate that never expires',
      held({ packId: 'ptcb-tpv', shortName: 'TPV', expiresOn: null, neverExpires: true }),
      [],
      'TPV: does not expire and takes no CE of its own.',
    ],
    [
      'the CPhT-Adv',
      held({ packId: 'ptcb-cpht-adv', shortName: 'CPhT-Adv', cycleMonths: 24, opensDaysBefore: 60 }),
      [anActivity({ hours: 12, topics: ['law'] }), anActivity({ hours: 10, topics: ['safety'] })],
      'CPhT-Adv: 22 of 25 hours; renewal opens in 4 months, late fee from May 1.',
    ],
    [
      'a registration with a rule of its own',
      held({
        packId: 'state-registration',
        shortName: 'Registration',
        jurisdiction: 'Texas',
        cycleMonths: 24,
        ceRule: {
          ...unknownRule,
          hours: 20,
          minimums: [
            topicMinimum('Texas pharmacy law', 1),
            { ...topicMinimum('Human trafficking prevention', null), courses: 1 },
          ],
        },
      }),
      [anActivity({ hours: 3, topics: ['law'] })],
      'Registration, Texas: 3 of 20 hours; Texas pharmacy law 0 of 1; Human trafficking prevention 0 of 1 course; expires in 6 months, on May 31.',
    ],
    [
      'a registration that nothing is known of',
      held({ packId: 'state-registration', shortName: 'Registration' }),
      [],
      'Registration: expires in 6 months, on May 31; write how many months lie between renewals, and its hours can be counted.',
    ],
    [
      'one without its days',
      held({ shortName: 'BLS', expiresOn: null, earnedOn: null }),
      [],
      'BLS: write the day it expires, and its hours can be counted.',
    ],
    [
      'one that is not earned',
      held({ shortName: 'CSPT', stage: 'preparing' }),
      [],
      'CSPT: not earned yet, so no CE counts toward it.',
    ],
    [
      'one whose end is a guess',
      held({ packId: 'nha-cpht', shortName: 'CPhT', expiresOn: null, cycleMonths: 24 }),
      [],
      'CPhT: 0 of 20 hours; law 0 of 1; patient safety 0 of 1; expires in 6 months, on June 1 (counted from the day you earned it; write the day it expires).',
    ],
  ])('speaks of %s', (_, credential, activities, words) => {
    expect(sentence(credential, activities)).toBe(words);
  });

  it('says one hour that does not count as one', () => {
    const activities = [anActivity({ hours: 6, audience: 'P' }), anActivity({ hours: 1, kind: 'inService' })];
    expect(sentence(cpht(), activities)).toContain(
      '1 hour over the pharmacist-coded limit does not count; 1 in-service hour does not count',
    );
  });

  it('tells two of the same name apart by their issuer', () => {
    const two = [cpht({ issuer: 'PTCB' }), cpht({ id: 'nha', packId: 'nha-cpht', issuer: 'NHA' })];
    const found = ceStandings(two, [anActivity({ hours: 2 })], ({ packId }) => packCycleFacts(packId), today);
    expect(found.map((standing) => standing.sentence.split(';')[0])).toEqual([
      'CPhT (PTCB): 2 of 20 hours',
      'CPhT (NHA): 2 of 20 hours',
    ]);
  });
});
