import type { Change } from '../../shared/model/change';
import type { Plan } from './openPlan';
import { openedRows } from './sealedRows';

/** Every change of one record, oldest first. */
export async function changesOf({ database }: Plan, recordId: string): Promise<readonly Change[]> {
  const rows = await database.change.where('recordId').equals(recordId).sortBy('seq');
  return openedRows(database, 'change', rows);
}
