import type { StoreFacts } from '../../../shared/backup/compareStore';
import { type JournalEntry, type ReadSegment, readSegment } from '../../../shared/backup/journalEntry';
import type { Safety } from '../../../shared/bridge/safetyCalls';
import { bridge } from '../../host/hostBridge';

/** What the record beside the store says was saved last. */
export interface Recorded extends StoreFacts {
  readonly at: string;
  /** The window went while the whole plan was being replaced. */
  readonly isReplacing: boolean;
}

export interface ReadRecord {
  /** null where nothing was ever recorded. */
  readonly recorded: Recorded | null;
  /** The file that the next entry goes to: a torn or damaged one is never written again. */
  readonly next: { readonly segment: number; readonly size: number };
  readonly isDamaged: boolean;
}

/** What was saved last: from the status file where nothing came after it, else from the end of the journal. */
export async function readRecord(planId: string, { status, segments }: Safety): Promise<ReadRecord> {
  const last = segments.at(-1);
  const fromStatus: Recorded | null = status && {
    revision: status.revision,
    counts: status.counts,
    at: status.at,
    isReplacing: false,
  };
  const isUntouched = (last?.segment ?? 0) <= (status?.segment ?? 0) && (last?.size ?? 0) === status?.size;
  if (status && (isUntouched || (last?.segment ?? 0) < status.segment)) {
    const isSameFile = last?.segment === status.segment;
    return {
      recorded: fromStatus,
      next: { segment: status.segment, size: isSameFile ? (last?.size ?? 0) : 0 },
      isDamaged: !isSameFile && status.size > 0,
    };
  }
  let isDamaged = false;
  for (const { segment } of [...segments].reverse()) {
    if (segment < (status?.segment ?? 0)) break;
    const { entries, ending } = await entriesOf(planId, segment);
    if (ending === 'damaged') isDamaged = true;
    const entry = entries.at(-1);
    if (entry === undefined) continue;
    const isOlder = status?.segment === segment && status.revision > entry.revision;
    // What the status knew of and the journal does not hold was cut off.
    if (isOlder) return { recorded: fromStatus, next: nextAfter(segments, 'torn'), isDamaged: true };
    return { recorded: recordedIn(entry), next: nextAfter(segments, ending), isDamaged };
  }
  // The files that the status was written over are gone or empty.
  const isCutOff = (status?.size ?? 0) > 0;
  return { recorded: fromStatus, next: nextAfter(segments, 'torn'), isDamaged: isDamaged || isCutOff };
}

function recordedIn({ revision, counts, at, isReplacing = false }: JournalEntry): Recorded {
  return { revision, counts, at, isReplacing };
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
