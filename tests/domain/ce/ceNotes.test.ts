import { describe, expect, it } from 'vitest';
import { ceDateNotes, countsToward, sameActivity, transcriptWords } from '../../../shared/domain/ceNotes';
import { cphtAdvParts } from '../../../shared/domain/cphtAdv';
import { checkCredential } from '../../../shared/domain/credentialCheck';
import { isoDate } from '../../../shared/kernel/dates';
import { ceActivityProblems } from '../../../shared/model/ceActivityProblems';
import { packCycleFacts } from '../../../shared/pack/ceRulePack';
import { packCredentials } from '../../../shared/pack/credentialPack';
import { anActivity, cpht, standingOf, today } from './ceParts';

const problems = (fields: object) => ceActivityProblems(anActivity(fields), today).map(({ words }) => words);

describe('what cannot be kept', () => {
  it.each([
    [
      'a negative figure',
      { hours: -2 },
      'Hours cannot be less than zero. Write the hours of the certificate.',
    ],
    ['no hours', { hours: 0 }, 'Write more than 0 hours.'],
    [
      'forty hours',
      { hours: 40 },
      '40 hours are more than one activity gives. Write at most 30, and log each course on its own.',
    ],
    ['a third of an hour', { hours: 1 / 3 }, 'Write the hours with two decimals at most, like 0.25.'],
    ['no number', { hours: Number.NaN }, 'Write the hours as a number, like 1.5.'],
    [
      'tomorrow',
      { date: isoDate('2026-11-21') },
      'November 21, 2026 has not come yet. Write the day it was completed.',
    ],
    ['no title', { title: '  ' }, 'Write the title of the activity.'],
    [
      'a wrong number',
      { acpeNumber: '0204-0000-26-728-H99-T' },
      'There is no topic 99: topics run from 01 to 08. Check the two digits after H.',
    ],
    [
      'a course taken before it was released',
      { acpeNumber: '0204-0000-26-728-H04-T', date: isoDate('2025-12-31') },
      'Its number says it was released in 2026, after December 31, 2025. Check the day and the number.',
    ],
  ])('is %s, in a sentence', (_, fields, words) => expect(problems(fields)).toEqual([words]));

  it.each([
    ['a quarter of an hour', { hours: 0.25 }],
    ['thirty hours', { hours: 30 }],
    ['today', { date: today }],
  ])('is not %s', (_, fields) => expect(problems(fields)).toEqual([]));

  it('is an expiry before the day it was earned', () => {
    const found = checkCredential(cpht({ earnedOn: isoDate('2027-04-01') }));
    expect(found.map(({ words }) => words)).toEqual([
      'It cannot expire before it was earned, April 1, 2027. Change one of the two days.',
    ]);
  });
});

describe('a day outside a cycle', () => {
  const notes = (day: string, ...credentials: ReturnType<typeof cpht>[]) =>
    ceDateNotes(isoDate(day), credentials, ({ packId }) => packCycleFacts(packId), today).map(
      ({ words }) => words,
    );

  it.each([
    [
      'before it',
      '2025-03-31',
      'March 31, 2025 is before this cycle of CPhT began, April 1, 2025: it does not count toward it.',
    ],
    [
      'after it',
      '2027-04-01',
      'April 1, 2027 is after CPhT expires, March 31, 2027: it counts toward the next cycle. Renewed it? Write the new day.',
    ],
  ])('is told: %s', (_, day, words) => expect(notes(day, cpht())).toEqual([words]));

  it('is told as before it was earned in the first one', () => {
    expect(notes('2025-06-01', cpht({ earnedOn: isoDate('2025-06-02') }))[0]).toMatch(
      /before you earned CPhT, June 2, 2025/,
    );
  });

  it.each([
    ['on the first day', '2025-04-01'],
    ['on the last day', '2027-03-31'],
  ])('is none %s', (_, day) => expect(notes(day, cpht())).toEqual([]));

  it('is not told of a credential that takes no hours', () => {
    expect(notes('2020-01-01', cpht({ packId: 'apexus-340b-ace' }))).toEqual([]);
  });
});

