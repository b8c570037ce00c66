import type { IsoDate, IsoInstant } from '../../kernel/dates';
import { count } from '../../kernel/words';
import { create, edit, type Write } from '../../model/changeSet';
import type { Profile } from '../../model/profile';
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
  const off = new Set(plan.snapshot.profile[0]?.remindersOff ?? []);
  return kinds
    .filter(({ id }) => !off.has(id))
    .flatMap(({ id, find }) => find(plan, today).map((found) => ({ ...found, kind: id })))
    .filter(({ day, key }) => day <= today && !isSettled(states.get(key), today))
    .sort((one, other) => one.day.localeCompare(other.day) || one.key.localeCompare(other.key));
}

/**
 * Those of the due ones that a notification shall tell now. Each key is told once and for good, which no change of the
 * clock or the zone can undo or jump over; what falls into the quiet hours stays until they end. `time` is the wall
 * clock's `HH:MM`.
 */
export function remindersToTell(
  due: readonly DueReminder[],
  states: readonly ReminderState[],
  settings: Pick<Profile, 'quietFrom' | 'quietUntil'>,
  time: string,
): readonly DueReminder[] {
  if (isQuiet(settings, time)) return [];
  const byKey = statesByKey(states);
  return due.filter(({ key }) => (byKey.get(key)?.toldAt ?? null) === null);
}

/** Inside the quiet hours, which may run over midnight. Equal times are no quiet hours. */
export function isQuiet(
  { quietFrom, quietUntil }: Pick<Profile, 'quietFrom' | 'quietUntil'>,
  time: string,
): boolean {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return false;
  return quietFrom < quietUntil
    ? time >= quietFrom && time < quietUntil
    : time >= quietFrom || time < quietUntil;
}

/** Notifications beyond these are told as one. */
const mostAtOnce = 3;

export interface Telling {
  readonly words: string;
  /** null: it opens Today. */
  readonly place: FoundReminder['place'] | null;
}

/** What the notifications say: each its own, or one for all where there are many. */
export function tellings(reminders: readonly DueReminder[]): readonly Telling[] {
  if (reminders.length <= mostAtOnce) return reminders.map(({ words, place }) => ({ words, place }));
  const [first] = reminders;
  return [
    {
      words: `${count(reminders.length, 'reminder')} wait for you. First: ${first?.words ?? ''}`,
      place: null,
    },
  ];
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

/** To be written before the notifications are shown: told twice is worse than told by the list alone. */
export function markTold(
  states: readonly ReminderState[],
  reminders: readonly DueReminder[],
  now: IsoInstant,
  newId: () => string,
): readonly Write[] {
  return reminders.map(({ key }) => stateWrite(states, key, { toldAt: now }, newId()));
}

function stateWrite(
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
function statesByKey(states: readonly ReminderState[]): ReadonlyMap<string, ReminderState> {
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
