import { planFileExtension, planFileMediaType } from '../../shared/backup/planFile';
import type { SavedFile } from '../../shared/bridge/bridge';
import { failure } from '../../shared/kernel/failure';
import { type Cancelled, failed, type Result, wasCancelled } from '../../shared/kernel/result';
import { sha256 } from '../db/files';
import { frozenOf } from '../db/freeze';
import { nextTask } from '../db/nextTask';
import { safetyNetOf } from '../db/safetyNet';
import { quietWork } from '../db/work';
import { bridge } from '../host/hostBridge';
import { makePlanFile } from '../records/makePlanFile';
import { underLock } from '../records/underLock';
import { now, today } from '../session/clock';
import { currentPlan } from '../session/currentPlan';
import { attempt } from '../session/perform';

/** A plan file of all that is on the disk, for when the program has stopped. */
export async function saveRescueCopy(): Promise<void> {
  const made = await attempt(() => makePlanFile(currentPlan(), quietWork()));
  if (!made.ok || wasCancelled(made.value)) return;
  await save(made.value.bytes);
}

/** A plan file of what is in memory, for when the disk takes nothing and the store is closed. The history is not in it. */
export async function saveWhatIsHere(): Promise<Result<SavedFile | Cancelled>> {
  const plan = currentPlan();
  const { writePlanFile } = await import('../../shared/backup/writePlanFile');
  const bytes = await writePlanFile({
    snapshot: plan.pool.snapshot(),
    history: [],
    blobs: await filesAtHand(),
    meta: {
      appVersion: 'rescue',
      writtenAt: now(),
      planId: plan.id,
      revision: safetyNetOf(plan)?.facts().revision ?? 0,
    },
    sha256,
    pause: nextTask,
  });
  return save(bytes);
}

/** Attached files: those that wait, and those kept beside the store. */
async function filesAtHand(): Promise<ReadonlyMap<string, Uint8Array>> {
  const plan = currentPlan();
  const waiting = (frozenOf(plan)?.waiting ?? []).flatMap(({ changeSet }) => changeSet.files ?? []);
  const files = new Map(waiting.map((file) => [file.sha256, file.bytes]));
  if (!bridge.capabilities.journal) return files;
  for (const { sha256: hash } of plan.pool.snapshot().attachment) {
    if (files.has(hash)) continue;
    const kept = await bridge.readKeptFile({ planId: plan.id, sha256: hash });
    if (kept.ok) files.set(hash, kept.value);
  }
  return files;
}

async function save(planFile: Uint8Array): Promise<Result<SavedFile | Cancelled>> {
  return attempt(async () => {
    const bytes = await underLock(currentPlan(), planFile).catch(() => null);
    if (bytes === null) return failed(failure('export.failed', { format: 'plan file' }));
    return bridge.saveFile({
      suggestedName: `Mortar rescue ${today()}.${planFileExtension}`,
      extension: planFileExtension,
      mediaType: planFileMediaType,
      bytes,
    });
  });
}
