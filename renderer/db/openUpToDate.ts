import { migrations } from '../../shared/model/migrations';
import { databaseName, type PlanDatabase, planDatabase } from './database';
import { heldSeal } from './heldSeals';
import { versionOf } from './storeVersion';
import { sayWhenWaiting } from './versionChange';

/** Opens a plan's database, brought up to date where it is older. */
export async function openUpToDate(
  planId: string,
  seal = heldSeal(planId),
  steps = migrations,
): Promise<PlanDatabase> {
  if (seal !== null) {
    const version = versionOf(await indexedDB.databases(), databaseName(planId, seal));
    if (version > 0 && version < (steps.at(-1)?.to ?? 1)) {
      const { openUpgraded } = await import('./sealing/upgradeSealed');
      return openUpgraded(planId, seal, version, steps);
    }
  }
  const database = planDatabase(planId, seal, steps);
  sayWhenWaiting(database);
  await database.open();
  return database;
}
