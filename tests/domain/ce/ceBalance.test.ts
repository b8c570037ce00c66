import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/kernel/dates';
import { ceKinds } from '../../../shared/model/ceActivity';
import { topicMinimum, unknownRule } from '../../../shared/model/ceRule';
import { anActivity, balanceOf, cpht, cycleOf, today } from './ceParts';

const pharmacist = (hours: number, fields: object = {}) => anActivity({ hours, audience: 'P', ...fields });

describe('the balance of a cycle', () => {
  it('adds hours without drifting, and knows the activities behind each figure', () => {
    const law = anActivity({ hours: 0.1, topics: ['law'] });
    const other = anActivity({ hours: 0.2 });
    const balance = balanceOf(cpht(), [law, other]);
    expect(balance).toMatchObject({ required: 20, counted: 0.3, isComplete: false });
    expect(balance.counting).toEqual([
      { activityId: law.id, hours: 0.1, state: 'claimed' },
      { activityId: other.id, hours: 0.2, state: 'claimed' },
    ]);
    expect(balance.minimums.map(({ have, need, activityIds }) => [have, need, activityIds])).toEqual([
      [0.1, 1, [law.id]],
      [0, 1, []],
    ]);
  });

  it.each([
    ['the day before the cycle', '2025-03-31', 0],
    ['its first day', '2025-04-01', 2],
    ['today', '2026-11-20', 2],
    ['tomorrow', '2026-11-21', 0],
  ])('of an activity on %s, %s, has %s hours', (_, date, hours) => {
    expect(balanceOf(cpht(), [anActivity({ hours: 2, date: isoDate(date) })]).counted).toBe(hours);
  });

  it('counts the day it expires, and nothing after', () => {
    const lastDay = isoDate('2027-03-31');
    const activities = [
      anActivity({ hours: 2, date: lastDay }),
      anActivity({ hours: 2, date: isoDate('2027-04-01') }),
    ];
    expect(balanceOf(cpht(), activities, lastDay).counted).toBe(2);
  });

  it('stops at the limit for pharmacists, and names the hours over it', () => {
    const first = pharmacist(4, { date: isoDate('2026-01-01') });
    const second = pharmacist(4, { date: isoDate('2026-02-01') });
    const balance = balanceOf(cpht(), [second, first, anActivity({ hours: 10 })]);
    expect(balance.counted).toBe(15);
    expect(balance.overLimits).toEqual([{ of: 'pharmacist', limit: 5, hours: 3, activityIds: [second.id] }]);
    expect(balance.notCounting[0]?.why).toBe('Over the limit of 5 pharmacist-coded hours.');
  });

  it('keeps what a minimum needs before the rest, under a limit', () => {
    const early = pharmacist(5, { date: isoDate('2025-05-01') });
    const law = pharmacist(1, { topics: ['law'], date: isoDate('2026-05-01') });
    const balance = balanceOf(cpht(), [early, law]);
    expect(balance.counted).toBe(5);
    expect(balance.minimums[0]).toMatchObject({ have: 1, isMet: true, activityIds: [law.id] });
    expect(balance.notes).toEqual([
      'Whether pharmacist-coded hours meet the minimum of a topic is not known. Ask the issuer.',
    ]);
  });

  it('counts both audiences not told apart as the technician’s', () => {
    expect(balanceOf(cpht(), [anActivity({ hours: 8, audience: 'PT' })]).counted).toBe(8);
  });

  it.each([
    ['the same number', { acpeNumber: '0204-0000-26-728-H04-T' }, { acpeNumber: '0204-0000-26-728-H04-P' }],
    ['the same words on the same day', { title: 'USP 797' }, { title: 'usp-797 ' }],
  ])('counts an activity once: %s', (_, one, other) => {
    const again = anActivity({ ...other, createdAt: anActivity().createdAt });
    const balance = balanceOf(cpht(), [anActivity(one), again]);
    expect(balance.counted).toBe(1);
    expect(balance.notCounting[0]?.why).toMatch(/noted twice/);
  });

  it('counts the home and the live form of one course, which have two numbers', () => {
    const activities = ['H', 'L'].map((form) => anActivity({ acpeNumber: `0204-0000-26-728-${form}04-T` }));
    expect(balanceOf(cpht(), activities).counted).toBe(2);
  });

  it('lets an hour meet one topic only, where it is missing', () => {
    const both = anActivity({ hours: 1, topics: ['law', 'safety'] });
    expect(balanceOf(cpht(), [both]).minimums.map(({ have }) => have)).toEqual([1, 0]);
    const law = anActivity({ hours: 1, topics: ['law'] });
    expect(balanceOf(cpht(), [both, law]).minimums.map(({ have }) => have)).toEqual([1, 1]);
  });

  it('follows the three states, each credential with its own', () => {
    const credential = cpht();
    const activities = [
      anActivity({ hours: 1 }),
      anActivity({ hours: 2, state: 'onTranscript' }),
      anActivity({ hours: 4, state: 'onTranscript', counts: [{ credentialId: 'cpht', state: 'counted' }] }),
      anActivity({ hours: 8, counts: [{ credentialId: 'cpht', state: 'never' }] }),
    ];
    expect(balanceOf(credential, activities)).toMatchObject({
      counted: 7,
      byState: { claimed: 1, onTranscript: 2, counted: 4 },
    });
    expect(balanceOf(cpht({ id: 'state' }), activities).counted).toBe(15);
  });

  it('leaves the trash alone', () => {
    expect(balanceOf(cpht(), [anActivity({ deletedAt: anActivity().createdAt })]).counted).toBe(0);
  });
});

