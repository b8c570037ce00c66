// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { commit } from '../../renderer/db/commit';
import { databaseName, type PlanDatabase, type StoredFile } from '../../renderer/db/database';
import { holdSeal } from '../../renderer/db/heldSeals';
import { openPlan, type Plan } from '../../renderer/db/openPlan';
import { openedRows, type Seal, type TableName } from '../../renderer/db/sealedRows';
import { sealOf } from '../../renderer/db/sealing/sealOf';
import type { ChangeSet } from '../../shared/model/changeSet';
import { entityNames } from '../../shared/model/index';
import { testNow } from '../support/records';

// Node paints nothing: the first frame has come as soon as it is asked for.
globalThis.requestAnimationFrame = (show) => Number(setTimeout(() => show(0)));

let made = 0;

/** Both kinds of plan keep the same promises: `describe.each(bothKinds)`. */
export const bothKinds = [
  { kind: 'a plan', isLocked: false },
  { kind: 'a locked plan', isLocked: true },
] as const;

/** A seal with a key of its own, without the second that a passphrase takes. */
export async function aSeal(): Promise<Seal> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return sealOf(key);
}

/** A plan with a database of its own, empty and wholly read. */
export async function anEmptyPlan(isLocked = false): Promise<Plan> {
  made += 1;
  if (isLocked) holdSeal(`test-${made}`, await aSeal());
  const plan = await openPlan(`test-${made}`);
  await plan.loaded;
  return plan;
}

export async function openAgain({ id, database }: Plan): Promise<Plan> {
  database.close();
  const plan = await openPlan(id);
  await plan.loaded;
  return plan;
}

/** Writes, and stops the test where it was refused. */
export async function written(plan: Plan, changeSet: ChangeSet, at = testNow) {
  const result = await commit(plan, changeSet, at);
  if (!result.ok) throw new Error(`refused: ${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
  return result.value;
}

/** Everything that lies in a plan's database, opened, to be held against what lay there before. */
export async function storeOf(plan: string | Plan): Promise<Record<string, object[]>> {
  const { name, seal } = typeof plan === 'string' ? { name: databaseName(plan), seal: null } : plan.database;
  const database = Object.assign(new Dexie(name), { seal }) as PlanDatabase; // as planDatabase does, at any version
  await database.open();
  try {
    const found: Record<string, object[]> = {};
    for (const table of database.tables) {
      const rows: readonly object[] = await table.toArray();
      // What a store knows of itself is never sealed; the names of the other tables are those of the store.
      found[table.name] =
        table.name === 'meta' ? [...rows] : await rowsOf(database, table.name as TableName, rows);
    }
    return found;
  } finally {
    database.close();
  }
}

async function rowsOf(database: PlanDatabase, table: TableName, rows: readonly object[]): Promise<object[]> {
  const { seal } = database;
  if (table !== 'file' || seal === null) return [...(await openedRows(database, table, rows))];
  const files = rows as readonly StoredFile[];
  return Promise.all(files.map(async (row) => ({ bytes: await seal.openFile(database, row) })));
}

/** The same as the bytes lie there. */
export async function rawStoreOf({ database: { name } }: Plan): Promise<Record<string, unknown[]>> {
  const database = await new Dexie(name).open();
  try {
    const rows = await Promise.all(database.tables.map((table) => table.toArray()));
    return Object.fromEntries(database.tables.map((table, index) => [table.name, rows[index] ?? []]));
  } finally {
    database.close();
  }
}

/** The pool holds just what the disk holds. */
export async function poolAndDisk(plan: Plan): Promise<{ pool: unknown; disk: unknown }> {
  const disk = await storeOf(plan);
  const byId = (records: readonly unknown[]) =>
    [...records].sort((a, b) =>
      String(Reflect.get(Object(a), 'id')).localeCompare(String(Reflect.get(Object(b), 'id'))),
    );
  const snapshot = plan.pool.snapshot();
  return {
    pool: Object.fromEntries(entityNames.map((kind) => [kind, byId(snapshot[kind])])),
    disk: Object.fromEntries(entityNames.map((kind) => [kind, byId(disk[kind] ?? [])])),
  };
}
