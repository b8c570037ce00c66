import { overdueInTrash, purgeWrites } from '../../shared/domain/trash';
import { strayAttachmentIds } from '../../shared/domain/trashList';
import { markTrashed } from '../../shared/model/changeSet';
import { commit } from '../db/commit';
import { frozenOf } from '../db/freeze';
import type { Plan } from '../db/openPlan';
import { removeUnusedFiles } from '../db/unusedFiles';
import { now, today } from '../session/clock';

/** Once at start: what lay in the trash for its thirty days goes for good, and the bytes that nothing names with it. */
export async function tidyTrash(plan: Plan): Promise<void> {
  await plan.loaded;
  const overdue = overdueInTrash(plan.pool.snapshot(), today());
  if (overdue.length > 0) {
    const writes = purgeWrites(plan.pool.snapshot(), overdue);
    await commit(plan, { label: 'Thirty days in the trash', writes }, now());
  }
  const strays = strayAttachmentIds(plan.pool.snapshot());
  if (strays.length > 0) {
    const writes = strays.map((id) => markTrashed('attachment', id, now()));
    await commit(plan, { label: 'A file nothing points at', writes }, now());
  }
  if (frozenOf(plan) === null) await removeUnusedFiles(plan);
}
