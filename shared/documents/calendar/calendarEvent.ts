import type { IsoDate, IsoInstant } from '../../kernel/dates';
import type { CycleFacts } from '../../model/ceRule';
import type { Snapshot } from '../../model/index';
import type { Repeat } from '../../model/reminder';

/** One all-day event of the calendar file. */
export interface CalendarEvent {
  /** The record it comes from. */
  readonly recordId: string;
  /** Tells apart the events of one record: `expiry`. With the record's id it never changes, so a second import updates. */
  readonly kind: string;
  readonly day: IsoDate;
  /** The last day, where it takes more than one. */
  readonly until?: IsoDate | null;
  readonly title: string;
  readonly details: string;
  /** When the record was last changed: the newer of two imports wins. */
  readonly changedAt: IsoInstant;
  readonly repeats: Repeat | null;
}

export interface CalendarPlan {
  readonly snapshot: Snapshot;
  /** What the pack states of a credential's cycle (pack/ceRulePack). */
  packFacts(packId: string | null): CycleFacts | null;
}

/** Where events come from: a function here, and a line in the registry. */
export type CalendarSource = (plan: CalendarPlan, today: IsoDate) => readonly CalendarEvent[];
