import { countsOf } from '../../../shared/backup/replayJournal';
import type { SnapshotFile } from '../../../shared/bridge/safetyCalls';
import { type Failure, failure } from '../../../shared/kernel/failure';
import { entityNames } from '../../../shared/model/index';
import { sha256 } from '../../db/files';
import { nextTask } from '../../db/nextTask';
import type { Plan } from '../../db/openPlan';
import { storeFailure } from '../../db/storeFailure';
import { readHistory } from '../../db/wholeStore';
import { bridge } from '../../host/hostBridge';
import { now } from '../../session/clock';
import { provePlanFile } from './provePlanFile';

/**
 * A snapshot of the whole plan beside the journal, in the plan file's own format, read back and proven before it
 * counts. Attached files lie beside it under their hash, once for all snapshots.
 */
export async function writeCheckpoint(
  plan: Plan,
  file: SnapshotFile,
  keepMissingFiles: (hashes: Iterable<string>) => Promise<Failure | null>,
): Promise<Failure | null> {
  try {
    const [{ writePlanFile }, described] = await Promise.all([
      import('../../../shared/backup/writePlanFile'),
      bridge.describe({}),
    ]);
    // The records before the history, which may then hold more than they need, never less.
    const snapshot = plan.pool.snapshot();
    const trouble = await keepMissingFiles(new Set(snapshot.attachment.map((one) => one.sha256)));
    if (trouble !== null) return trouble;
    const history = await readHistory(plan);
    const bytes = await writePlanFile({
      snapshot,
      history,
      blobs: new Map(),
      meta: {
        appVersion: described.ok ? described.value.appVersion : 'unknown',
        writtenAt: now(),
        planId: file.planId,
        revision: file.revision,
      },
      sha256,
      pause: nextTask,
    });
    const written = await bridge.writeSnapshot({ ...file, bytes });
    if (!written.ok) return written.failure;
    const back = await bridge.readSnapshot(file);
    if (!back.ok) return back.failure;
    const read = await provePlanFile(back.value);
    if (!read.ok) return read.failure;
    const [meant, found] = [countsOf(snapshot), countsOf(read.value.snapshot)];
    const isWhole = entityNames.every((kind) => meant[kind] === found[kind]);
    return isWhole && read.value.history.length === history.length ? null : failure('record.notKept');
  } catch (error) {
    return storeFailure(error);
  }
}
