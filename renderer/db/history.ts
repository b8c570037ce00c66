import type { Change } from '../../shared/model/change';
import type { Plan } from './openPlan';

/** Every change of one record, oldest first. */
export async function changesOf({ database }: Plan, recordId: string): Promise<readonly Change[]> {
  return database.change.where('recordId').equals(recordId).sortBy('seq');
}
