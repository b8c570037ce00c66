import { finishReminder, snoozeReminder } from '../../shared/domain/reminders/dueReminders';
import type { IsoDate } from '../../shared/kernel/dates';
import type { ChangeSet } from '../../shared/model/changeSet';
import { newId, now } from '../session/clock';
import { currentPlan } from '../session/currentPlan';

// The plan's own states, in the trash or not: one key has one.
const states = () => currentPlan().pool.live('reminderState');

export function done(key: string, label = 'Reminder done'): ChangeSet {
  return { label, writes: [finishReminder(states(), key, now(), newId())] };
}

export function snoozed(key: string, until: IsoDate, words: string): ChangeSet {
  return { label: `Reminded again ${words}`, writes: [snoozeReminder(states(), key, until, newId())] };
}