describe('one activity and many credentials', () => {
  it('counts toward each it may, with its reason where it does not', () => {
    const course = anActivity({
      hours: 2,
      kind: 'inService',
      counts: [{ credentialId: 'state', state: 'counted' }],
    });
    const state = cpht({
      id: 'state',
      packId: 'state-registration',
      ceRule: { hours: 10, minimums: [], maximums: [], onlyOnceCounted: [] },
    });
    const ace = cpht({ id: 'ace', packId: 'apexus-340b-ace' });
    const standings = [cpht(), state, ace].map((credential) => standingOf(credential, [course]));
    expect(countsToward(course, standings)).toEqual([
      { credentialId: 'cpht', hours: 0, words: 'Its in-service hours are not taken here.' },
      { credentialId: 'state', hours: 2, words: 'Counted by the issuer.' },
    ]);
  });

  it('is recognized when it is noted again', () => {
    const one = anActivity({ acpeNumber: '0204-0000-26-728-H04-T' });
    expect(sameActivity(anActivity({ acpeNumber: '0204-0000-26-728-H04-P' }), [one])).toBe(one);
    expect(sameActivity(anActivity(), [one])).toBeNull();
  });

  it('says how long the transcript has been without it', () => {
    expect(transcriptWords(anActivity({ date: isoDate('2026-09-01') }), 60, today)).toBe(
      'Completed 80 days ago and not on the transcript. Providers have 60 days: ask this one.',
    );
  });
});

describe('the parts of the CPhT-Adv', () => {
  const counting = packCredentials.filter(({ cphtAdv }) => cphtAdv.counts === 'yes').map(({ id }) => id);
  const of = (packId: string, fields: object = {}) =>
    cpht({ id: packId, packId, expiresOn: null, neverExpires: true, ...fields });
  const parts = (...credentials: ReturnType<typeof cpht>[]) =>
    cphtAdvParts(credentials, counting, today).map(({ words, isMet }) => [words, isMet]);
  const three = ['ptcb-tpv', 'ptcb-hdm', 'ptcb-bnr'].map((id) => of(id));
  const cspt = of('ptcb-cspt', { expiresOn: isoDate('2027-05-31'), neverExpires: false });

  it.each([
    [
      'three certificates are not enough',
      three,
      'Three of four PTCB certificates, or three of them and the CSPT',
      false,
    ],
    ['three and the CSPT are', [...three, cspt], 'Three of three PTCB certificates, beside the CSPT', true],
    [
      'a lapsed CSPT does not help',
      [...three, { ...cspt, expiresOn: isoDate('2026-11-19') }],
      'Three of four PTCB certificates, or three of them and the CSPT',
      false,
    ],
    [
      'four are enough',
      [...three, of('ptcb-nsc')],
      'Four of four PTCB certificates, or three of them and the CSPT',
      true,
    ],
    [
      'one certificate twice is one',
      [...three, of('ptcb-tpv', { id: 'again' })],
      'Three of four PTCB certificates, or three of them and the CSPT',
      false,
    ],
    [
      'others do not count',
      [...three, of('ashp-csdp-micro'), of('apexus-340b-ace')],
      'Three of four PTCB certificates, or three of them and the CSPT',
      false,
    ],
    [
      'one that is not earned yet does not count',
      [...three, of('ptcb-nsc', { stage: 'preparing' })],
      'Three of four PTCB certificates, or three of them and the CSPT',
      false,
    ],
  ])('%s', (_, credentials, words, isMet) =>
    expect(parts(cpht(), ...credentials)[2]).toEqual([words, isMet]),
  );

  it('need an active CPhT of PTCB, not of another issuer', () => {
    expect(parts(cpht())[0]).toEqual(['An active CPhT of PTCB', true]);
    expect(parts(cpht({ packId: 'nha-cpht' }))[0]?.[1]).toBe(false);
    expect(parts(cpht({ expiresOn: isoDate('2026-11-19') }))[0]?.[1]).toBe(false);
  });

  it('leave the years of work to the person, who ticks them', () => {
    const years = 'At least 3 years of work as a pharmacy technician within the past 8 years.';
    const wanted = of('ptcb-cpht-adv', { stage: 'interested' });
    expect(parts(cpht(), wanted)[1]?.[1]).toBeNull();
    const ticked = { ...wanted, eligibility: [{ words: years, isMet: true }] };
    expect(parts(cpht(), ticked)[1]?.[1]).toBe(true);
    expect(packCredentials.find(({ id }) => id === 'ptcb-cpht-adv')?.eligibility).toContain(years);
  });
});
