import type { CeMinimum } from '../model/ceRule';
import { topicKey } from '../model/ceTopics';
import { type Counting, hundredths, inHours } from './ceCounting';

/** How one minimum stands. */
export interface MinimumStanding {
  readonly minimum: CeMinimum;
  /** Hours, or courses where courses are asked for. */
  readonly have: number;
  /** null: not known how many. */
  readonly need: number | null;
  /** null: cannot be said, because the need is not known. */
  readonly isMet: boolean | null;
  /** Calendar years that lack hours, where so many are asked for each year. */
  readonly shortYears: readonly string[];
  readonly activityIds: readonly string[];
}

interface Share {
  readonly activityId: string;
  readonly year: string;
  amount: number;
}

/**
 * How the minimums of a rule stand. An hour meets one topic only, so an activity with two topics is shared out: first
 * what fits one minimum alone, then the rest where hours are missing. Live hours are a question of their own.
 */
export function minimumStandings(
  minimums: readonly CeMinimum[],
  counting: readonly Counting[],
  isFirstCycle: boolean,
  years: readonly string[],
): readonly MinimumStanding[] {
  const asked = minimums.filter(({ firstRenewalOnly }) => isFirstCycle || !firstRenewalOnly);
  const shares = new Map<CeMinimum, Share[]>(asked.map((minimum) => [minimum, []]));
  const totals = new Map<CeMinimum, number>();
  const topical = asked.filter(({ topic }) => topic !== null);
  const choices = counting
    .map((item) => ({ item, fitting: topical.filter((minimum) => fits(minimum, item)) }))
    .sort((one, other) => one.fitting.length - other.fitting.length);
  for (const { item, fitting } of choices) {
    let left = item.amount;
    for (const minimum of fitting) {
      const own = shares.get(minimum) ?? [];
      const isLast = minimum === fitting[fitting.length - 1];
      const soFar = totals.get(minimum) ?? 0;
      const missing = Math.max(0, hundredths(minimum.hours ?? 0) - soFar);
      const amount = isLast ? left : Math.min(left, minimum.courses === null ? missing : left);
      if (amount > 0) own.push(shareOf(item, amount));
      totals.set(minimum, soFar + amount);
      left -= amount;
    }
  }
  for (const minimum of asked.filter(({ topic }) => topic === null))
    shares.set(
      minimum,
      counting.filter((item) => fits(minimum, item)).map((item) => shareOf(item, item.amount)),
    );
  return asked.map((minimum) => standing(minimum, shares.get(minimum) ?? [], years));
}

function fits({ topic, live }: CeMinimum, { activity }: Counting): boolean {
  if (live && activity.isLive !== true) return false;
  return topic === null || activity.topics.some((one) => topicKey(one) === topicKey(topic));
}

function shareOf({ activity }: Counting, amount: number): Share {
  return { activityId: activity.id, year: activity.date.slice(0, 4), amount };
}

function total(shares: readonly Share[]): number {
  return shares.reduce((sum, { amount }) => sum + amount, 0);
}

function standing(minimum: CeMinimum, shares: readonly Share[], years: readonly string[]): MinimumStanding {
  const { hours, courses, hoursEachYear } = minimum;
  const need = courses ?? hours;
  const have = courses === null ? inHours(total(shares)) : shares.length;
  const shortYears =
    hoursEachYear === null
      ? []
      : years.filter(
          (year) => total(shares.filter((share) => share.year === year)) < hundredths(hoursEachYear),
        );
  return {
    minimum,
    have,
    need,
    isMet: need === null ? null : have >= need && shortYears.length === 0,
    shortYears,
    activityIds: shares.map(({ activityId }) => activityId),
  };
}
