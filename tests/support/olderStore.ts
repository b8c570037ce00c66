// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { planDatabase } from '../../renderer/db/database';
import type { LooseSnapshot } from '../../shared/model/migration';
import { migrations } from '../../shared/model/migrations';
import { history } from '../backup/somePlan';

/** The records that a Mortar of that version left. */
export function recordsOf(version: number): LooseSnapshot {
  return JSON.parse(readFileSync(`tests/fixtures/plan-v${version}.json`, 'utf8')).records;
}

/** A plan's store as a Mortar of that version left it. */
export async function leaveOlderStore(planId: string, version: number, steps = migrations): Promise<void> {
  const database = planDatabase(
    planId,
    null,
    steps.filter(({ to }) => to <= version),
  );
  await database.open();
  for (const [kind, records] of Object.entries(recordsOf(1))) await database.table(kind).bulkPut(records);
  await database.change.bulkPut([...history]);
  database.close();
}
