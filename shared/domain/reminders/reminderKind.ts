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
  /** What a notification says instead, where the words tell of something private: others may see the screen. */
  readonly neutralWords?: string;
  /** Where it is settled; a null id is the screen of that kind. */
  readonly place: { readonly kind: EntityName; readonly id: string | null };
}

/** One kind of reminder: a file here, and a line in the registry. */
export interface ReminderKind {
  readonly id: string;
  /** As Settings says it beside its switch. */
  readonly label: string;
  /**
   * Everything of this kind that is due or will be; of an occasion with several steps only the latest that has come
   * and the next one to come, so that a time in which the program was closed brings one reminder and not four.
   */
  find(plan: ReminderPlan, today: IsoDate): readonly FoundReminder[];
}

/** The steps of an occasion that count today: the last one that has come, and the next one to come. */
export function stepsFor(
  occasion: IsoDate,
  daysBefore: readonly number[],
  today: IsoDate,
): readonly { readonly day: IsoDate; readonly daysBefore: number }[] {
  const steps = daysBefore
    .map((days) => ({ day: addDays(occasion, -days), daysBefore: days }))
    .sort((one, other) => one.day.localeCompare(other.day));
  const next = steps.findIndex(({ day }) => day > today);
  return next === -1 ? steps.slice(-1) : steps.slice(Math.max(0, next - 1), next + 1);
}

/** Parts of a key, joined so that no two lists of parts give the same one. */
export function reminderKey(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/ /g, '_')).join(' ');
}

export function isKept({ deletedAt }: { readonly deletedAt: string | null }): boolean {
  return deletedAt === null;
}
