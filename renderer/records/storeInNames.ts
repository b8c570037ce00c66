import { shortStore } from '../../shared/bridge/backupName';
import type { Plan } from '../db/openPlan';
import { storeIdOf } from '../db/storeFacts';

/** The store's part in the names of its backups. */
export async function storeInNames(plan: Plan): Promise<string | null> {
  return shortStore(await storeIdOf(plan));
}
