import { relativeDay } from '../../kernel/dates';
import { excerpt } from '../../kernel/words';
import { isClosed, lateWords, nearDay } from '../goals';
import { isKept, type ReminderKind, reminderKey, stepsFor } from './reminderKind';

/** A week before a milestone is due, and on its day; a paused goal is left in peace. */
export const milestoneDue: ReminderKind = {
  id: 'milestoneDue',
  label: 'A milestone is due',
  find({ snapshot }, today) {
    const underway = new Set(
      snapshot.goal
        .filter((goal) => isKept(goal) && !isClosed(goal) && goal.status !== 'paused')
        .map(({ id }) => id),
    );
    return snapshot.milestone.flatMap((milestone) => {
      const { id, goalId, title, due, doneOn } = milestone;
      if (!isKept(milestone) || due === null || doneOn !== null || !underway.has(goalId)) return [];
      const name = excerpt(title, 80);
      const words =
        due < today
          ? `${name}: ${lateWords(due, today)}.`
          : `${name}: due ${relativeDay(due, today)}, on ${nearDay(due, today)}.`;
      return stepsFor(due, [7, 0], today).map(({ day, daysBefore }) => ({
        key: reminderKey('milestoneDue', id, due, String(daysBefore)),
        day,
        words,
        place: { kind: 'milestone' as const, id },
      }));
    });
  },
};
