import { entities } from '../../model/index';
import type { CalendarSource } from './calendarEvent';

/** Conferences and talks that are still to come or under way; a membership that goes on is no day. */
export const eventDays: CalendarSource = ({ snapshot }, today) =>
  snapshot.event
    .filter(({ deletedAt, isOngoing, from, to }) => deletedAt === null && !isOngoing && (to ?? from) >= today)
    .map((event) => ({
      recordId: event.id,
      kind: 'event',
      day: event.from,
      until: event.to,
      title: entities.event.title(event),
      details: event.place,
      changedAt: event.updatedAt,
      repeats: null,
    }));
