import type { IsoInstant } from '../../shared/kernel/dates';
import { failed, ok, type Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import { type EntityName, entityNames, type Snapshot } from '../../shared/model/index';
import { profileId } from '../../shared/model/profile';
import { tellCommitted } from './commit';
import type { Draft, PlanDatabase, StoredFile } from './database';
import { fileBytes } from './files';
import { freezeAfter } from './freeze';
import { nextTask } from './nextTask';
import type { Plan } from './openPlan';
import { announceReplaced } from './otherWindows';
import { safetyNetOf } from './safetyNet';
import { closedFile, closedRows, openedRows } from './sealedRows';
import { isStorageTrouble, storeFailure } from './storeFailure';
import { quietWork, type Work } from './work';

export interface PlanRecords {
  readonly snapshot: Snapshot;
  readonly history: readonly Change[];
}

/** Everything a plan holds. */
export interface WholePlan extends PlanRecords {
  readonly files: readonly StoredFile[];
}

/** A plan to be written. Without files, those that lie in the store stay as they are. */
export type PlanToPut = PlanRecords & Partial<Pick<WholePlan, 'files'>>;

const rowsAtOnce = 500;

/**
 * Reads the whole plan, once every record is in memory, in pieces that keep nobody waiting. The records come first:
 * what is read after them can only hold more than they need, never less.
 */
export async function readWholePlan(plan: Plan, pause = nextTask): Promise<WholePlan> {
  const { database, pool, loaded } = plan;
  await loaded;
  const snapshot = pool.snapshot();
  const history = await readHistory({ database }, pause);
  const files: StoredFile[] = [];
  for (const hash of new Set(snapshot.attachment.map(({ sha256 }) => sha256))) {
    const bytes = await fileBytes(plan, hash);
    if (bytes !== undefined) files.push({ sha256: hash, bytes });
    await pause();
  }
  return { snapshot, history, files };
}

export async function readHistory(
  { database }: Pick<Plan, 'database'>,
  pause = nextTask,
): Promise<readonly Change[]> {
  const history: Change[] = [];
  for (;;) {
    const last = history[history.length - 1]?.seq ?? 0;
    const rows = await database.change.where('seq').above(last).limit(rowsAtOnce).toArray();
    history.push(...(await openedRows(database, 'change', rows)));
    if (rows.length < rowsAtOnce) return history;
    await pause();
  }
}

/** The plan's revision: the number of its last change. */
export async function revisionOf({ database }: Pick<Plan, 'database'>): Promise<number> {
  return (await database.change.orderBy('seq').last())?.seq ?? 0;
}

/**
 * Makes the plan count on from a revision that its backups have reached: a plan begun anew, or put back from an earlier
 * time, would otherwise write backups that look older than all before them.
 */
export async function countOnFrom(plan: Plan, revision: number, at: IsoInstant): Promise<void> {
  const mark = countingMark(revision + 1, at, 'Counted on from the backups');
  await plan.database.change.bulkPut(await closedRows(plan.database, 'change', [mark]));
  await safetyNetOf(plan)?.tell({
    revision: mark.seq,
    at,
    records: [],
    changes: [mark],
    grown: {},
    touched: [],
  });
}

/** A row of the history that changes nothing but the count. */
export function countingMark(seq: number, at: IsoInstant, label: string): Change {
  return {
    seq,
    at,
    label: label.slice(0, 300),
    kind: 'profile',
    recordId: profileId,
    action: 'edit',
    fields: {},
  };
}

/**
 * Replaces everything in one transaction: all of it or nothing. The caller shows a preview and keeps a copy first. What
 * was being typed goes with the plan it was typed into, but for the drafts given here.
 */
export async function replaceWholePlan(
  plan: Plan,
  whole: PlanToPut,
  work: Work = quietWork(),
  drafts: readonly Draft[] = [],
): Promise<Result<void>> {
  await plan.loaded;
  const replace = () => putInPlace(plan, whole, work, drafts);
  const replaced = (await safetyNetOf(plan)?.replacing(plan, replace)) ?? (await replace());
  if (!replaced.ok) return replaced;
  announceReplaced(plan.id);
  tellCommitted(await revisionOf(plan));
  return ok(undefined);
}

async function putInPlace(
  plan: Plan,
  whole: PlanToPut,
  work: Work,
  drafts: readonly Draft[],
): Promise<Result<void>> {
  const { database, pool } = plan;
  const refusal = await safetyNetOf(plan)?.refusal(sizeOf(whole));
  if (refusal) return failed(refusal);
  try {
    await putWholePlan(database, whole, drafts, work);
  } catch (error) {
    // Stopping it is no trouble of the disk, though it arrives under the same name.
    if (!work.signal.aborted && isStorageTrouble(error)) freezeAfter(plan, error);
    return failed(storeFailure(error));
  }
  pool.clear();
  for (const kind of entityNames) pool.put(kind, whole.snapshot[kind]);
  return ok(undefined);
}

/** About as many bytes as it will take; a record rarely comes to a thousand. */
export function sizeOf({ snapshot, history, files = [] }: PlanToPut): number {
  const rows = entityNames.reduce((sum, kind) => sum + snapshot[kind].length, history.length);
  return files.reduce((sum, { bytes }) => sum + bytes.length, 1_000 * rows);
}

/**
 * Everything out and everything in, in one transaction; nothing is caught inside it, and nothing but the database is
 * awaited. Stopping it takes all of it back.
 */
export async function putWholePlan(
  database: PlanDatabase,
  whole: PlanToPut,
  drafts: readonly Draft[],
  { onShare, signal }: Work = quietWork(),
): Promise<void> {
  const rows = await rowsOf(database, whole, drafts, signal);
  const tables = rows.map(([table]) => table);
  const turns = rows.reduce((sum, [, all, atOnce]) => sum + Math.ceil(all.length / atOnce), 0);
  let taken = 0;
  await database.transaction('rw', tables, async () => {
    for (const table of tables) await database.table(table).clear();
    for (const [table, all, atOnce] of rows) {
      for (let start = 0; start < all.length; start += atOnce) {
        signal.throwIfAborted();
        await database.table(table).bulkPut(all.slice(start, start + atOnce));
        taken += 1;
        onShare(taken / turns);
      }
    }
  });
}

type TableRows = readonly [table: string, rows: readonly object[], atOnce: number];

/** All rows as they will lie on the disk, sealed before the transaction where the plan is locked. */
async function rowsOf(
  database: PlanDatabase,
  { snapshot, history, files }: PlanToPut,
  drafts: readonly Draft[],
  signal: AbortSignal,
): Promise<readonly TableRows[]> {
  const tables: TableRows[] = [];
  async function closeInPieces(
    table: EntityName | 'change' | 'draft',
    rows: readonly object[],
  ): Promise<void> {
    const ready: object[] = [];
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      signal.throwIfAborted();
      ready.push(...(await closedRows(database, table, rows.slice(start, start + rowsAtOnce))));
    }
    tables.push([table, ready, rowsAtOnce]);
  }
  for (const kind of entityNames) await closeInPieces(kind, snapshot[kind]);
  await closeInPieces('change', history);
  if (files !== undefined) {
    const closedFiles: object[] = [];
    for (const file of files) closedFiles.push(await closedFile(database, file));
    tables.push(['file', closedFiles, 1]);
  }
  await closeInPieces('draft', drafts);
  return tables;
}