describe('a rule of one’s own', () => {
  const ruled = (ceRule: object) => cpht({ packId: null, ceRule: { ...unknownRule, ...ceRule } });
  const live = { ...topicMinimum('law', 4), topic: null, live: true };

  it('may ask for live hours', () => {
    const credential = ruled({ hours: 20, minimums: [live] });
    const activities = [true, false, null].map((isLive) => anActivity({ hours: 3, isLive }));
    const balance = balanceOf(credential, activities);
    expect(balance.minimums[0]).toMatchObject({ have: 3, need: 4, isMet: false });
    expect(balance.notes).toEqual([
      'Some activities do not say whether they were live; they are not counted as live.',
    ]);
  });

  it('lets a live hour of law be both live and law', () => {
    const credential = ruled({ hours: 1, minimums: [live, topicMinimum('law', 1)] });
    const balance = balanceOf(credential, [anActivity({ hours: 4, isLive: true, topics: ['law'] })]);
    expect(balance.isComplete).toBe(true);
  });

  it('may ask for courses, under the person’s own words', () => {
    const course = { ...topicMinimum('Human trafficking prevention', null), courses: 1 };
    const credential = ruled({ hours: 20, minimums: [course] });
    expect(balanceOf(credential, []).minimums[0]).toMatchObject({ have: 0, need: 1, isMet: false });
    const taken = anActivity({ topics: ['human trafficking prevention '] });
    expect(balanceOf(credential, [taken]).minimums[0]).toMatchObject({ have: 1, isMet: true });
  });

  it('may ask for hours in each calendar year', () => {
    const yearly = { ...topicMinimum('compounding', 4), hoursEachYear: 2 };
    const credential = cpht({
      packId: null,
      expiresOn: isoDate('2026-12-31'),
      ceRule: { ...unknownRule, minimums: [yearly] },
    });
    const inYear = (year: number) =>
      anActivity({ hours: 2, topics: ['compounding'], date: isoDate(`${year}-05-01`) });
    expect(balanceOf(credential, [inYear(2026), { ...inYear(2026), hours: 3 }]).minimums[0]).toMatchObject({
      have: 5,
      isMet: false,
      shortYears: ['2025'],
    });
    expect(balanceOf(credential, [inYear(2025), inYear(2026)]).minimums[0]?.isMet).toBe(true);
  });

  it('may ask something of the first renewal only', () => {
    const minimums = [{ ...topicMinimum('hiv', 1), firstRenewalOnly: true }];
    const credential = ruled({ hours: 20, minimums });
    expect(balanceOf(credential, []).minimums).toEqual([]);
    expect(balanceOf({ ...credential, earnedOn: isoDate('2025-06-01') }, []).minimums).toHaveLength(1);
  });

  it('of unknown hours is never complete and never short', () => {
    expect(balanceOf(ruled({}), [anActivity({ hours: 30 })])).toMatchObject({
      required: null,
      counted: 30,
      isComplete: null,
    });
  });

  it('that says nothing of in-service hours counts them with a note', () => {
    const balance = balanceOf(ruled({ hours: 20 }), [anActivity({ kind: 'inService', hours: 2 })]);
    expect(balance).toMatchObject({
      counted: 2,
      notes: ['Nothing says whether in-service hours count here. Ask the issuer.'],
    });
  });
});

it('never counts more than was done, than a limit allows, or outside the cycle', () => {
  const activities = fc.array(
    fc.record({
      hours: fc.integer({ min: 1, max: 120 }).map((quarters) => quarters / 4),
      kind: fc.constantFrom(...ceKinds),
      audience: fc.constantFrom('P' as const, 'T' as const, 'PT' as const, null),
      topics: fc.subarray(['law', 'safety', 'general']),
      date: fc
        .constantFrom('2025-03-31', '2025-04-01', '2026-03-01', '2026-11-20', '2027-01-01')
        .map(isoDate),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(activities, (fields) => {
      const made = fields.map((one) => anActivity(one));
      const balance = balanceOf(cpht(), made);
      const { from } = cycleOf(cpht());
      const inside = made.filter(({ date }) => date >= from && date <= today);
      const done = inside.reduce((sum, { hours }) => sum + hours, 0);
      const kept = balance.counting.reduce((sum, { hours }) => sum + hours, 0);
      const left = balance.notCounting
        .filter(({ activityId }) => inside.some(({ id }) => id === activityId))
        .reduce((sum, { hours }) => sum + hours, 0);
      expect(kept).toBeCloseTo(balance.counted, 6);
      expect(kept + left).toBeCloseTo(done, 6);
      const byId = new Map(balance.counting.map(({ activityId, hours }) => [activityId, hours]));
      const of = (wanted: (one: (typeof made)[number]) => boolean) =>
        made.filter(wanted).reduce((sum, { id }) => sum + (byId.get(id) ?? 0), 0);
      expect(of(({ audience }) => audience === 'P')).toBeLessThanOrEqual(5);
      expect(of(({ kind }) => kind === 'college')).toBeLessThanOrEqual(10);
      expect(of(({ kind }) => kind === 'inService' || kind === 'volunteer')).toBe(0);
      const inTopics = balance.minimums.reduce((sum, { have }) => sum + have, 0);
      expect(inTopics).toBeLessThanOrEqual(balance.counted + 1e-6);
    }),
  );
});
