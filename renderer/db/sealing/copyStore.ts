import Dexie from 'dexie';
import { entityNames } from '../../../shared/model/index';
import { beforeId, type Draft, databaseName, type PlanDatabase, planDatabase, sealedName } from '../database';
import type { Plan } from '../openPlan';
import { readBefore } from '../planBefore';
import { openedRows, type Seal, storedBytes, type TableName } from '../sealedRows';
import { putWholePlan, readWholePlan, revisionOf, type WholePlan } from '../wholeStore';
import type { Work } from '../work';
import { prepareScouring, scour } from './scour';

/** What was read of the plan, so that it can be told whether anything was written since. */
export interface Copied {
  readonly revision: number;
}

/**
 * Writes the whole plan, with what is being typed in it and the copy a replaced plan left, into the databases that it
 * would have under this seal (null: without a lock), and reads all of it back. Those it lies in now are not touched; what
 * an earlier attempt left is. Throws when anything is not as it was.
 */
export async function copyStore(plan: Plan, seal: Seal | null, work: Work): Promise<Copied> {
  await prepareScouring();
  const revision = await revisionOf(plan);
  const whole = await readWholePlan(plan);
  const drafts = await openedRows(plan.database, 'draft', await plan.database.draft.toArray());
  await copyInto(plan.id, seal, whole, drafts, work);
  // It is the same store in another form: the record beside it knows it by its id.
  const target = planDatabase(plan.id, seal);
  await target.open();
  await target.meta.bulkPut(await plan.database.meta.toArray());
  target.close();
  const id = beforeId(plan.id);
  const name = databaseName(id, plan.database.seal);
  if ((await indexedDB.databases()).some((known) => known.name === name)) {
    const before = await readBefore(plan);
    if (!before.ok) throw new Error(before.failure.code);
    await copyInto(id, seal, before.value, await draftsOf(planDatabase(id)), work);
  }
  return { revision };
}

/** Removes the databases a plan had before its lock was put on or taken away, and the copy a replaced plan left there. */
export async function removeCopies(planId: string, which: 'locked' | 'open'): Promise<void> {
  for (const id of [planId, beforeId(planId)])
    await Dexie.delete(which === 'locked' ? sealedName(id) : databaseName(id, null));
  await scour();
}

async function copyInto(
  id: string,
  seal: Seal | null,
  whole: WholePlan,
  drafts: readonly Draft[],
  work: Work,
): Promise<void> {
  const database = planDatabase(id, seal);
  await database.delete({ disableAutoOpen: true });
  await database.open();
  try {
    await putWholePlan(database, whole, drafts, work);
    await prove(database, whole, drafts);
  } finally {
    database.close();
  }
}

async function draftsOf(database: PlanDatabase): Promise<readonly Draft[]> {
  await database.open();
  try {
    return await openedRows(database, 'draft', await database.draft.toArray());
  } finally {
    database.close();
  }
}

/** Every row and every byte, read back and held against what was meant. */
async function prove(
  database: PlanDatabase,
  { snapshot, history, files }: WholePlan,
  drafts: readonly Draft[],
): Promise<void> {
  const tables: readonly (readonly [TableName, readonly object[]])[] = [
    ...entityNames.map((kind) => [kind, snapshot[kind]] as const),
    ['change', history],
    ['draft', drafts],
  ];
  for (const [table, meant] of tables) {
    const rows: readonly object[] = await database.table(table).toArray();
    if (!isSameList(meant, await openedRows(database, table, rows)))
      throw new Error(`${table} was not copied`);
  }
  for (const { sha256, bytes } of files) {
    const stored = await storedBytes(database, sha256);
    const isSame = stored?.length === bytes.length && stored.every((byte, at) => byte === bytes[at]);
    if (!isSame) throw new Error('a file was not copied');
  }
}

function isSameList(meant: readonly object[], found: readonly object[]): boolean {
  const texts = (rows: readonly object[]) => rows.map(canonical).sort();
  const [one, other] = [texts(meant), texts(found)];
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

/** The order of a row's fields says nothing. */
function canonical(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
