import type { RecordPool } from '../db/recordPool';
import { currentPlan } from './currentPlan';

export type ShownPool = Pick<RecordPool, 'live' | 'find' | 'isComplete' | 'snapshot' | 'subscribe'>;

let instead: ShownPool | null = null;

/**
 * The records as screens, search and exports may have them: the plan's own, or while presenting what other people may see.
 * Whatever shows or hands out records reads them here; deeds and copies of the whole plan read the plan's own pool.
 */
export function shownPool(): ShownPool {
  return instead ?? currentPlan().pool;
}

/** null shows the plan's own records again. The screens begin anew, see app/App.tsx. */
export function showInstead(pool: ShownPool | null): void {
  instead = pool;
}
