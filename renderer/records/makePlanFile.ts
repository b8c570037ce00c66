import { failure } from '../../shared/kernel/failure';
import { type Cancelled, cancelled, failed, ok, type Result } from '../../shared/kernel/result';
import { entityNames, type Snapshot } from '../../shared/model/index';
import { sha256 } from '../db/files';
import { nextTask } from '../db/nextTask';
import type { Plan } from '../db/openPlan';
import { storeFailure } from '../db/storeFailure';
import { readWholePlan, revisionOf } from '../db/wholeStore';
import { bridge } from '../host/hostBridge';
import { now } from '../session/clock';
import type { Work } from './work';

export interface MadePlanFile {
  readonly bytes: Uint8Array;
  readonly revision: number;
  /** Records that are not in the trash. */
  readonly recordCount: number;
}

/** The whole plan as one file, made in pieces so that nobody who types has to wait. */
export async function makePlanFile(plan: Plan, work: Work): Promise<Result<MadePlanFile | Cancelled>> {
  const pause = async () => {
    work.signal.throwIfAborted();
    await nextTask();
  };
  try {
    // Before the records: what is written meanwhile makes the next backup, never a backup that claims too much.
    const revision = await revisionOf(plan);
    const [{ snapshot, history, files }, described, { writePlanFile }] = await Promise.all([
      readWholePlan(plan, pause),
      bridge.describe({}),
      import('../../shared/backup/writePlanFile'),
    ]);
    const share = writingShare(snapshot, history.length, files, work);
    const bytes = await writePlanFile({
      snapshot,
      history,
      blobs: new Map(files.map((file) => [file.sha256, file.bytes])),
      meta: {
        appVersion: described.ok ? described.value.appVersion : 'unknown',
        writtenAt: now(),
        planId: plan.id,
        revision,
      },
      sha256: share.hash,
      pause: async () => {
        share.step();
        await pause();
      },
    });
    return ok({ bytes, revision, recordCount: recordCountOf(snapshot) });
  } catch (error) {
    if (work.signal.aborted) return ok(cancelled);
    if (error instanceof RangeError) return failed(failure('export.failed', { format: 'plan file' }));
    return failed(storeFailure(error));
  }
}

/** Records that are not in the trash. */
export function recordCountOf(snapshot: Snapshot): number {
  return entityNames.reduce(
    (sum, kind) => sum + snapshot[kind].filter(({ deletedAt }) => deletedAt === null).length,
    0,
  );
}

/** How far the writing is: half of it is turning records into text, half packing that text and the files. */
function writingShare(
  snapshot: Snapshot,
  changes: number,
  files: readonly { readonly bytes: Uint8Array }[],
  work: Work,
) {
  const lists = [...entityNames.map((kind) => snapshot[kind].length), changes];
  const turns = lists.reduce((sum, items) => sum + Math.ceil(items / 500), 0);
  let texts = 0;
  let megabytes = files.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / 1e6), 0) + 1;
  let taken = 0;
  return {
    async hash(bytes: Uint8Array) {
      texts += 1;
      megabytes += Math.ceil(bytes.length / 1e6);
      return sha256(bytes);
    },
    step() {
      taken += 1;
      const isPacking = texts === lists.length;
      work.onShare(
        isPacking
          ? 0.5 + 0.5 * Math.min(1, (taken - turns) / megabytes)
          : 0.5 * Math.min(1, taken / Math.max(1, turns)),
      );
    },
  };
}
