import { addDays, type IsoDate } from '../../kernel/dates';
import type { CycleFacts } from '../../model/ceRule';
import type { EntityName, Snapshot } from '../../model/index';

/** What reminders are computed from. */
export interface ReminderPlan {
  readonly snapshot: Snapshot;
  /** What the pack states of a credential's cycle (pack/ceRulePack); gives null before it is loaded. */
  packFacts(packId: string | null): CycleFacts | null;
  /** Days a provider has to report to the transcript (pack/ceRulePack); null before it is loaded. */
  readonly daysToReport: number | null;
}

/** One reminder, computed and never stored. */
export interface FoundReminder {
  /** Stable: the same occasion always has the same key, and another occasion never has it. */
  readonly key: string;
  /** From this day on it is due. */
  readonly day: IsoDate;
  /** One sentence, for the list and for a notification. */
  readonly words: string;
  /** Where it is settled; a null id is the screen of that kind. */
  readonly place: { readonly kind: EntityName; readonly id: string | null };
}

/** One kind of reminder: a file here, and a line in the registry. */
export interface ReminderKind {
  readonly id: string;
  /** As Settings says it beside its switch. */
  readonly label: string;
  /**
   * Everything of this kind that is due or will be; of an occasion with several steps only the latest that has come,
   * else the first to come, so that a time in which the program was closed brings one reminder and not four.
   */
  find(plan: ReminderPlan, today: IsoDate): readonly FoundReminder[];
}

/** The step of an occasion that counts today: the last one that has come, else the first to come. */
export function stepFor(
  occasion: IsoDate,
  daysBefore: readonly number[],
  today: IsoDate,
): { readonly day: IsoDate; readonly daysBefore: number } | null {
  const steps = daysBefore
    .map((days) => ({ day: addDays(occasion, -days), daysBefore: days }))
    .sort((one, other) => one.day.localeCompare(other.day));
  return [...steps].reverse().find(({ day }) => day <= today) ?? steps[0] ?? null;
}

/** Parts of a key, joined so that no two lists of parts give the same one. */
export function reminderKey(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/ /g, '_')).join(' ');
}

export function isKept({ deletedAt }: { readonly deletedAt: string | null }): boolean {
  return deletedAt === null;
}
