import { addDays, daysBetween, type IsoDate, isoDate, weekdayOf } from '../../kernel/dates';
import { weeklyPrompts } from '../../pack/weeklyPrompts';
import { isKept, type ReminderKind, reminderKey } from './reminderKind';

/** A Monday; weeks are counted from it, so that each has its question wherever it is asked. */
const firstWeek = isoDate('2024-01-01');

/** Once a week, on the chosen weekday, where nothing was logged in the seven days up to it. */
export const weeklyLog: ReminderKind = {
  id: 'weeklyLog',
  label: 'A question once a week, to log a win',
  find({ snapshot }, today) {
    const weekday = snapshot.profile[0]?.promptWeekday ?? 5;
    const day = addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
    const since = addDays(day, -6);
    const hasLogged = snapshot.impact.some((win) => isKept(win) && (win.endDate ?? win.date) >= since);
    return (hasLogged ? [addDays(day, 7)] : [day, addDays(day, 7)]).map((asked) => ({
      key: reminderKey('weeklyLog', asked),
      day: asked,
      words: weeklyPrompt(asked),
      place: { kind: 'impact' as const, id: null },
    }));
  },
};

/** The question of a week: another one each week, the same one all week. */
export function weeklyPrompt(day: IsoDate): string {
  const week = Math.floor(daysBetween(firstWeek, day) / 7);
  const index = ((week % weeklyPrompts.length) + weeklyPrompts.length) % weeklyPrompts.length;
  return weeklyPrompts[index] ?? '';
}
