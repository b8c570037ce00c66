import { compareStore } from '../../../shared/backup/compareStore';
import type { PlanFileMeta } from '../../../shared/backup/planFile';
import { shortStore } from '../../../shared/bridge/backupName';
import type { SnapshotFile } from '../../../shared/bridge/safetyCalls';
import { instantOf } from '../../../shared/kernel/dates';
import { type Failure, failure } from '../../../shared/kernel/failure';
import { sha256 } from '../../db/files';
import { nextTask } from '../../db/nextTask';
import { type OlderPlan, readOlderStore } from '../../db/olderStore';
import { samplePlanId } from '../../db/planRegistry';
import { bridge } from '../../host/hostBridge';
import { provePlanFile } from './provePlanFile';
import { newerRecord, readRecord } from './readRecord';

/**
 * Before an older plan's store is brought up to date: the plan is written down in its own version's form, read back, and
 * proven to be a plan of today, so the upgrade that follows has been rehearsed on the same records. On the desktop that
 * copy stays, beside the journal and in the folder of backups. Done again after a kill, it finds what it left.
 */
export async function beforeUpgrade(planId: string, from: number): Promise<Failure | null> {
  const older = await readOlderStore(planId, from);
  // The sample can be made anew, and a browser has no place for a copy: there the rehearsal must do.
  if (!bridge.capabilities.journal || planId === samplePlanId)
    return proven(older, await packed(older, planId, 'withFiles'));
  const safety = await bridge.readSafety({ planId });
  if (!safety.ok) return failure('record.unusable');
  const record = await readRecord(planId, safety.value);
  const newer = newerRecord(safety.value, record);
  if (newer !== null) return newer;
  const { revision, counts } = older.facts;
  const { recorded } = record;
  const later = older.history.filter(({ seq }) => seq > (recorded?.revision ?? 0));
  const isBehind = recorded !== null && compareStore(recorded, older.facts, later) === 'behind';
  // What is damaged is not brought up to date: the start goes on to the way back.
  if (isBehind && !recorded.isReplacing) return failure('store.failed');
  if (revision === 0 && Object.values(counts).every((count) => count === 0)) return null;

  for (const { sha256: hash, bytes } of older.files) {
    const kept = await bridge.keepFile({ planId, sha256: hash, bytes });
    if (!kept.ok) return failure('store.notUpgraded');
  }
  const last = Math.max(0, ...safety.value.segments.map(({ segment }) => segment));
  const known = safety.value.snapshots.find((one) => one.revision === revision && one.segment > last);
  const file = { planId, revision, segment: known?.segment ?? last + 1 };
  const isThere = known !== undefined && (await isSound(older, file));
  if (!isThere) {
    const trouble = await keepSnapshot(older, file);
    if (trouble !== null) return trouble;
  }
  // A folder of backups that is away must not lock the plan: the copy beside the journal is there.
  await keepBackup(older, planId);
  return null;
}

async function keepSnapshot(older: OlderPlan, file: SnapshotFile): Promise<Failure | null> {
  const bytes = await packed(older, file.planId, 'recordsAlone');
  const rehearsed = await proven(older, bytes);
  if (rehearsed !== null) return rehearsed;
  const written = await bridge.writeSnapshot({ ...file, bytes });
  return written.ok && (await isSound(older, file)) ? null : failure('store.notUpgraded');
}

async function isSound(older: OlderPlan, file: SnapshotFile): Promise<boolean> {
  const back = await bridge.readSnapshot(file);
  return back.ok && (await proven(older, back.value)) === null;
}

async function keepBackup(older: OlderPlan, planId: string): Promise<void> {
  const { revision } = older.facts;
  const listed = await bridge.listBackups({ planId });
  const newest = listed.ok ? listed.value.find((backup) => backup.revision === revision) : undefined;
  if (newest !== undefined) {
    const back = await bridge.readBackup({ planId, name: newest.name });
    if (back.ok && (await proven(older, back.value)) === null) return;
  }
  const bytes = await packed(older, planId, 'withFiles');
  const records = Object.values(older.snapshot).flat();
  const recordCount = records.filter(({ deletedAt }) => deletedAt === null).length;
  const store = shortStore(older.facts.storeId);
  await bridge.writeBackup({ planId, store, revision, recordCount, bytes });
}

async function packed(
  { version, snapshot, history, files, facts }: OlderPlan,
  planId: string,
  content: 'withFiles' | 'recordsAlone',
): Promise<Uint8Array> {
  const [{ writeVersionedPlanFile }, described] = await Promise.all([
    import('../../../shared/backup/writePlanFile'),
    bridge.describe({}),
  ]);
  const meta: PlanFileMeta = {
    appVersion: described.ok ? described.value.appVersion : 'unknown',
    writtenAt: instantOf(new Date()),
    planId,
    revision: facts.revision,
  };
  const blobs = new Map(content === 'withFiles' ? files.map((file) => [file.sha256, file.bytes]) : []);
  return writeVersionedPlanFile({
    schemaVersion: version,
    snapshot,
    history,
    blobs,
    meta,
    sha256,
    pause: nextTask,
  });
}

/** The file is this plan whole, and today's Mortar can read it. */
async function proven({ snapshot, history }: OlderPlan, bytes: Uint8Array): Promise<Failure | null> {
  const read = await provePlanFile(bytes);
  if (!read.ok) return failure('store.notUpgraded');
  const isWhole = Object.entries(snapshot).every(
    ([kind, records]) => read.value.manifest.counts[kind] === records.length,
  );
  return isWhole && read.value.history.length === history.length ? null : failure('store.notUpgraded');
}
