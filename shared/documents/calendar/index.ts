import type { IsoDate } from '../../kernel/dates';
import type { CalendarEvent, CalendarPlan, CalendarSource } from './calendarEvent';
import { credentialDays } from './credentialDays';
import { eventDays } from './eventDays';
import { ownDays } from './ownDays';
import { planDays } from './planDays';

/** THE REGISTRY of where the calendar file's events come from; meetings add their line here. */
const sources: readonly CalendarSource[] = [credentialDays, planDays, eventDays, ownDays];

/** Every deadline of the plan, the earliest first. */
export function calendarEvents(plan: CalendarPlan, today: IsoDate): readonly CalendarEvent[] {
  return sources
    .flatMap((source) => source(plan, today))
    .sort((one, other) => one.day.localeCompare(other.day) || one.title.localeCompare(other.title));
}
