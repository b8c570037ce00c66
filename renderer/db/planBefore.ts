import Dexie from 'dexie';
import type { IsoInstant } from '../../shared/kernel/dates';
import { failed, ok, type Result } from '../../shared/kernel/result';
import type { Snapshot } from '../../shared/model/index';
import { beforeId, databaseName, type PlanDatabase, type StoredFile } from './database';
import type { Plan } from './openPlan';
import { openUpToDate } from './openUpToDate';
import { safetyNetOf } from './safetyNet';
import { openedRow, openedRows, storedBytes } from './sealedRows';
import { storedRecords } from './storeFacts';
import { storeFailure } from './storeFailure';
import { refusalOf } from './storeVersion';
import { putWholePlan, sizeOf, type WholePlan } from './wholeStore';
import type { Work } from './work';

/** What is known of the plan that another one replaced. */
export interface BeforeNote {
  readonly keptAt: IsoInstant;
  /** Records that were not in its trash. */
  readonly recordCount: number;
  /** The same by kind, in words; a note from before they were kept has none. */
  readonly holds?: string;
  /** What took its place, as the person knows it. */
  readonly replacedBy: string;
}

const noteKey = 'before';

/** Keeps a plan whole in a database of its own, in the place of the one kept there earlier. */
export async function keepBefore(
  plan: Plan,
  whole: WholePlan,
  note: BeforeNote,
  work?: Work,
): Promise<Result<void>> {
  // Both plans lie in one store of the engine's: filling the disk here would cost both.
  const refusal = await safetyNetOf(plan)?.refusal(sizeOf(whole));
  if (refusal) return failed(refusal);
  return withBefore(plan, (database) => putWholePlan(database, whole, [{ key: noteKey, value: note }], work));
}

/** null when no plan was replaced, or its copy was removed. */
export async function findBefore(plan: Plan): Promise<Result<BeforeNote | null>> {
  const name = databaseName(beforeId(plan.id));
  const installed = await indexedDB.databases();
  if (!installed.some((known) => known.name === name)) return ok(null);
  return withBefore(plan, async (database) => {
    const note: unknown = (await openedRow(database, 'draft', await database.draft.get(noteKey)))?.value;
    return isNote(note) ? note : null;
  });
}

export async function readBefore(plan: Plan): Promise<Result<WholePlan>> {
  return withBefore(plan, async (database) => {
    const snapshot = await storedRecords({ database });
    const history = await openedRows(database, 'change', await database.change.toArray());
    return { snapshot, history, files: await filesOf(database, snapshot) };
  });
}

export async function forgetBefore(plan: Plan): Promise<Result<void>> {
  try {
    await Dexie.delete(databaseName(beforeId(plan.id)));
    return ok(undefined);
  } catch (error) {
    return failed(storeFailure(error));
  }
}

async function filesOf(database: PlanDatabase, { attachment }: Snapshot): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for (const sha256 of new Set(attachment.map((one) => one.sha256))) {
    const bytes = await storedBytes(database, sha256);
    if (bytes !== undefined) files.push({ sha256, bytes });
  }
  return files;
}

async function withBefore<T>(plan: Plan, work: (database: PlanDatabase) => Promise<T>): Promise<Result<T>> {
  const newer = await refusalOf(databaseName(beforeId(plan.id)));
  if (newer !== null) return failed(newer);
  let database: PlanDatabase | null = null;
  try {
    database = await openUpToDate(beforeId(plan.id));
    return ok(await work(database));
  } catch (error) {
    return failed(storeFailure(error));
  } finally {
    database?.close();
  }
}

function isNote(value: unknown): value is BeforeNote {
  return typeof value === 'object' && value !== null && 'keptAt' in value && 'recordCount' in value;
}
