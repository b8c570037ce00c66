import { entities } from '../../model/index';
import type { CalendarEvent, CalendarSource } from './calendarEvent';

/** The person's own reminders, repeating where they repeat, and the sign-offs that are due. */
export const ownDays: CalendarSource = ({ snapshot }) => [
  ...snapshot.reminder
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, text, notes, date, repeats, updatedAt }) => ({
      recordId: id,
      kind: 'reminder',
      day: date,
      title: text,
      details: notes,
      changedAt: updatedAt,
      repeats,
    })),
  ...snapshot.signOff.flatMap((signOff): CalendarEvent[] => {
    const { id, nextDue, deletedAt, updatedAt } = signOff;
    if (deletedAt !== null || nextDue === null) return [];
    const title = `Sign-off due: ${entities.signOff.title(signOff)}`;
    return [
      { recordId: id, kind: 'due', day: nextDue, title, details: '', changedAt: updatedAt, repeats: null },
    ];
  }),
];
