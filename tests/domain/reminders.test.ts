import { describe, expect, it } from 'vitest';
import { dueReminders } from '../../shared/domain/reminders/dueReminders';
import { reminderKinds } from '../../shared/domain/reminders/index';
import { occurrence } from '../../shared/domain/reminders/ownReminder';
import { isQuiet } from '../../shared/domain/reminders/tellReminders';
import { weeklyPrompt } from '../../shared/domain/reminders/weeklyLog';
import { addDays, isoDate } from '../../shared/kernel/dates';
import { emptySnapshot, type Snapshot } from '../../shared/model/index';
import { packCycleFacts } from '../../shared/pack/ceRulePack';
import { weeklyPrompts } from '../../shared/pack/weeklyPrompts';
import { recordOf, testNow, testToday as today } from '../support/records';

const allOff = reminderKinds.map(({ id }) => id);

/** A plan in which one kind alone speaks. */
function planOf(kind: string, parts: Partial<Snapshot>) {
  const remindersOff = allOff.filter((id) => id !== kind);
  const profile = [recordOf('profile', { remindersOff })];
  return {
    snapshot: { ...emptySnapshot(), profile, ...parts },
    packFacts: packCycleFacts,
    daysToReport: 60,
  };
}
const told = (kind: string, parts: Partial<Snapshot>, on: string = today) =>
  dueReminders(planOf(kind, parts), isoDate(on)).map(({ words }) => words);

const cpht = recordOf('credential', {
  packId: 'ptcb-cpht',
  shortName: 'CPhT',
  earnedOn: isoDate('2019-03-12'),
  expiresOn: isoDate('2027-03-31'),
  cycleMonths: 24,
  opensDaysBefore: 60,
});

describe('an expiry is told of', () => {
  it.each([
    ['not before 90 days', '2026-12-30', []],
    ['at 90 days', '2026-12-31', ['CPhT expires in 13 weeks, on March 31.']],
    ['at 60 days', '2027-01-30', ['CPhT expires in 60 days, on March 31.']],
    ['at 30 days', '2027-03-01', ['CPhT expires in 30 days, on March 31.']],
    ['at 7 days', '2027-03-24', ['CPhT expires in 7 days, on March 31.']],
    ['on the day', '2027-03-31', ['CPhT expires today, on March 31.']],
    ['after it', '2027-04-02', ['CPhT expired 2 days ago, on March 31.']],
    ['no more after a year', '2028-04-01', []],
  ])('%s: %s', (_, on, words) => expect(told('expiry', { credential: [cpht] }, on)).toEqual(words));

  it('with another key at each step, and the same key all through one', () => {
    const keyOn = (on: string) =>
      dueReminders(planOf('expiry', { credential: [cpht] }), isoDate(on)).map(({ key }) => key);
    const steps = ['2026-12-31', '2027-01-30', '2027-03-01', '2027-03-24'].map(keyOn);
    expect(new Set(steps.flat()).size).toBe(4);
    expect(keyOn('2027-01-29')).toEqual(steps[0]);
    expect(keyOn('2027-03-31')).toEqual(steps[3]);
  });
});

