import { type Failure, failure } from '../../../shared/kernel/failure';
import { wasCancelled } from '../../../shared/kernel/result';
import { isSealed } from '../../../shared/sealed/mark';
import type { Plan } from '../../db/openPlan';
import { type PlanLock, putLock } from '../../db/planLock';
import { removeCopies } from '../../db/sealing/copyStore';
import { bridge } from '../../host/hostBridge';
import { storeInNames } from '../../records/storeInNames';
import { writeBackupNow } from '../../records/writeBackupNow';
import { canBackUp } from '../../session/backups';
import type { RecordNet } from '../safety/recordNet';
import { keepKeyringBeside } from './openLock';

/**
 * After a lock was put on or taken away: everything that still lies there as it was before goes. Each step can be done
 * twice, nothing goes before what takes its place was written and read back, and until the last one the list of plans
 * says that it is not finished: killed anywhere, the next start goes on here.
 */
export async function finishLock(plan: Plan, lock: PlanLock, net: RecordNet | null): Promise<Failure | null> {
  const { id: planId } = plan;
  if (net !== null) {
    if (lock.keyring !== null) {
      const kept = await keepKeyringBeside(planId, lock.keyring);
      if (!kept.ok) return kept.failure;
    }
    const trouble = (await net.checkpoint()) ?? (await tidyAll(plan));
    if (trouble !== null) return trouble;
  }
  await removeCopies(planId, lock.keyring === null ? 'locked' : 'open');
  if (canBackUp() && lock.keyring !== null) {
    const trouble = await renewBackups(plan, lock);
    if (trouble !== null) return trouble;
  }
  if (net !== null && lock.keyring === null) {
    const taken = await bridge.writeKeyring({ planId, keyring: null });
    if (!taken.ok) return taken.failure;
  }
  await putLock(planId, { ...lock, isUnfinished: false });
  return null;
}

/** Nothing of the record may stay that is older than the snapshot just drawn. */
async function tidyAll({ id: planId, pool }: Plan): Promise<Failure | null> {
  const safety = await bridge.readSafety({ planId });
  if (!safety.ok) return safety.failure;
  const [newest] = safety.value.snapshots;
  if (newest === undefined) return failure('record.notKept');
  const files = [...new Set(pool.snapshot().attachment.map(({ sha256 }) => sha256))];
  const tidied = await bridge.tidyRecord({ planId, segment: newest.segment, files, alsoNew: true });
  return tidied.ok ? null : tidied.failure;
}

/** A locked backup first; then the ones that are not locked go, where that was wanted. */
async function renewBackups(plan: Plan, { removesBackups }: PlanLock): Promise<Failure | null> {
  const written = await writeBackupNow(plan);
  if (!written.ok) return written.failure;
  if (!removesBackups || wasCancelled(written.value)) return null;
  const planId = plan.id;
  const store = await storeInNames(plan);
  const locked = await lockedBackups(planId);
  const removed = await bridge.removeBackups({ planId, store, except: [written.value.name, ...locked] });
  return removed.ok ? null : removed.failure;
}

/** Backups whose names do not say whose store they are of stay if they are locked: they give nothing away. */
async function lockedBackups(planId: string): Promise<readonly string[]> {
  const listed = await bridge.listBackups({ planId });
  const locked: string[] = [];
  for (const backup of listed.ok ? listed.value : []) {
    if (backup.store !== null) continue;
    const read = await bridge.readBackup({ planId, name: backup.name });
    if (read.ok && isSealed(read.value)) locked.push(backup.name);
  }
  return locked;
}
