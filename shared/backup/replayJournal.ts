import { failed, ok, type Result } from '../kernel/result';
import type { Change } from '../model/change';
import { entityNames, type Snapshot } from '../model/index';
import { type LooseSnapshot, schemaVersion } from '../model/migrations';
import type { Counts, JournalEntry } from './journalEntry';
import { readRecords } from './readRecords';

export interface ReplayBase {
  readonly snapshot: Snapshot;
  readonly history: readonly Change[];
  readonly revision: number;
}

export interface Replayed extends ReplayBase {
  readonly counts: Counts;
  /** Entries that could not be used because something before them is missing. */
  readonly unused: number;
  /** When the last entry that was used was written. */
  readonly at: string | null;
}

/**
 * The plan as it was after the last entry: a proven snapshot and every later entry, in order. Stops at a gap, because
 * what comes after it may rest on what is missing. Every record passes the model again.
 */
export async function replayJournal(
  base: ReplayBase,
  entries: readonly JournalEntry[],
  pause: () => Promise<void> = async () => undefined,
): Promise<Result<Replayed>> {
  const tables = new Map(
    entityNames.map((kind) => [
      String(kind),
      new Map<string, object>(base.snapshot[kind].map((record) => [record.id, record])),
    ]),
  );
  const history = new Map(base.history.map((change) => [change.seq, change]));
  let { revision } = base;
  let at: string | null = null;
  let used = 0;
  const later = entries.filter((entry) => entry.revision > base.revision);
  for (const entry of later) {
    if (entry.before > revision) break;
    for (const { kind, id, record } of entry.records) {
      if (record !== null) tables.get(kind)?.set(id, record);
      else {
        tables.get(kind)?.delete(id);
        for (const [seq, change] of history) if (change.recordId === id) history.delete(seq);
      }
    }
    for (const change of entry.changes) history.set(change.seq, change);
    revision = entry.revision;
    at = entry.at;
    used += 1;
  }
  const loose: LooseSnapshot = Object.fromEntries(
    Array.from(tables, ([kind, records]) => [kind, [...records.values()] as Record<string, unknown>[]]),
  );
  const proven = await readRecords(loose, { from: schemaVersion, name: 'The safety copy', pause });
  if (!proven.ok) return failed(proven.failure);
  const { snapshot } = proven.value;
  return ok({
    snapshot,
    history: [...history.values()].sort((a, b) => a.seq - b.seq),
    revision,
    counts: countsOf(snapshot),
    unused: later.length - used,
    at,
  });
}

export function countsOf(snapshot: Snapshot): Counts {
  // One pair for each kind of the registry.
  return Object.fromEntries(entityNames.map((kind) => [kind, snapshot[kind].length])) as Counts;
}
