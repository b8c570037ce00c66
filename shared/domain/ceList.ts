import { formatNumber } from '../kernel/words';
import type { CeActivity, CeState } from '../model/ceActivity';
import { topicKey } from '../model/ceTopics';

/** What of the CE list is shown; null: every one. */
export interface CeFilter {
  /** Those that lie in a credential's present cycle, whether they count or not. */
  readonly activityIds: ReadonlySet<string> | null;
  readonly topic: string | null;
  readonly state: CeState | null;
}

export interface CeListRow {
  readonly activity: CeActivity;
  /** Said over the first row of a year: `2026, 14.5 hours`. */
  readonly opensYear: string | null;
}

/** The activities of a list, newest first, each year opened with its hours. */
export function ceListRows(activities: readonly CeActivity[], filter: CeFilter): readonly CeListRow[] {
  const shown = activities.filter((activity) => passes(activity, filter)).sort(byNewest);
  const hours = new Map<string, number>();
  for (const { date, hours: figure } of shown)
    hours.set(yearOf(date), (hours.get(yearOf(date)) ?? 0) + Math.round(figure * 100));
  return shown.map((activity, index) => {
    const year = yearOf(activity.date);
    const isFirst = index === 0 || yearOf(shown[index - 1]?.date ?? '') !== year;
    const total = (hours.get(year) ?? 0) / 100;
    return {
      activity,
      opensYear: isFirst ? `${formatNumber(total)} ${total === 1 ? 'hour' : 'hours'}` : null,
    };
  });
}

function passes({ id, topics, state, counts }: CeActivity, filter: CeFilter): boolean {
  if (filter.activityIds !== null && !filter.activityIds.has(id)) return false;
  if (filter.topic !== null && !topics.some((topic) => topicKey(topic) === filter.topic)) return false;
  return (
    filter.state === null || state === filter.state || counts.some((count) => count.state === filter.state)
  );
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}

function byNewest(one: CeActivity, other: CeActivity): number {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  return one.createdAt < other.createdAt ? 1 : -1;
}
