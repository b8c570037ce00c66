import { describe, expect, it } from 'vitest';
import {
  type ComingReminder,
  comingReminders,
  dueReminders,
  finishReminder,
  snoozeReminder,
} from '../../shared/domain/reminders/dueReminders';
import { expiry } from '../../shared/domain/reminders/expiry';
import { ownReminder } from '../../shared/domain/reminders/ownReminder';
import { resultMissing } from '../../shared/domain/reminders/resultMissing';
import { nextTelling, tellings } from '../../shared/domain/reminders/tellReminders';
import { weeklyLog } from '../../shared/domain/reminders/weeklyLog';
import { isoDate } from '../../shared/kernel/dates';
import type { Write } from '../../shared/model/changeSet';
import { emptySnapshot, type Snapshot } from '../../shared/model/index';
import { recordOf, testNow, testToday as today } from '../support/records';

const planOf = (parts: Partial<Snapshot>) => ({
  snapshot: { ...emptySnapshot(), profile: [recordOf('profile')], ...parts },
  packFacts: () => null,
  daysToReport: null,
});

function stateOf(write: Write) {
  if (write.kind !== 'reminderState' || write.action !== 'create') throw new Error('not a new state');
  return recordOf('reminderState', write.fields);
}

const bls = recordOf('credential', { shortName: 'BLS', expiresOn: isoDate('2027-01-10') });

describe('what is coming', () => {
  it('is the first step of what is not due yet', () => {
    const far = { ...bls, expiresOn: isoDate('2027-06-01') };
    expect(comingReminders(planOf({ credential: [far] }), today, [expiry]).map(({ on }) => on)).toEqual([
      '2027-03-03',
    ]);
  });

  it('says nothing twice: the next step comes into sight when the one that is due is done', () => {
    const [due] = dueReminders(planOf({ credential: [bls] }), today, [expiry]);
    expect(comingReminders(planOf({ credential: [bls] }), today, [expiry])).toEqual([]);
    const done = stateOf(finishReminder([], due?.key ?? '', testNow, 's'));
    const plan = planOf({ credential: [bls], reminderState: [done] });
    expect(dueReminders(plan, today, [expiry])).toEqual([]);
    expect(comingReminders(plan, today, [expiry]).map(({ on }) => on)).toEqual(['2026-12-11']);
  });

  it('is what was put off, on the day it was put off to', () => {
    const [due] = dueReminders(planOf({ credential: [bls] }), today, [expiry]);
    const snoozed = stateOf(snoozeReminder([], due?.key ?? '', isoDate('2026-11-27'), 's'));
    const plan = planOf({ credential: [bls], reminderState: [snoozed] });
    expect(comingReminders(plan, today, [expiry])).toMatchObject([
      { on: '2026-11-27', isSnoozed: true },
      { on: '2026-12-11', isSnoozed: false },
    ]);
  });

  it.each([
    ['weekly', '2026-11-13', '2026-11-27'],
    ['monthly', '2026-08-31', '2026-11-30'],
    ['monthly', '2026-10-20', '2026-12-20'],
    ['yearly', '2024-02-29', '2027-02-28'],
    [null, '2026-12-24', '2026-12-24'],
  ] as const)('of one that repeats %s from %s: %s', (repeats, date, next) => {
    const reminder = recordOf('reminder', { text: 'Ask Dana', date: isoDate(date), repeats });
    const [due] = dueReminders(planOf({ reminder: [reminder] }), today, [ownReminder]);
    const reminderState = due === undefined ? [] : [stateOf(finishReminder([], due.key, testNow, 's'))];
    const coming = comingReminders(planOf({ reminder: [reminder], reminderState }), today, [ownReminder]);
    expect(coming.map(({ on }) => on)).toEqual([next]);
  });

  it('is the question of next week, where this week has its win', () => {
    const impact = [recordOf('impact', { what: 'Counted', date: today })];
    expect(dueReminders(planOf({ impact }), today, [weeklyLog])).toEqual([]);
    expect(comingReminders(planOf({ impact }), today, [weeklyLog]).map(({ on }) => on)).toEqual([
      '2026-11-27',
    ]);
  });
});

it('a notification says nothing of a private win, and the list does', () => {
  const asked = { date: isoDate('2026-09-01'), askAgainOn: today };
  const impact = [recordOf('impact', { ...asked, what: 'Told them about the other job', private: true })];
  const due = dueReminders(planOf({ impact }), today, [resultMissing]);
  expect(due[0]?.words).toContain('the other job');
  expect(tellings(due)[0]?.words).toBe('A win waits for its result.');
  const many = [...due, ...due.map((one) => ({ ...one, key: 'other' }))];
  expect(tellings(many, 1)).toEqual([
    { words: '2 reminders wait for you. First: A win waits for its result.', place: null },
  ]);
});

describe('when to look again', () => {
  const coming = [{ on: isoDate('2026-11-23') }] as unknown as readonly ComingReminder[];
  const night = { quietFrom: '22:00', quietUntil: '07:00' };
  const lateRiser = { quietFrom: '22:00', quietUntil: '11:30' };
  const never = { quietFrom: null, quietUntil: null };
  it.each([
    ['in the morning of the next one', false, coming, never, '12:00', { day: '2026-11-23', time: '09:00' }],
    ['after the quiet hours', false, coming, lateRiser, '12:00', { day: '2026-11-23', time: '11:30' }],
    ['quiet hours that end before it', false, coming, night, '12:00', { day: '2026-11-23', time: '09:00' }],
    ['what waits, when they end today', true, coming, night, '05:00', { day: today, time: '07:00' }],
    [
      'what waits, when they end tomorrow',
      true,
      coming,
      night,
      '23:00',
      { day: '2026-11-21', time: '07:00' },
    ],
    ['never, where nothing comes', false, [], night, '12:00', null],
  ] as const)('%s', (_, isWaiting, comes, settings, time, moment) => {
    expect(nextTelling(isWaiting, comes, settings, today, time)).toEqual(moment);
  });
});
