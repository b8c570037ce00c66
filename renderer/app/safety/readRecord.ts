import type { StoreFacts } from '../../../shared/backup/compareStore';
import { type JournalEntry, type ReadSegment, readSegment } from '../../../shared/backup/journalEntry';
import type { Safety } from '../../../shared/bridge/safetyCalls';
import { type Failure, failure } from '../../../shared/kernel/failure';
import { namedSince, schemaVersion } from '../../../shared/model/migrations';
import { bridge } from '../../host/hostBridge';

/** What the record beside the store says was saved last. */
export interface Recorded extends StoreFacts {
  readonly at: string;
  /** The window went while the whole plan was being replaced. */
  readonly isReplacing: boolean;
  /** The data version it was counted in. */
  readonly schemaVersion: number;
}

export interface ReadRecord {
  /** null where nothing was ever recorded. */
  readonly recorded: Recorded | null;
  /** The file that the next entry goes to: a torn or damaged one is never written again. */
  readonly next: { readonly segment: number; readonly size: number };
  readonly isDamaged: boolean;
  /** A newer Mortar has written on in the journal. */
  readonly isNewer: boolean;
}

/** Why this record is not to be touched: a newer Mortar has written it. */
export function newerRecord({ status }: Safety, { isNewer }: ReadRecord): Failure | null {
  const version = status?.schemaVersion ?? 0;
  if (version > schemaVersion) return failure('store.newer', { version });
  return isNewer ? failure('store.newer', { version: schemaVersion + 1 }) : null;
}

/** What was saved last: from the status file where nothing came after it, else from the end of the journal. */
export async function readRecord(planId: string, safety: Safety): Promise<ReadRecord> {
  const read = await readEnd(planId, safety);
  // An older version's status names an id that no store knew of.
  const { storeId = null, schemaVersion: version = 0 } = safety.status ?? {};
  const recorded = read.recorded && { ...read.recorded, storeId: version < namedSince ? null : storeId };
  const record = { ...read, recorded };
  // A snapshot may have been drawn with nothing written after it: what comes next is looked for in its own file.
  const from = safety.snapshots[0]?.segment ?? 0;
  return record.next.segment >= from ? record : { ...record, next: { segment: from, size: 0 } };
}

async function readEnd(planId: string, { status, segments }: Safety): Promise<ReadRecord> {
  const last = segments.at(-1);
  const fromStatus: Recorded | null = status && {
    revision: status.revision,
    counts: status.counts,
    at: status.at,
    isReplacing: false,
    schemaVersion: status.schemaVersion,
    digest: status.digest ?? null,
  };
  const isUntouched = (last?.segment ?? 0) <= (status?.segment ?? 0) && (last?.size ?? 0) === status?.size;
  if (status && (isUntouched || (last?.segment ?? 0) < status.segment)) {
    const isSameFile = last?.segment === status.segment;
    return {
      recorded: fromStatus,
      next: { segment: status.segment, size: isSameFile ? (last?.size ?? 0) : 0 },
      isDamaged: !isSameFile && status.size > 0,
      isNewer: false,
    };
  }
  let isDamaged = false;
  let isNewer = false;
  for (const { segment } of [...segments].reverse()) {
    if (segment < (status?.segment ?? 0)) break;
    const { entries, ending } = await entriesOf(planId, segment);
    if (ending === 'damaged') isDamaged = true;
    if (ending === 'newer') isNewer = true;
    const entry = entries.at(-1);
    if (entry === undefined) continue;
    const isOlder = status?.segment === segment && status.revision > entry.revision;
    // What the status knew of and the journal does not hold was cut off.
    if (isOlder) return { recorded: fromStatus, next: nextAfter(segments, 'torn'), isDamaged: true, isNewer };
    return { recorded: recordedIn(entry), next: nextAfter(segments, ending), isDamaged, isNewer };
  }
  // The files that the status was written over are gone or empty.
  const isCutOff = (status?.size ?? 0) > 0;
  const next = nextAfter(segments, 'torn');
  return { recorded: fromStatus, next, isDamaged: isDamaged || isCutOff, isNewer };
}

function recordedIn(entry: JournalEntry): Recorded {
  const { revision, counts, at, isReplacing = false, schemaVersion: version = schemaVersion } = entry;
  const { digest = null } = entry;
  return { revision, counts, at, isReplacing, schemaVersion: version, digest };
}

function nextAfter(segments: Safety['segments'], ending: ReadSegment['ending']): ReadRecord['next'] {
  const last = segments.at(-1);
  if (last === undefined) return { segment: 1, size: 0 };
  return ending === 'whole' ? last : { segment: last.segment + 1, size: 0 };
}

/** A file that cannot be read is damaged from its first byte. */
export async function entriesOf(planId: string, segment: number): Promise<ReadSegment> {
  const read = await bridge.readJournal({ planId, segment });
  return read.ok ? readSegment(read.value) : { entries: [], ending: 'damaged' };
}
