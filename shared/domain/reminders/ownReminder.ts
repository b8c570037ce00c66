import { addDays, addMonths, daysBetween, type IsoDate, monthsBetween } from '../../kernel/dates';
import { excerpt } from '../../kernel/words';
import type { Repeat } from '../../model/reminder';
import { isKept, type ReminderKind, reminderKey } from './reminderKind';

/** What the person wrote, on its day; of one that repeats, the latest day that has come and the next. */
export const ownReminder: ReminderKind = {
  id: 'ownReminder',
  label: 'Reminders of your own',
  find({ snapshot }, today) {
    return snapshot.reminder.filter(isKept).flatMap(({ id, text, date, repeats }) =>
      daysOf(date, repeats, today).map((day) => ({
        key: reminderKey('ownReminder', id, day),
        day,
        words: excerpt(text, 200),
        place: { kind: 'reminder' as const, id },
      })),
    );
  },
};

function daysOf(first: IsoDate, repeats: Repeat | null, today: IsoDate): readonly IsoDate[] {
  if (repeats === null || first > today) return [first];
  return [occurrence(first, repeats, today), nextOccurrence(first, repeats, today)];
}

/** The first repetition after today. */
function nextOccurrence(first: IsoDate, repeats: Repeat, today: IsoDate): IsoDate {
  if (repeats === 'weekly') return addDays(occurrence(first, repeats, today), 7);
  // Counted from the first day, not from the latest one: from January 31 it is February 28, and then March 31.
  const step = repeats === 'monthly' ? 1 : 12;
  const rounds = Math.floor(monthsBetween(first, today) / step);
  const next = addMonths(first, rounds * step);
  return next > today ? next : addMonths(first, (rounds + 1) * step);
}

/** The latest repetition up to today, or the first. From January 31 it falls on February 28, and on March 31 again. */
export function occurrence(first: IsoDate, repeats: Repeat, today: IsoDate): IsoDate {
  if (today <= first) return first;
  if (repeats === 'weekly') return addDays(first, Math.floor(daysBetween(first, today) / 7) * 7);
  const step = repeats === 'monthly' ? 1 : 12;
  const rounds = Math.floor(monthsBetween(first, today) / step);
  const latest = addMonths(first, rounds * step);
  return latest <= today ? latest : addMonths(first, (rounds - 1) * step);
}
