import type { FoundReminder } from '../../shared/domain/reminders/reminderKind';
import { pathTo, type Route } from '../navigation/paths';
import { shownPool } from '../session/shownPool';
import { homeOf } from './homeOf';

export const remindersRoute: Route = { place: 'today', id: 'reminders' };

/** Where a reminder is settled: at its record, else on the screen of that kind. */
export function reminderPlace({ kind, id }: FoundReminder['place']): Route {
  const pool = shownPool();
  const record = id === null ? undefined : pool.find(kind, id);
  if (record !== undefined) return homeOf(kind, record, pool);
  if (kind === 'impact') return { place: 'log', id: undefined };
  return kind === 'ceActivity' ? { place: 'credentials', id: 'ce' } : { place: 'today', id: undefined };
}

export function reminderPath(place: FoundReminder['place'] | null): string {
  if (place === null) return pathTo('today');
  const route = reminderPlace(place);
  return pathTo(route.place, route.id);
}
