import type { LooseRecord } from '../../../shared/model/migration';
import { migrate, type migrations } from '../../../shared/model/migrations';
import { type PlanDatabase, planDatabase } from '../database';
import { readOlderRecords } from '../olderStore';
import type { Seal, TableName } from '../sealedRows';
import type { UpgradedRows } from '../upgradeRecords';
import { sayWhenWaiting } from '../versionChange';

/** Another window that gives way saves what is being typed in it; more often than that nobody writes meanwhile. */
const turns = 5;

/**
 * Brings a locked store up to date. No cipher may be waited for in the transaction that changes its version, so every row
 * is opened, brought up to date and sealed before; that transaction writes them, and only if nothing was written since.
 * Killed anywhere, it is as it was, and the next start begins anew.
 */
export async function openUpgraded(
  planId: string,
  seal: Seal,
  from: number,
  steps: typeof migrations,
): Promise<PlanDatabase> {
  for (let turn = 1; ; turn += 1) {
    const rows = await upgradedRows(planId, seal, from, steps);
    const database = planDatabase(planId, seal, steps, rows);
    sayWhenWaiting(database);
    try {
      await database.open();
      return database;
    } catch (error) {
      database.close();
      const { revision } = await readOlderRecords(planId, from, seal, steps);
      if (revision === rows.revision || turn === turns) throw error;
    }
  }
}

async function upgradedRows(
  planId: string,
  seal: Seal,
  from: number,
  steps: typeof migrations,
): Promise<UpgradedRows> {
  const { snapshot: before, revision } = await readOlderRecords(planId, from, seal, steps);
  const after = migrate(before, from, steps);
  // Only its name is asked for.
  const database = planDatabase(planId, seal, steps);
  const changed: (readonly [string, readonly object[]])[] = [];
  const gone: (readonly [string, readonly string[]])[] = [];
  for (const [kind, now] of Object.entries(after)) {
    const old = before[kind] ?? [];
    const [untouched, stays] = [new Set(old), new Set(now.map(idOf))];
    const rows = now.filter((record) => !untouched.has(record));
    // A kind of the version it is brought to.
    changed.push([kind, await seal.closeRows(database, kind as TableName, rows)]);
    gone.push([kind, old.map(idOf).filter((id) => !stays.has(id))]);
  }
  return { revision, changed, gone };
}

function idOf({ id }: LooseRecord): string {
  return String(id);
}
