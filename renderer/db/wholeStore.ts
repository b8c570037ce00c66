import { failed, ok, type Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import { entityNames, type Snapshot } from '../../shared/model/index';
import type { StoredFile } from './database';
import type { Plan } from './openPlan';
import { announceReplaced } from './otherWindows';
import { storeFailure } from './storeFailure';

/** Everything a plan holds. */
export interface WholePlan {
  readonly snapshot: Snapshot;
  readonly history: readonly Change[];
  readonly files: readonly StoredFile[];
}

/** Reads the whole plan as it stands on disk, once every record has been read. */
export async function readWholePlan({ database, pool, loaded }: Plan): Promise<WholePlan> {
  await loaded;
  const [history, files] = await Promise.all([database.change.toArray(), database.file.toArray()]);
  return { snapshot: pool.snapshot(), history, files };
}

/** The plan's revision: the number of its last change. */
export async function revisionOf({ database }: Plan): Promise<number> {
  return (await database.change.orderBy('seq').last())?.seq ?? 0;
}

const rowsAtOnce = 1000;

/** Replaces everything in one transaction: all of it or nothing. The caller shows a preview and keeps a copy first. */
export async function replaceWholePlan(plan: Plan, whole: WholePlan): Promise<Result<void>> {
  const { database, pool } = plan;
  await plan.loaded;
  try {
    await database.transaction('rw', [...entityNames, 'change', 'file', 'draft'], async () => {
      for (const table of [...entityNames, 'change', 'file', 'draft']) await database.table(table).clear();
      for (const kind of entityNames) {
        const records = whole.snapshot[kind];
        for (let start = 0; start < records.length; start += rowsAtOnce) {
          await database.table(kind).bulkPut(records.slice(start, start + rowsAtOnce));
        }
      }
      await database.change.bulkPut([...whole.history]);
      await database.file.bulkPut([...whole.files]);
    });
  } catch (error) {
    return failed(storeFailure(error));
  }
  pool.clear();
  for (const kind of entityNames) pool.put(kind, whole.snapshot[kind]);
  announceReplaced(plan.id);
  return ok(undefined);
}
