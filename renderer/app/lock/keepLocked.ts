import type { Failure } from '../../../shared/kernel/failure';
import type { Plan } from '../../db/openPlan';
import { readLock } from '../../db/planLock';
import type { RecordNet } from '../safety/recordNet';

/** Once a start stands: ends what a lock that was put on or taken away had begun, and locks by itself from now on. */
export async function keepLocked(plan: Plan, net: RecordNet | null): Promise<Failure | null> {
  const lock = plan.isSample ? null : await readLock(plan.id);
  if (lock === null) return null;
  if (lock.keyring !== null) {
    const { startAutoLock } = await import('../../records/autoLock');
    startAutoLock(lock.after);
  }
  if (!lock.isUnfinished) return null;
  const { finishLock } = await import('./finishLock');
  return finishLock(plan, lock, net);
}
