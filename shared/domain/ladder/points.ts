import { count, formatNumber, listed } from '../../kernel/words';
import type { Ladder } from '../../model/ladder';
import type { Level } from '../../model/level';
import type { CriterionStanding } from './criterionStanding';

export interface CategorySum {
  readonly category: string;
  /** Points of the criteria that are met. */
  readonly shown: number;
  /** What of them counts under the cap. */
  readonly counted: number;
  readonly cap: number | null;
}

export interface PointsSum {
  readonly counted: number;
  readonly needed: number | null;
  readonly categories: readonly CategorySum[];
  /** Enough points, in enough categories. */
  readonly isEnough: boolean;
  readonly sentence: string;
}

const keyOf = (category: string) => category.trim().toLowerCase();

/** The points of what is met, capped by category; null for a level that counts none. */
export function pointsSum(
  { caps, minimumCategories }: Pick<Ladder, 'caps' | 'minimumCategories'>,
  { pointsNeeded }: Pick<Level, 'pointsNeeded'>,
  standings: readonly CriterionStanding[],
): PointsSum | null {
  const withPoints = standings.filter(({ criterion }) => criterion.points !== null);
  if (pointsNeeded === null && withPoints.length === 0) return null;
  const sums = new Map<string, CategorySum>();
  for (const { criterion, state } of withPoints) {
    const category = criterion.category.trim();
    const key = keyOf(category);
    const known = sums.get(key);
    const shown = (known?.shown ?? 0) + (state === 'met' ? (criterion.points ?? 0) : 0);
    const cap = caps.find((one) => keyOf(one.category) === key)?.most ?? null;
    const counted = cap === null ? shown : Math.min(shown, cap);
    sums.set(key, { category: known?.category ?? category, shown, counted, cap });
  }
  const categories = [...sums.values()];
  const counted = categories.reduce((sum, one) => sum + one.counted, 0);
  const covered = categories.filter((one) => one.category !== '' && one.counted > 0).length;
  const isEnough =
    (pointsNeeded === null || counted >= pointsNeeded) &&
    (minimumCategories === null || covered >= minimumCategories);
  const points =
    pointsNeeded === null
      ? `${count(counted, 'point')}.`
      : `${formatNumber(counted)} of ${count(pointsNeeded, 'point')}.`;
  const capped = categories
    .filter((one) => one.counted < one.shown)
    .map(
      (one) =>
        `${one.category || 'Without a category'}: ${formatNumber(one.counted)} of ${formatNumber(one.shown)} count, because of the cap.`,
    );
  const spread =
    minimumCategories === null
      ? ''
      : `Points in ${formatNumber(covered)} of the ${count(minimumCategories, 'category', 'categories')} it asks for.`;
  return {
    counted,
    needed: pointsNeeded,
    categories,
    isEnough,
    sentence: [points, ...capped, spread].filter((one) => one !== '').join(' '),
  };
}

/** How the sum came about: `Teaching 10 (of 14, cap 10) and Safety 6`. */
export function sumWords({ categories }: PointsSum): string {
  return listed(
    categories.map(({ category, counted, shown, cap }) => {
      const name = category || 'no category';
      return `${name} ${formatNumber(counted)}${cap === null || shown <= cap ? '' : ` (of ${formatNumber(shown)}, cap ${formatNumber(cap)})`}`;
    }),
  );
}
