import { describe, expect, it } from 'vitest';
import { nextContact, type Owed, owedContacts } from '../../../shared/domain/network/keepingInTouch';
import { owedWords } from '../../../shared/domain/network/owedWords';
import { keepInTouch } from '../../../shared/domain/reminders/keepInTouch';
import { type IsoDate, isoDate } from '../../../shared/kernel/dates';
import { emptySnapshot } from '../../../shared/model/index';
import type { Touch } from '../../../shared/model/interaction';
import { recordOf } from '../../support/records';

const day = isoDate;
const brooks = (fields: object = {}) => recordOf('person', { id: 'p', name: 'Imani Brooks', ...fields });
const contact = (date: string, touch: Touch = 'message', personId = 'p') =>
  recordOf('interaction', { id: `c ${date} ${touch}`, personId, date: day(date), touch });
const meeting = (from: string, fields: object = {}) =>
  recordOf('event', { id: `e ${from}`, name: 'Fall meeting', from: day(from), personIds: ['p'], ...fields });

const plan = (fields: object, contacts: readonly object[] = [], events: readonly object[] = []) =>
  ({ people: [brooks(fields)], interactions: contacts, events }) as Parameters<typeof owedContacts>[0];

const said = (owed: readonly Owed[]) =>
  owed.map(({ why, idealOn, latestOn }) => `${why} ${idealOn} ${latestOn}`).join('; ');

const rhythm = { idealDays: 60, latestDays: 90 };

