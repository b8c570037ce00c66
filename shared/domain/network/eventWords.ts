import { formatDay, formatRange, type IsoDate } from '../../kernel/dates';
import { count, formatNumber } from '../../kernel/words';
import type { CareerEvent, EventKind } from '../../model/event';

export const eventKindWords: Readonly<Record<EventKind, string>> = {
  conference: 'Conference',
  society: 'Society',
  committee: 'Committee',
  talk: 'Talk',
  volunteering: 'Volunteering',
};

/** Newest first; what goes on stands above what is over. */
export function byWhen(one: CareerEvent, other: CareerEvent): number {
  if (one.isOngoing !== other.isOngoing) return one.isOngoing ? -1 : 1;
  return one.from < other.from ? 1 : one.from > other.from ? -1 : one.name.localeCompare(other.name);
}

/** `November 17, 2026`, `since February 2, 2026`. */
export function whenWords({ from, to, isOngoing }: CareerEvent): string {
  if (isOngoing) return `Since ${formatDay(from, 'long')}`;
  return to === null ? formatDay(from, 'long') : formatRange(from, to);
}

/** What is left to tick, as the list says it: before it begins, then after. */
export function openChecks({ checklist, from, to, isOngoing }: CareerEvent, today: IsoDate): string {
  const isOver = !isOngoing && (to ?? from) < today;
  const when = from > today ? 'before' : isOver ? 'after' : null;
  const open = checklist.filter((check) => !check.isDone && (when === null || check.when === when)).length;
  if (open === 0) return '';
  return when === null ? `${count(open, 'thing')} to tick` : `${count(open, 'thing')} to do ${when}`;
}

export function hoursWords(hours: number): string {
  return `${formatNumber(hours)} ${hours === 1 ? 'hour' : 'hours'}`;
}

/** A range that ends before it begins. */
export function eventProblems({ from, to }: Pick<CareerEvent, 'from' | 'to'>): { readonly to?: string } {
  return to !== null && to < from ? { to: 'This is before the first day.' } : {};
}

/** Hours of what began in the year up to this day, as the list adds them up. */
export function hoursOf(events: readonly CareerEvent[]): number {
  return events.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
}
