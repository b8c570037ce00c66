import { describe, expect, it } from 'vitest';
import { presented, presentedSnapshot, withoutPay } from '../../shared/domain/presentation';
import { type EntityName, emptySnapshot, entities, entityNames } from '../../shared/model/index';
import { profileId } from '../../shared/model/profile';
import { testNow, testToday } from '../support/records';

const base = (id: string) => ({ id, createdAt: testNow, updatedAt: testNow, deletedAt: null });
const make = <Name extends EntityName>(kind: Name, id: string, fields: object) =>
  // The registry's blank is exact for each kind, but the compiler does not follow a type parameter through it.
  ({ ...entities[kind].blank(testToday), ...fields, ...base(id) }) as never;

const canary = 'CANARY';
const plan = {
  ...emptySnapshot(),
  profile: [
    make('profile', profileId, { name: 'Rosa', motivates: canary, learnsBest: canary, holdsBack: canary }),
  ],
  impact: [
    make('impact', 'open', {
      what: 'Cut the wait',
      partNote: canary,
      source: canary,
      attachmentIds: ['file'],
    }),
    make('impact', 'private', { what: canary, why: canary, private: true }),
    { ...(make('impact', 'trashed', { what: canary }) as object), deletedAt: testNow } as never,
  ],
  goal: [
    make('goal', 'g', { title: 'Technician III', barriers: canary, closingReason: canary, learned: canary }),
  ],
  milestone: [make('milestone', 'm', { goalId: 'g', title: 'Apply', notes: canary })],
  credential: [make('credential', 'c', { shortName: 'CPhT', number: canary, notes: canary })],
  case: [
    make('case', 'k', {
      title: 'Review',
      reader: canary,
      target: canary,
      ask: canary,
      next: canary,
      entries: [
        { impactId: 'open', included: true, what: 'Shorter', why: null, result: null },
        { impactId: 'private', included: true, what: canary, why: null, result: null },
        { impactId: 'gone', included: true, what: canary, why: null, result: null },
      ],
    }),
  ],
  attachment: [make('attachment', 'file', { name: canary })],
  ceActivity: [make('ceActivity', 'ce', { title: 'Law', notes: canary })],
  signOff: [make('signOff', 's', { station: 'IV room', signedBy: canary, notes: canary })],
  reminder: [make('reminder', 'r', { text: canary, notes: canary })],
};

describe('what may be seen while presenting', () => {
  it('has nothing of what is hidden, in any record of any kind', () => {
    expect(JSON.stringify(plan)).toContain(canary);
    const shown = presentedSnapshot(plan);
    expect(JSON.stringify(shown)).not.toContain(canary);
    expect(shown.impact.map(({ id }) => id)).toEqual(['open']);
    expect(shown.case[0]?.entries).toEqual([
      { impactId: 'open', included: true, what: 'Shorter', why: null, result: null },
    ]);
    expect(shown.attachment).toEqual([]);
  });

  it('is still a record that fits its kind', () => {
    const shown = presentedSnapshot(plan);
    for (const kind of entityNames)
      for (const record of shown[kind]) expect(entities[kind].parse(record).ok, kind).toBe(true);
  });

  it('leaves the rest of a record as it is', () => {
    const [win] = plan.impact;
    expect(presented('impact', win as never, () => true)).toMatchObject({
      what: 'Cut the wait',
      date: testToday,
    });
  });
});

describe('words without what they say of pay', () => {
  it.each([
    ['Reach $24.50 an hour', 'Reach ••• an hour'.replace(' an hour', '')],
    ['Reach $24.50/h by June', 'Reach ••• by June'],
    ['Now 22 dollars per hour.', 'Now •••.'],
    ['Asked for $52,000 a year', 'Asked for •••'],
    ['A raise of 6 %', 'A raise of •••'],
    ['My pay went from $20 to $22.', 'My pay went from ••• to •••.'],
    ['€21.00 hourly', '•••'],
    // What was saved is what is being shown.
    ['Saved $12,000 of expired stock', 'Saved $12,000 of expired stock'],
    ['Waste down 18 %. Asked for a raise of $2.', 'Waste down 18 %. Asked for a raise of •••.'],
    ['120 doses per hour', '120 doses per hour'],
    ['', ''],
  ])('%s', (text, shown) => {
    expect(withoutPay(text)).toBe(shown);
  });
});
