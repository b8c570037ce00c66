import type { BackupFile } from '../../shared/bridge/bridge';
import { failure } from '../../shared/kernel/failure';
import { failed, type Result, wasCancelled } from '../../shared/kernel/result';
import type { Plan } from '../db/openPlan';
import { bridge } from '../host/hostBridge';
import { useBackups } from '../session/backups';
import { now } from '../session/clock';
import { makePlanFile } from './makePlanFile';
import { quietWork, type Work } from './work';

let underway: Promise<unknown> = Promise.resolve();

/** Writes a backup into the folder, one at a time, and notes what came of it for the rail and the settings. */
export function writeBackupNow(plan: Plan, work: Work = quietWork()): Promise<Result<BackupFile>> {
  const written = underway.then(() => write(plan, work));
  underway = written;
  return written;
}

async function write(plan: Plan, work: Work): Promise<Result<BackupFile>> {
  const result = await makeAndHandOver(plan, work);
  useBackups.setState(
    result.ok
      ? { lastAt: now(), lastRevision: result.value.revision, isKnown: true, failure: null }
      : { failure: result.failure },
  );
  return result;
}

async function makeAndHandOver(plan: Plan, work: Work): Promise<Result<BackupFile>> {
  const made = await makePlanFile(plan, work);
  if (!made.ok) return made;
  if (wasCancelled(made.value)) return failed(failure('host.failed'));
  return bridge.writeBackup({ planId: plan.id, ...made.value });
}
