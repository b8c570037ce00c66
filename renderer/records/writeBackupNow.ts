import type { BackupFile } from '../../shared/bridge/bridge';
import { type Cancelled, ok, type Result, wasCancelled } from '../../shared/kernel/result';
import type { Plan } from '../db/openPlan';
import { quietWork, type Work } from '../db/work';
import { bridge } from '../host/hostBridge';
import { useBackups } from '../session/backups';
import { now } from '../session/clock';
import { makePlanFile } from './makePlanFile';
import { storeInNames } from './storeInNames';

let underway: Promise<unknown> = Promise.resolve();

/** Writes a backup into the folder, one at a time, and notes what came of it for the rail and the settings. */
export function writeBackupNow(
  plan: Plan,
  work: Work = quietWork(),
): Promise<Result<BackupFile | Cancelled>> {
  const written = underway.then(() => write(plan, work));
  underway = written;
  return written;
}

async function write(plan: Plan, work: Work): Promise<Result<BackupFile | Cancelled>> {
  const result = await makeAndHandOver(plan, work);
  if (!result.ok) useBackups.setState({ failure: result.failure });
  else if (!wasCancelled(result.value)) {
    const { revision } = result.value;
    useBackups.setState({ lastAt: now(), lastRevision: revision, isKnown: true, failure: null });
  }
  return result;
}

async function makeAndHandOver(plan: Plan, work: Work): Promise<Result<BackupFile | Cancelled>> {
  const made = await makePlanFile(plan, work);
  if (!made.ok) return made;
  if (wasCancelled(made.value)) return ok(made.value);
  const store = await storeInNames(plan).catch(() => null);
  return bridge.writeBackup({ planId: plan.id, store, ...made.value });
}
