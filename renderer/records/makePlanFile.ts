import { failure } from '../../shared/kernel/failure';
import { type Cancelled, cancelled, failed, ok, type Result } from '../../shared/kernel/result';
import { entityNames, type Snapshot } from '../../shared/model/index';
import { sha256 } from '../db/files';
import { nextTask } from '../db/nextTask';
import type { Plan } from '../db/openPlan';
import { storeFailure } from '../db/storeFailure';
import { readWholePlan, revisionOf } from '../db/wholeStore';
import type { Work } from '../db/work';
import { bridge } from '../host/hostBridge';
import { now } from '../session/clock';

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
    const [{ snapshot, history, files }, described, { itemsPerTurn, writePlanFile }, { bytesPerTurn }] =
      await Promise.all([
        readWholePlan(plan, pause),
        bridge.describe({}),
        import('../../shared/backup/writePlanFile'),
        import('../../shared/backup/packPart'),
      ]);
    const turns = (amount: number, atOnce: number) => Math.ceil(amount / atOnce);
    const lists = [...entityNames.map((kind) => snapshot[kind].length), history.length];
    const inText = lists.reduce((sum, items) => sum + turns(items, itemsPerTurn), 0);
    let inPacking = files.reduce((sum, file) => sum + turns(file.bytes.length, bytesPerTurn), 1);
    let taken = 0;
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
      sha256: (text) => {
        inPacking += turns(text.length, bytesPerTurn);
        return sha256(text);
      },
      // Half of the work is turning records into text, half is packing that text and the files.
      pause: async () => {
        taken += 1;
        const isText = taken <= inText;
        work.onShare(isText ? (0.5 * taken) / inText : 0.5 + (0.5 * (taken - inText)) / inPacking);
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
