import type { JournalEntry } from '../../../shared/backup/journalEntry';
import { type ReplayBase, type Replayed, replayJournal } from '../../../shared/backup/replayJournal';
import type { Safety, SnapshotFile } from '../../../shared/bridge/safetyCalls';
import { type Failure, failure } from '../../../shared/kernel/failure';
import { emptySnapshot, entityNames } from '../../../shared/model/index';
import { schemaVersion } from '../../../shared/model/migrations';
import { nextTask } from '../../db/nextTask';
import type { PlanRecords } from '../../db/wholeStore';
import { bridge } from '../../host/hostBridge';
import { provePlanFile } from './provePlanFile';
import { entriesOf, type Recorded } from './readRecord';

/**
 * A whole plan made from the record, proven, with nothing written yet. Attached files are looked at by themselves
 * (keptFiles.ts): they may be many times as large, and lie in the record already.
 */
export interface Recovery {
  readonly whole: PlanRecords;
  readonly revision: number;
  /** Everything that was ever called Saved is in it. */
  readonly isComplete: boolean;
}

/** A newer Mortar drew the last snapshot: what this one can read of the record is not the whole of it. */
export class NewerRecord extends Error {
  constructor({ facts }: Failure) {
    super('newer');
    this.failure = failure('store.newer', { version: facts.version ?? '' });
  }
  readonly failure: Failure;
}

/** The newest sound snapshot and every later entry of the journal; null when the record gives nothing at all. */
export async function buildRecovery(
  planId: string,
  safety: Safety,
  recorded: Recorded,
): Promise<Recovery | null> {
  let best: Replayed | null = null;
  for (const base of [...safety.snapshots, null]) {
    const replayed = await replayFrom(planId, safety, base);
    if (replayed === null) continue;
    if (reaches(replayed, recorded)) return recoveryOf(replayed, true);
    if (best === null || replayed.revision > best.revision) best = replayed;
  }
  return best === null ? null : recoveryOf(best, false);
}

function recoveryOf({ snapshot, history, revision }: Replayed, isComplete: boolean): Recovery {
  return { whole: { snapshot, history }, revision, isComplete };
}

function reaches({ revision, counts }: Replayed, recorded: Recorded): boolean {
  return revision >= recorded.revision && holdsAll(counts, recorded);
}

/** As many as were counted; bringing records up to date may have made more of them. */
function holdsAll(counts: Replayed['counts'], recorded: Recorded): boolean {
  const isOfToday = recorded.schemaVersion === schemaVersion;
  return entityNames.every((kind) => {
    const meant = recorded.counts[kind] ?? 0;
    return isOfToday ? counts[kind] === meant : counts[kind] >= meant;
  });
}

async function replayFrom(
  planId: string,
  safety: Safety,
  snapshot: Omit<SnapshotFile, 'planId'> | null,
): Promise<Replayed | null> {
  const isFromTheStart = snapshot === null && safety.segments.some(({ segment }) => segment === 1);
  const base = snapshot === null ? emptyBase : await readBase({ planId, ...snapshot });
  if (base === null || (snapshot === null && !isFromTheStart)) return null;
  const entries: JournalEntry[] = [];
  for (const { segment } of safety.segments) {
    if (segment < (snapshot?.segment ?? 1)) continue;
    entries.push(...(await entriesOf(planId, segment)).entries);
  }
  const replayed = await replayJournal(base, entries, nextTask);
  return replayed.ok ? replayed.value : null;
}

const emptyBase: ReplayBase = { snapshot: emptySnapshot(), history: [], revision: 0 };

async function readBase(file: SnapshotFile): Promise<ReplayBase | null> {
  const bytes = await bridge.readSnapshot(file);
  if (!bytes.ok) return null;
  const read = await provePlanFile(bytes.value);
  if (!read.ok && read.failure.code === 'planFile.newer') throw new NewerRecord(read.failure);
  if (!read.ok) return null;
  const { snapshot, history, manifest } = read.value;
  return { snapshot, history, revision: manifest.revision };
}