describe('each kind', () => {
  const goal = recordOf('goal', { title: 'Carousel' });
  const milestone = recordOf('milestone', {
    goalId: goal.id,
    title: 'Draft the card',
    due: isoDate('2026-11-27'),
  });
  const ce = recordOf('ceActivity', { title: 'USP 797', date: isoDate('2026-08-10') });
  const win = recordOf('impact', { what: 'Moved first doses', date: isoDate('2026-10-05') });
  const mask = recordOf('signOff', { station: 'IV room', skill: 'Garbing', nextDue: isoDate('2026-11-21') });

  it.each([
    [
      'a renewal that opens',
      'renewalWindow',
      { credential: [cpht] },
      '2027-01-30',
      ['CPhT: renewal is open, until March 31.'],
    ],
    ['a renewal that is not open', 'renewalWindow', { credential: [cpht] }, '2027-01-29', []],
    [
      'a late fee that is near',
      'renewalWindow',
      { credential: [cpht] },
      '2027-02-15',
      ['CPhT: a late fee starts in 14 days, on March 1.'],
    ],
    [
      'hours that lag behind',
      'ceShortfall',
      { credential: [cpht] },
      today,
      ['CE for CPhT: 20 hours are missing and 14 weeks are left: about 6.5 hours a month.'],
    ],
    ['hours before their half', 'ceShortfall', { credential: [cpht] }, '2026-03-15', []],
    [
      'a milestone a week ahead',
      'milestoneDue',
      { goal: [goal], milestone: [milestone] },
      '2026-11-20',
      ['Draft the card: due in 7 days, on November 27.'],
    ],
    [
      'a milestone that is late',
      'milestoneDue',
      { goal: [goal], milestone: [milestone] },
      '2026-11-30',
      ['Draft the card: 3 days late.'],
    ],
    [
      'a milestone of a paused goal',
      'milestoneDue',
      { goal: [{ ...goal, status: 'paused' as const }], milestone: [milestone] },
      '2026-11-30',
      [],
    ],
    [
      'a milestone that is done',
      'milestoneDue',
      { goal: [goal], milestone: [{ ...milestone, doneOn: today }] },
      '2026-11-30',
      [],
    ],
    [
      'CE that is not on the transcript',
      'notOnTranscript',
      { ceActivity: [ce] },
      today,
      ['1 CE activity of August 2026 is not on the transcript yet.'],
    ],
    ['CE whose provider has time left', 'notOnTranscript', { ceActivity: [ce] }, '2026-10-30', []],
    [
      'wins of a month without results',
      'resultMissing',
      { impact: [win, { ...win, id: 'w2' }] },
      '2026-11-14',
      ['2 wins of October 2026 need a result.'],
    ],
    ['wins of a month that is young', 'resultMissing', { impact: [win] }, '2026-11-13', []],
    [
      'a win to be asked again',
      'resultMissing',
      { impact: [{ ...win, askAgainOn: today }] },
      today,
      ['Moved first doses: has a result shown?'],
    ],
    [
      'a sign-off that is due',
      'signOffDue',
      { signOff: [mask] },
      today,
      ['IV room: Garbing is due tomorrow, on November 21.'],
    ],
    ['a week without a win', 'weeklyLog', { impact: [win] }, today, [weeklyPrompt(today)]],
    ['a week with a win', 'weeklyLog', { impact: [{ ...win, date: isoDate('2026-11-14') }] }, today, []],
    [
      'one’s own',
      'ownReminder',
      { reminder: [recordOf('reminder', { text: 'Ask Dana' })] },
      today,
      ['Ask Dana'],
    ],
    [
      'one’s own that is deleted',
      'ownReminder',
      { reminder: [recordOf('reminder', { text: 'Ask Dana', deletedAt: testNow })] },
      today,
      [],
    ],
  ])('speaks, or not, of %s', (_, kind, parts, on, words) => expect(told(kind, parts, on)).toEqual(words));

  it('is named, and is silent when it is switched off', () => {
    expect(new Set(allOff).size).toBe(allOff.length);
    expect(told('nothing', { credential: [cpht], impact: [win], signOff: [mask], ceActivity: [ce] })).toEqual(
      [],
    );
  });

  it('asks another question each week, the same one all week', () => {
    const asked = weeklyPrompts.map((_, week) => weeklyPrompt(addDays(isoDate('2026-11-16'), week * 7)));
    expect(new Set(asked).size).toBe(weeklyPrompts.length);
    expect(weeklyPrompt(isoDate('2026-11-22'))).toBe(weeklyPrompt(isoDate('2026-11-16')));
    for (const question of weeklyPrompts) expect(question).toMatch(/^[A-Z].{10,90}\?$/);
  });
});

describe('a reminder that repeats', () => {
  it.each([
    ['weekly', '2026-01-05', '2026-11-20', '2026-11-16'],
    ['weekly', '2026-11-20', '2026-11-19', '2026-11-20'],
    ['monthly', '2026-01-31', '2026-02-27', '2026-01-31'],
    ['monthly', '2026-01-31', '2026-02-28', '2026-02-28'],
    ['monthly', '2026-01-31', '2026-03-31', '2026-03-31'],
    ['monthly', '2024-01-31', '2024-02-29', '2024-02-29'],
    ['yearly', '2024-02-29', '2025-02-28', '2025-02-28'],
    ['yearly', '2024-02-29', '2025-02-27', '2024-02-29'],
    ['yearly', '2024-02-29', '2028-02-28', '2027-02-28'],
    ['yearly', '2024-02-29', '2028-02-29', '2028-02-29'],
  ] as const)('%s from %s was last due, on %s, on %s', (repeats, first, on, last) => {
    expect(occurrence(isoDate(first), repeats, isoDate(on))).toBe(last);
  });
});

describe('quiet hours', () => {
  it.each([
    ['none', null, null, '03:00', false],
    ['at night, before midnight', '22:00', '07:00', '23:30', true],
    ['at night, after midnight', '22:00', '07:00', '06:59', true],
    ['at night, when they end', '22:00', '07:00', '07:00', false],
    ['at noon, when they begin', '12:00', '13:00', '12:00', true],
    ['at noon, outside', '12:00', '13:00', '11:59', false],
    ['of no length', '12:00', '12:00', '12:00', false],
  ])('%s', (_, quietFrom, quietUntil, time, quiet) => {
    expect(isQuiet({ quietFrom, quietUntil }, time)).toBe(quiet);
  });
});