describe('whom I owe', () => {
  it.each([
    ['no rhythm asks for nothing', {}, [], '2026-11-20', ''],
    ['a day before the ideal day', rhythm, ['2026-09-01'], '2026-10-30', ''],
    ['on the ideal day', rhythm, ['2026-09-01'], '2026-10-31', 'rhythm 2026-10-31 2026-11-30'],
    ['after the latest day', rhythm, ['2026-09-01'], '2026-12-24', 'rhythm 2026-10-31 2026-11-30'],
    ['the last contact counts, in any order', rhythm, ['2026-11-01', '2026-09-01'], '2026-12-01', ''],
    [
      'a contact written for a day to come does not',
      rhythm,
      ['2026-09-01', '2026-12-01'],
      '2026-11-20',
      'rhythm 2026-10-31 2026-11-30',
    ],
    [
      'a later day keeps it quiet',
      { ...rhythm, askAgainOn: day('2026-11-27') },
      ['2026-09-01'],
      '2026-11-26',
      '',
    ],
    [
      'and that day asks again',
      { ...rhythm, askAgainOn: day('2026-11-27') },
      ['2026-09-01'],
      '2026-11-27',
      'rhythm 2026-10-31 2026-11-30',
    ],
    [
      'one of the two days is enough',
      { latestDays: 30 },
      ['2026-09-01'],
      '2026-10-01',
      'rhythm 2026-10-01 2026-10-01',
    ],
    [
      'a latest before the ideal is the ideal',
      { idealDays: 60, latestDays: 10 },
      ['2026-09-01'],
      '2026-10-31',
      'rhythm 2026-10-31 2026-10-31',
    ],
    [
      'over a leap day',
      { idealDays: 1, latestDays: 2 },
      ['2028-02-28'],
      '2028-02-29',
      'rhythm 2028-02-29 2028-03-01',
    ],
    [
      'over no leap day',
      { idealDays: 1, latestDays: 2 },
      ['2027-02-28'],
      '2027-03-01',
      'rhythm 2027-03-01 2027-03-02',
    ],
    [
      'no contact yet counts from the meeting',
      { ...rhythm, metOn: day('2026-01-01') },
      [],
      '2026-03-02',
      'rhythm 2026-03-02 2026-04-01',
    ],
  ] as const)('%s', (_, fields, contacts, today, expected) => {
    const parts = plan(
      fields,
      contacts.map((date) => contact(date)),
    );
    expect(said(owedContacts(parts, day(today)))).toBe(expected);
  });

  it.each([
    ['not yet the day after', '2026-11-18', ''],
    ['two days after', '2026-11-19', 'followUp 2026-11-19 2026-11-22'],
    ['late after five', '2026-11-23', 'followUp 2026-11-19 2026-11-22'],
    ['for thirty days', '2026-12-17', 'followUp 2026-11-19 2026-11-22'],
    ['and then the moment is gone', '2026-12-18', ''],
  ] as const)('a first meeting is followed up: %s', (_, today, expected) => {
    expect(said(owedContacts(plan({ metOn: day('2026-11-17') }), day(today)))).toBe(expected);
  });

  it.each([
    ['a message of the same day settles it', [contact('2026-11-17')], ''],
    ['the meeting itself does not', [contact('2026-11-17', 'metAtEvent')], 'followUp 2026-11-19 2026-11-22'],
    ['meeting again does', [contact('2026-11-19', 'met')], ''],
    ['an earlier message does not', [contact('2026-11-10')], 'followUp 2026-11-19 2026-11-22'],
    ['nor one to somebody else', [contact('2026-11-18', 'message', 'q')], 'followUp 2026-11-19 2026-11-22'],
  ])('%s', (_, contacts, expected) => {
    expect(said(owedContacts(plan({}, contacts, [meeting('2026-11-17')]), day('2026-11-20')))).toBe(expected);
  });

  it.each([
    [
      'the last day of a conference counts',
      meeting('2026-11-14', { to: day('2026-11-17') }),
      'followUp 2026-11-19 2026-11-22',
    ],
    ['one that still runs does not', meeting('2026-11-14', { to: day('2026-11-30') }), ''],
    ['a membership does not', meeting('2026-11-17', { isOngoing: true }), ''],
    ['nor a committee of a year', meeting('2025-11-17', { to: day('2026-11-17') }), ''],
  ])('after an event: %s', (_, event, expected) => {
    expect(said(owedContacts(plan({}, [], [event]), day('2026-11-20')))).toBe(expected);
  });

  it('asks once for one person: the follow-up before the rhythm, and says where they met', () => {
    const parts = plan({ ...rhythm, promised: 'A card.' }, [contact('2026-01-01')], [meeting('2026-11-17')]);
    const [owed, ...others] = owedContacts(parts, day('2026-11-24'));
    if (owed === undefined) throw new Error('one is owed');
    expect(others).toEqual([]);
    expect(owedWords(owed, day('2026-11-24'))).toEqual({
      sign: '2 days late',
      fact: 'Follow up with Imani Brooks',
      reason: 'You met at Fall meeting on November 17. You promised: A card.',
    });
  });

  it('names those of one day in the order of their names, after whoever is more pressing', () => {
    const met = (id: string, name: string, metOn: string) => brooks({ id, name, metOn: day(metOn) });
    const people = [
      met('1', 'Zoë', '2026-11-17'),
      met('2', 'Abel', '2026-11-17'),
      met('3', 'Noor', '2026-11-16'),
      met('4', 'Élise', '2026-11-17'),
    ];
    const owed = owedContacts({ people, interactions: [], events: [] }, day('2026-11-20'));
    expect(owed.map(({ person }) => person.name)).toEqual(['Noor', 'Abel', 'Élise', 'Zoë']);
  });

  it('says what comes next before it is due', () => {
    const parts = plan(rhythm, [contact('2026-11-01')]);
    const [person] = parts.people;
    if (person === undefined) throw new Error('someone is there');
    const next = nextContact(parts, person, day('2026-11-20'));
    expect([next?.idealOn, next?.latestOn]).toEqual(['2026-12-31', '2027-01-30'] satisfies readonly string[]);
    if (next !== null) expect(owedWords(next, day('2026-11-20') as IsoDate).sign).toBe('in 41 days');
  });

  it('reads five thousand people and ten thousand contacts without looking through all contacts for each', () => {
    const people = Array.from({ length: 5000 }, (_, index) => brooks({ id: `p${index}`, ...rhythm }));
    const interactions = Array.from({ length: 10_000 }, (_, index) =>
      contact('2026-01-01', 'message', `p${index % 5000}`),
    );
    const before = performance.now();
    expect(owedContacts({ people, interactions, events: [] }, day('2026-11-20'))).toHaveLength(5000);
    // A generous bound: what must not come back is a search through all contacts for each person.
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('the reminder to keep in touch', () => {
  const remind = (today: string, fields: object = {}) => {
    const person = brooks({ metOn: day('2026-11-17'), ...fields });
    const snapshot = { ...emptySnapshot(), person: [person] };
    return keepInTouch.find({ snapshot, packFacts: () => null, daysToReport: null }, day(today));
  };

  it.each([
    ['2026-11-18', '2026-11-19', 'ideal'],
    ['2026-11-22', '2026-11-19', 'ideal'],
    ['2026-11-23', '2026-11-23', 'late'],
  ])('on %s is for %s, at the step %s', (today, on, step) => {
    const [found] = remind(today);
    expect([found?.day, found?.key]).toEqual([on, `keepInTouch p followUp 2026-11-19 ${step}`]);
  });

  it('leaves in peace who was put off, and who is in the trash', () => {
    expect(remind('2026-11-20', { askAgainOn: day('2026-11-27') })).toEqual([]);
    expect(remind('2026-11-20', { deletedAt: '2026-11-19T00:00:00.000Z' })).toEqual([]);
  });
});
