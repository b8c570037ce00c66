import Dexie from 'dexie';
import type { StoreFacts } from '../../shared/backup/compareStore';
import type { Change } from '../../shared/model/change';
import type { LooseRecord, LooseSnapshot } from '../../shared/model/migration';
import { kindsOf, migrations } from '../../shared/model/migrations';
import { databaseName, type PlanDatabase, type StoredFile } from './database';
import { sha256 } from './files';
import { heldSeal } from './heldSeals';
import { openedRows, type TableName } from './sealedRows';

/** Everything an older version's store holds, in the shapes of that version. */
export interface OlderPlan {
  readonly version: number;
  readonly snapshot: LooseSnapshot;
  readonly history: readonly Change[];
  readonly files: readonly StoredFile[];
  readonly facts: StoreFacts;
}

/** Its records, and the number of its last change. */
export interface OlderRecords {
  readonly snapshot: LooseSnapshot;
  readonly revision: number;
}

/** Reads a store as it lies there, opened where it is locked. It is not changed by a byte. */
export async function readOlderStore(planId: string, version: number): Promise<OlderPlan> {
  return inOlderStore(planId, heldSeal(planId), async (database) => {
    const kinds = kindsOf(version);
    const rows = await rowsOf(database, [...kinds, 'change', 'file']);
    const snapshot = await recordsIn(database, kinds, rows);
    const history = await openedRows<Change>(database, 'change', (rows.get('change') ?? []) as Change[]);
    const files = await filesIn(database, (rows.get('file') ?? []) as StoredFile[]);
    const counts = Object.fromEntries(kinds.map((kind) => [kind, snapshot[kind]?.length ?? 0]));
    return { version, snapshot, history, files, facts: { revision: history.at(-1)?.seq ?? 0, counts } };
  });
}

export async function readOlderRecords(
  planId: string,
  version: number,
  seal = heldSeal(planId),
  steps = migrations,
): Promise<OlderRecords> {
  return inOlderStore(planId, seal, async (database) => {
    const kinds = kindsOf(version, steps);
    const rows = await rowsOf(database, [...kinds, 'change']);
    const revision = Number(Reflect.get(rows.get('change')?.at(-1) ?? { seq: 0 }, 'seq'));
    return { snapshot: await recordsIn(database, kinds, rows), revision };
  });
}

async function inOlderStore<T>(
  planId: string,
  seal: PlanDatabase['seal'],
  work: (database: PlanDatabase) => Promise<T>,
): Promise<T> {
  // Opened without a version of ours, it stays what it is.
  const opened = new Dexie(databaseName(planId, seal), { autoOpen: false, cache: 'disabled' });
  const database = Object.assign(opened, { seal }) as PlanDatabase; // its tables are asked for by name alone
  await database.open();
  try {
    return await work(database);
  } finally {
    // An open connection would hold up the upgrade.
    database.close();
  }
}

type Rows = ReadonlyMap<string, readonly object[]>;

/** As they lie there, all at one moment and in the order of their keys. */
function rowsOf(database: PlanDatabase, tables: readonly string[]): Promise<Rows> {
  return database.transaction('r', [...tables], async () => {
    const rows = new Map<string, readonly object[]>();
    for (const table of tables) rows.set(table, await database.table(table).orderBy(':id').toArray());
    return rows;
  });
}

async function recordsIn(
  database: PlanDatabase,
  kinds: readonly string[],
  rows: Rows,
): Promise<LooseSnapshot> {
  const snapshot: LooseSnapshot = {};
  for (const kind of kinds) {
    // A kind of that version, which today may not know, with records of that version's shape.
    const opened = await openedRows(database, kind as TableName, rows.get(kind) ?? []);
    snapshot[kind] = opened as readonly LooseRecord[] as LooseRecord[];
  }
  return snapshot;
}

async function filesIn(database: PlanDatabase, rows: readonly StoredFile[]): Promise<readonly StoredFile[]> {
  const { seal } = database;
  if (seal === null) return rows;
  const files: StoredFile[] = [];
  for (const row of rows) {
    const bytes = await seal.openFile(database, row);
    files.push({ sha256: await sha256(bytes), bytes });
  }
  return files;
}
