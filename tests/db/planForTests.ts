// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { commit } from '../../renderer/db/commit';
import { databaseName } from '../../renderer/db/database';
import { openPlan, type Plan } from '../../renderer/db/openPlan';
import type { ChangeSet } from '../../shared/model/changeSet';
import { entityNames } from '../../shared/model/index';
import { testNow } from '../support/records';

// Node paints nothing: the first frame has come as soon as it is asked for.
globalThis.requestAnimationFrame = (show) => Number(setTimeout(() => show(0)));

let made = 0;

/** A plan with a database of its own, empty and wholly read. */
export async function anEmptyPlan(): Promise<Plan> {
  made += 1;
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

/** Everything that lies in a plan's database, to be held against what lay there before. */
export async function storeOf(planId: string): Promise<Record<string, unknown[]>> {
  const database = await new Dexie(databaseName(planId)).open();
  try {
    const rows = await Promise.all(database.tables.map((table) => table.toArray()));
    return Object.fromEntries(database.tables.map(({ name }, index) => [name, rows[index] ?? []]));
  } finally {
    database.close();
  }
}

/** The pool holds just what the disk holds. */
export async function poolAndDisk(plan: Plan): Promise<{ pool: unknown; disk: unknown }> {
  const disk = await storeOf(plan.id);
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
