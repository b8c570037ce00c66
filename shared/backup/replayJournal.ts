import { failed, ok, type Result } from '../kernel/result';
import type { Change } from '../model/change';
import { entityNames, type Snapshot } from '../model/index';
import type { LooseRecord, LooseSnapshot } from '../model/migration';
import { migrate, schemaVersion } from '../model/migrations';
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
 * what comes after it may rest on what is missing. Entries of an older version are brought up to date one by one, and
 * every record passes the model again.
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
    const written = recordsOf(entry);
    if (entry.before > revision || written === null) break;
    for (const [kind, records] of Object.entries(written))
      for (const record of records) tables.get(kind)?.set(String(record.id), record);
    for (const { kind, id, record } of entry.records) {
      if (record !== null) continue;
      tables.get(kind)?.delete(id);
      for (const [seq, change] of history) if (change.recordId === id) history.delete(seq);
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

/** What one deed wrote, as today's records; null where they are not those of the version it names. */
function recordsOf({ records, schemaVersion: from = schemaVersion }: JournalEntry): LooseSnapshot | null {
  const written: LooseSnapshot = {};
  for (const { kind, record } of records) {
    // A record read from the journal is an object of whatever shape its version gave it.
    if (record !== null) written[kind] = [...(written[kind] ?? []), record as object as LooseRecord];
  }
  try {
    return migrate(written, from);
  } catch {
    return null;
  }
}

export function countsOf(snapshot: Snapshot): Counts {
  // One pair for each kind of the registry.
  return Object.fromEntries(entityNames.map((kind) => [kind, snapshot[kind].length])) as Counts;
}
