import { addDays, type IsoDate, type IsoInstant } from '../../kernel/dates';
import { count } from '../../kernel/words';
import type { Write } from '../../model/changeSet';
import type { Profile } from '../../model/profile';
import type { ReminderState } from '../../model/reminderState';
import { type ComingReminder, type DueReminder, statesByKey, stateWrite } from './dueReminders';
import type { FoundReminder } from './reminderKind';

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

/** What notifications say that others may see: of nothing in particular. */
export const neutralTelling = 'Something needs you in Mortar.';

/** Notifications beyond these are told as one. */
const mostAtOnce = 3;

export interface Telling {
  readonly words: string;
  /** null: it opens Today. */
  readonly place: FoundReminder['place'] | null;
}

/** What the notifications say: each its own, or one for all where there are more than `most`. */
export function tellings(reminders: readonly DueReminder[], most = mostAtOnce): readonly Telling[] {
  if (reminders.length <= most)
    return reminders.map((one) => ({ words: outwardWords(one), place: one.place }));
  const [first] = reminders;
  const words = `${count(reminders.length, 'reminder')} wait for you. First: ${first ? outwardWords(first) : ''}`;
  return [{ words, place: null }];
}

const outwardWords = ({ words, neutralWords }: DueReminder): string => neutralWords ?? words;

/** To be written before the notifications are shown: told twice is worse than told by the list alone. */
export function markTold(
  states: readonly ReminderState[],
  reminders: readonly DueReminder[],
  now: IsoInstant,
  newId: () => string,
): readonly Write[] {
  return reminders.map(({ key }) => stateWrite(states, key, { toldAt: now }, newId()));
}

/** A day's reminders are told from this hour on; whoever is at the computer earlier hears of them then. */
const morning = '09:00';

export interface TellingMoment {
  readonly day: IsoDate;
  /** `HH:MM` of the wall clock. */
  readonly time: string;
}

/** When to look again with nobody at the computer; null where nothing is to come. */
export function nextTelling(
  isWaiting: boolean,
  coming: readonly ComingReminder[],
  settings: Pick<Profile, 'quietFrom' | 'quietUntil'>,
  today: IsoDate,
  time: string,
): TellingMoment | null {
  // What is due and untold waits for the end of the quiet hours alone.
  if (isWaiting && settings.quietUntil !== null)
    return { day: settings.quietUntil > time ? today : addDays(today, 1), time: settings.quietUntil };
  const [next] = coming;
  if (next === undefined) return null;
  const isMorningQuiet = settings.quietUntil !== null && isQuiet(settings, morning);
  return { day: next.on, time: isMorningQuiet ? (settings.quietUntil ?? morning) : morning };
}
