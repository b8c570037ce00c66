import { relativeDay } from '../../kernel/dates';
import { entities } from '../../model/index';
import { nearDay } from '../goals';
import { type FoundReminder, isKept, type ReminderKind, reminderKey, stepsFor } from './reminderKind';

/** A month and a week before a sign-off is due again, and on its day. */
export const signOffDue: ReminderKind = {
  id: 'signOffDue',
  label: 'A training sign-off is due',
  find({ snapshot }, today) {
    return snapshot.signOff.flatMap((signOff): FoundReminder[] => {
      const { id, nextDue } = signOff;
      if (!isKept(signOff) || nextDue === null) return [];
      const verb = nextDue < today ? 'was due' : 'is due';
      return stepsFor(nextDue, [30, 7, 0], today).map(({ day, daysBefore }) => ({
        key: reminderKey('signOffDue', id, nextDue, String(daysBefore)),
        day,
        words: `${entities.signOff.title(signOff)} ${verb} ${relativeDay(nextDue, today)}, on ${nearDay(nextDue, today)}.`,
        place: { kind: 'signOff', id },
      }));
    });
  },
};
