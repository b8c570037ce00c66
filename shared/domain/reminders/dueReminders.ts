import type { IsoDate, IsoInstant } from '../../kernel/dates';
import { create, edit, type Write } from '../../model/changeSet';
import type { ReminderState, ReminderStateDraft } from '../../model/reminderState';
import { reminderKinds } from './index';
import type { FoundReminder, ReminderKind, ReminderPlan } from './reminderKind';

export interface DueReminder extends FoundReminder {
  readonly kind: string;
}

/**
 * Everything that is due today and was neither done nor put off, the earliest first. Computed afresh from the records:
 * what fell due while the program was closed is in it, and nothing is in it twice.
 */
export function dueReminders(
  plan: ReminderPlan,
  today: IsoDate,
  kinds: readonly ReminderKind[] = reminderKinds,
): readonly DueReminder[] {
  const states = statesByKey(plan.snapshot.reminderState);
  return inOrder(
    foundReminders(plan, today, kinds).filter(
      ({ day, key }) => day <= today && !isSettled(states.get(key), today),
    ),
  );
}

export interface ComingReminder extends DueReminder {
  /** The day it comes: its own, or the one it was put off to. */
  readonly on: IsoDate;
  readonly isSnoozed: boolean;
}

/** What will be due, the next first: what was put off, and what has its day still before it. */
export function comingReminders(
  plan: ReminderPlan,
  today: IsoDate,
  kinds: readonly ReminderKind[] = reminderKinds,
): readonly ComingReminder[] {
  const states = statesByKey(plan.snapshot.reminderState);
  const due = new Set(dueReminders(plan, today, kinds).map(occasionOf));
  return foundReminders(plan, today, kinds)
    .flatMap((found): ComingReminder[] => {
      const { doneAt = null, snoozedUntil = null } = states.get(found.key) ?? {};
      if (doneAt !== null) return [];
      const isSnoozed = snoozedUntil !== null && snoozedUntil > today && snoozedUntil > found.day;
      const on = isSnoozed ? snoozedUntil : found.day;
      // The next step of what is due already would say the same again.
      if (on <= today || due.has(occasionOf(found))) return [];
      return [{ ...found, on, isSnoozed }];
    })
    .sort((one, other) => one.on.localeCompare(other.on) || one.key.localeCompare(other.key));
}

function foundReminders(
  plan: ReminderPlan,
  today: IsoDate,
  kinds: readonly ReminderKind[],
): readonly DueReminder[] {
  const off = new Set(plan.snapshot.profile[0]?.remindersOff ?? []);
  return kinds
    .filter(({ id }) => !off.has(id))
    .flatMap(({ id, find }) => find(plan, today).map((found) => ({ ...found, kind: id })));
}

const occasionOf = ({ kind, place, words }: DueReminder): string => `${kind} ${place.id ?? words}`;

function inOrder(reminders: readonly DueReminder[]): readonly DueReminder[] {
  return [...reminders].sort(
    (one, other) => one.day.localeCompare(other.day) || one.key.localeCompare(other.key),
  );
}

/** It rests until the day, and is then told again. */
export function snoozeReminder(
  states: readonly ReminderState[],
  key: string,
  until: IsoDate,
  newId: string,
): Write {
  return stateWrite(states, key, { snoozedUntil: until, toldAt: null }, newId);
}

export function finishReminder(
  states: readonly ReminderState[],
  key: string,
  now: IsoInstant,
  newId: string,
): Write {
  return stateWrite(states, key, { doneAt: now }, newId);
}

/** Written on the one state of a key, which is made where there is none. */
export function stateWrite(
  states: readonly ReminderState[],
  key: string,
  fields: Partial<Omit<ReminderStateDraft, 'key'>>,
  newId: string,
): Write {
  const state = statesByKey(states).get(key);
  if (state !== undefined) return edit('reminderState', state.id, fields);
  const blank = { snoozedUntil: null, doneAt: null, toldAt: null };
  return create('reminderState', newId, { ...blank, ...fields, key });
}

/** Two windows may have made two of one key: what either of them settled is settled. */
export function statesByKey(states: readonly ReminderState[]): ReadonlyMap<string, ReminderState> {
  const byKey = new Map<string, ReminderState>();
  for (const state of states) {
    if (state.deletedAt !== null) continue;
    const other = byKey.get(state.key);
    byKey.set(
      state.key,
      other === undefined
        ? state
        : {
            ...other,
            snoozedUntil: later(other.snoozedUntil, state.snoozedUntil),
            doneAt: other.doneAt ?? state.doneAt,
            toldAt: other.toldAt ?? state.toldAt,
          },
    );
  }
  return byKey;
}

function later<T extends string>(one: T | null, other: T | null): T | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function isSettled(state: ReminderState | undefined, today: IsoDate): boolean {
  if (state === undefined) return false;
  return state.doneAt !== null || (state.snoozedUntil !== null && state.snoozedUntil > today);
}
