import type { IsoDate } from '../kernel/dates';
import type { Goal } from '../model/goal';

/** The open goal whose day comes next; without a day to come, one that is late, then one without a day. */
export function nearestGoal(goals: readonly Goal[], today: IsoDate): Goal | null {
  const open = goals.filter(({ status }) => status === 'underway' || status === 'planned');
  const key = ({ due, position, id }: Goal) =>
    `${due === null ? 2 : due < today ? 1 : 0} ${due ?? ''} ${String(position).padStart(8, '0')} ${id}`;
  return open.reduce<Goal | null>((best, one) => (best === null || key(one) < key(best) ? one : best), null);
}
