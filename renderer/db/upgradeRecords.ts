import type { Transaction } from 'dexie';
import type { LooseRecord, LooseSnapshot, Migration } from '../../shared/model/migration';
import { kindsOf, type migrations } from '../../shared/model/migrations';

/**
 * One step on the records of a database, inside the transaction that changes its version. Nothing foreign is awaited
 * and nothing caught: it is done whole or not at all.
 */
export async function upgradeRecords(
  transaction: Transaction,
  step: Migration,
  steps: typeof migrations,
): Promise<void> {
  if (step.migrate === undefined) return;
  const before: LooseSnapshot = {};
  for (const kind of kindsOf(step.to - 1, steps)) before[kind] = await transaction.table(kind).toArray();
  const after = step.migrate(before);
  for (const kind of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[kind] ?? [], after[kind] ?? []];
    const untouched = new Set(old);
    const stays = new Set(now.map(idOf));
    const gone = old.map(idOf).filter((id) => !stays.has(id));
    if (gone.length > 0) await transaction.table(kind).bulkDelete(gone);
    const changed = now.filter((record) => !untouched.has(record));
    if (changed.length > 0) await transaction.table(kind).bulkPut(changed);
  }
}

/** What a locked store is to hold, sealed before the transaction; see sealing/upgradeSealed.ts. */
export interface UpgradedRows {
  /** The last change that they rest on. */
  readonly revision: number;
  readonly changed: readonly (readonly [kind: string, rows: readonly object[]])[];
  readonly gone: readonly (readonly [kind: string, ids: readonly string[]])[];
}

/** All steps at once on a locked store, once its tables are those of the last. */
export async function putUpgraded(transaction: Transaction, rows: UpgradedRows | null): Promise<void> {
  const last: unknown = await transaction.table('change').orderBy(':id').last();
  const revision = Number(Reflect.get(Object(last), 'seq') ?? 0);
  if (rows?.revision !== revision) throw new Error('this is not the store that was made ready');
  for (const [kind, ids] of rows.gone) await transaction.table(kind).bulkDelete([...ids]);
  for (const [kind, changed] of rows.changed) await transaction.table(kind).bulkPut([...changed]);
}

function idOf({ id }: LooseRecord): string {
  return String(id);
}
