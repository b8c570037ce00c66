import type { StoreFacts } from '../../shared/backup/compareStore';
import type { Change } from '../../shared/model/change';
import { emptySnapshot, entityNames, type Snapshot } from '../../shared/model/index';
import type { Plan } from './openPlan';
import { openedRows } from './sealedRows';

type Store = Pick<Plan, 'database'>;

/** How much the store holds, in one reading. */
export async function storeFacts({ database }: Store): Promise<StoreFacts> {
  return database.transaction('r', ['change', 'meta', ...entityNames], async () => {
    const [last, named, ...counts] = await Promise.all([
      database.change.orderBy('seq').last(),
      database.meta.get('storeId'),
      ...entityNames.map((kind) => database.table(kind).count()),
    ]);
    const found = Object.fromEntries(entityNames.map((kind, index) => [kind, counts[index] ?? 0]));
    return { revision: last?.seq ?? 0, counts: found, storeId: named?.value ?? null };
  });
}

/** The store's own name; null where an earlier version made it. */
export async function storeIdOf({ database }: Store): Promise<string | null> {
  return (await database.meta.get('storeId'))?.value ?? null;
}

export async function changesAfter({ database }: Store, revision: number): Promise<readonly Change[]> {
  return openedRows(database, 'change', await database.change.where('seq').above(revision).toArray());
}

/** Every record as it lies on the disk. */
export async function storedRecords({ database }: Store): Promise<Snapshot> {
  const snapshot: Record<string, unknown[]> = emptySnapshot();
  for (const kind of entityNames) {
    const rows: readonly object[] = await database.table(kind).toArray();
    snapshot[kind] = [...(await openedRows(database, kind, rows))];
  }
  // Each table holds only records of its own kind.
  return snapshot as unknown as Snapshot;
}
