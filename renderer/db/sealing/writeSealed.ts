import type { IsoInstant } from '../../../shared/kernel/dates';
import type { ChangeSet } from '../../../shared/model/changeSet';
import type { AnyRecord, EntityName } from '../../../shared/model/index';
import type { PlanDatabase } from '../database';
import { draftsWritten } from '../drafts';
import { type Outcome, outcomeOf, type Written } from '../outcome';
import { closedFile, closedRows, openedRows } from '../sealedRows';
import { sealedIn } from './cipher';

/** What a deed rests on, as it lay on the disk when it was read. */
type Found = ReadonlyMap<EntityName, ReadonlyMap<string, object | undefined>>;

/** What a deed comes to, ready for the disk. */
interface Ready {
  readonly files: readonly object[];
  readonly puts: ReadonlyMap<EntityName, readonly object[]>;
  readonly removed: readonly { readonly kind: EntityName; readonly id: string }[];
  readonly changes: readonly object[];
  readonly clearsDraft: string | undefined;
}

/**
 * A deed in a locked plan. What it rests on is read and opened, what it comes to is sealed, all before the transaction;
 * that one reads the sealed rows again, and writes only if they are the same bytes. If another window was quicker, the
 * deed is worked out anew on what that one wrote.
 */
export async function writeSealed(
  database: PlanDatabase,
  { label, writes, files = [], clearsDraft }: ChangeSet,
  at: IsoInstant,
  isAgain: boolean,
): Promise<Written> {
  // Words on their way to a draft must not come after the deed that brings them home.
  await draftsWritten(database);
  const sealedFiles = await Promise.all(files.map((file) => closedFile(database, file)));
  const asked = writes.filter(({ action }) => action !== 'create' || isAgain);
  for (;;) {
    const found = await readFound(database, asked);
    const before = await openFound(database, found);
    const outcomes: Outcome[] = [];
    for (const write of writes) {
      const { kind, id, action } = write;
      const record = before.get(`${kind} ${id}`);
      // As in commit: a write that seemed to fail may have reached the disk.
      if (isAgain && action === 'create' && record !== undefined) continue;
      const outcome = outcomeOf(write, record, label, at);
      if (outcome === null) continue;
      outcomes.push(outcome);
      before.set(`${kind} ${id}`, outcome.record ?? undefined);
    }
    const ready = await sealedOutcomes(database, outcomes);
    const revision = await putIfSame(database, found, { ...ready, files: sealedFiles, clearsDraft });
    if (revision !== null) return { outcomes, revision: outcomes.length > 0 ? revision : 0 };
  }
}

async function readFound(
  database: PlanDatabase,
  asked: readonly { readonly kind: EntityName; readonly id: string }[],
): Promise<Found> {
  const wanted = new Map<EntityName, Set<string>>();
  for (const { kind, id } of asked) wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  const rows = new Map<EntityName, ReadonlyMap<string, object | undefined>>();
  if (wanted.size === 0) return rows;
  return database.transaction('r', [...wanted.keys()], async () => {
    for (const [kind, ids] of wanted) {
      const list = [...ids];
      const read: readonly (object | undefined)[] = await database.table(kind).bulkGet(list);
      rows.set(kind, new Map(list.map((id, index) => [id, read[index]])));
    }
    return rows;
  });
}

async function openFound(database: PlanDatabase, found: Found): Promise<Map<string, AnyRecord | undefined>> {
  const before = new Map<string, AnyRecord | undefined>();
  for (const [kind, byId] of found) {
    const there = [...byId.values()].filter((row) => row !== undefined);
    const records = (await openedRows(database, kind, there)) as AnyRecord[]; // rows of this kind's table
    for (const record of records) before.set(`${kind} ${record.id}`, record);
  }
  return before;
}

async function sealedOutcomes(
  database: PlanDatabase,
  outcomes: readonly Outcome[],
): Promise<Pick<Ready, 'puts' | 'removed' | 'changes'>> {
  // The last word on each record: one deed may write it twice.
  const last = new Map(outcomes.map((outcome) => [`${outcome.kind} ${outcome.id}`, outcome]));
  const records = new Map<EntityName, AnyRecord[]>();
  for (const { kind, record } of last.values()) {
    if (record !== null) records.set(kind, [...(records.get(kind) ?? []), record]);
  }
  const puts = new Map<EntityName, readonly object[]>();
  for (const [kind, list] of records) puts.set(kind, await closedRows(database, kind, list));
  return {
    puts,
    removed: outcomes.filter(({ record }) => record === null),
    changes: await closedRows(
      database,
      'change',
      outcomes.map(({ change }) => change),
    ),
  };
}

/** One strict transaction, with nothing awaited in it but the database. Gives the revision; null when it was too late. */
async function putIfSame(database: PlanDatabase, found: Found, ready: Ready): Promise<number | null> {
  const kinds = new Set([...found.keys(), ...ready.puts.keys()]);
  const tables = ['change', ...kinds, ...(ready.files.length > 0 ? ['file'] : [])];
  if (ready.clearsDraft !== undefined) tables.push('draft');
  const { clearsDraft } = ready;
  return database.transaction('rw', tables, async () => {
    for (const [kind, byId] of found) {
      const now: readonly (object | undefined)[] = await database.table(kind).bulkGet([...byId.keys()]);
      const isSame = [...byId.values()].every((row, index) => isSameSealed(row, now[index]));
      if (!isSame) return null;
    }
    if (ready.files.length > 0) await database.table('file').bulkPut([...ready.files]);
    for (const { kind, id } of ready.removed) {
      await database.table(kind).delete(id);
      // For good means its history too, see commit.
      await database.change.where('recordId').equals(id).delete();
    }
    for (const [kind, rows] of ready.puts) await database.table(kind).bulkPut([...rows]);
    const [seq] = await Promise.all([
      database.table('change').bulkAdd([...ready.changes]),
      clearsDraft === undefined ? undefined : database.draft.delete(clearsDraft),
    ]);
    return Number(seq);
  });
}

/** The same bytes: every sealing has an iv of its own, so nothing was written in between. */
function isSameSealed(a: object | undefined, b: object | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [one, other] = [sealedIn(a), sealedIn(b)];
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
