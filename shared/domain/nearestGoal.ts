import type { IsoDate } from '../kernel/dates';
import { formatNumber } from '../kernel/words';
import type { Goal } from '../model/goal';

/** The open goal whose day comes next; without a day to come, one that is late, then one without a day. */
export function nearestGoal(goals: readonly Goal[], today: IsoDate): Goal | null {
  const open = goals.filter(({ status }) => status === 'underway' || status === 'planned');
  const key = ({ due, position, id }: Goal) =>
    `${due === null ? 2 : due < today ? 1 : 0} ${due ?? ''} ${String(position).padStart(8, '0')} ${id}`;
  return open.reduce<Goal | null>((best, one) => (best === null || key(one) < key(best) ? one : best), null);
}

export interface GoalMeasure {
  /** Where it stands now; null while no figure was noted since the start. */
  readonly now: string | null;
  /** `from 45 toward 30 minutes` */
  readonly words: string;
  /** 0 to 1 of the way from the baseline to the target; null where it cannot be said. */
  readonly share: number | null;
}

/** How far a goal's figure has come; null for a goal without a target. */
export function goalMeasure({ baseline, current, target, unit }: Goal): GoalMeasure | null {
  if (target === null) return null;
  const goalWords = `${formatNumber(target)}${unit.trim() === '' ? '' : unit.trim() === '%' ? '%' : ` ${unit.trim()}`}`;
  const words =
    baseline === null || baseline === 0
      ? `of ${goalWords}`
      : `from ${formatNumber(baseline)} toward ${goalWords}`;
  if (current === null)
    return { now: null, words: baseline === null ? goalWords : words, share: baseline === null ? null : 0 };
  const from = baseline ?? 0;
  const share = target === from ? (current === target ? 1 : 0) : (current - from) / (target - from);
  return { now: formatNumber(current), words, share: Math.max(0, Math.min(1, share)) };
}
