import { addDays, addMonths, daysBetween, type IsoDate, monthsBetween } from '../../kernel/dates';
import { excerpt } from '../../kernel/words';
import type { Repeat } from '../../model/reminder';
import { isKept, type ReminderKind, reminderKey } from './reminderKind';

/** What the person wrote, on its day; of one that repeats, the latest day that has come. */
export const ownReminder: ReminderKind = {
  id: 'ownReminder',
  label: 'Reminders of your own',
  find({ snapshot }, today) {
    return snapshot.reminder.filter(isKept).map(({ id, text, date, repeats }) => {
      const day = repeats === null ? date : occurrence(date, repeats, today);
      return {
        key: reminderKey('ownReminder', id, day),
        day,
        words: excerpt(text, 200),
        place: { kind: 'reminder' as const, id },
      };
    });
  },
};

/** The latest repetition up to today, or the first. From January 31 it falls on February 28, and on March 31 again. */
export function occurrence(first: IsoDate, repeats: Repeat, today: IsoDate): IsoDate {
  if (today <= first) return first;
  if (repeats === 'weekly') return addDays(first, Math.floor(daysBetween(first, today) / 7) * 7);
  const step = repeats === 'monthly' ? 1 : 12;
  const rounds = Math.floor(monthsBetween(first, today) / step);
  const latest = addMonths(first, rounds * step);
  return latest <= today ? latest : addMonths(first, (rounds - 1) * step);
}
