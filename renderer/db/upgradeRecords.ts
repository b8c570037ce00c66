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
  isSealed = false,
): Promise<void> {
  if (step.migrate === undefined) return;
  // Sealed rows cannot be read here: no cipher may be waited for inside a transaction.
  if (isSealed) throw new Error('a sealed store is not brought up to date row by row');
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

function idOf({ id }: LooseRecord): string {
  return String(id);
}
