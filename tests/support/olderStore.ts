// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { planDatabase, type StoredFile } from '../../renderer/db/database';
import { sha256 } from '../../renderer/db/files';
import type { Seal, TableName } from '../../renderer/db/sealedRows';
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

/** The same, locked: every row of every table, in the place and under the key it has there. */
export async function leaveOlderSealed(planId: string, version: number, seal: Seal): Promise<StoredFile> {
  const database = planDatabase(
    planId,
    seal,
    migrations.filter(({ to }) => to <= version),
  );
  await database.open();
  const tables = { ...recordsOf(version), change: [...history], draft: [{ key: 'logWin', value: 'typed' }] };
  for (const [table, rows] of Object.entries(tables))
    await database.table(table).bulkPut(await seal.closeRows(database, table as TableName, rows));
  const bytes = new TextEncoder().encode('a scan of the certificate');
  const file = { sha256: await sha256(bytes), bytes };
  await database.table('file').put(await seal.closeFile(database, file));
  database.close();
  return file;
}
