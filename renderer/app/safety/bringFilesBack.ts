import { freezeAfter, frozenOf } from '../../db/freeze';
import { inTime } from '../../db/inTime';
import type { Plan } from '../../db/openPlan';
import type { SafetyNet } from '../../db/safetyNet';
import { closedFile, fileName } from '../../db/sealedRows';
import { isStorageTrouble } from '../../db/storeFailure';

/**
 * After the records of a damaged plan were put back, its attached files lie in the record alone and are read from there.
 * This brings them into the store again, one after the other; ended anywhere, the next start goes on.
 */
export async function bringFilesBack(plan: Plan, net: SafetyNet | null): Promise<void> {
  if (net === null) return;
  await plan.loaded;
  const { database, pool } = plan;
  const isHere = new Set(await database.file.toCollection().primaryKeys());
  for (const sha256 of new Set(pool.snapshot().attachment.map((one) => one.sha256))) {
    if (frozenOf(plan) !== null) return;
    if (isHere.has(await fileName(database, sha256))) continue;
    const bytes = await net.keptFile(sha256);
    if (bytes === undefined) continue;
    // Room is for what the person does next; the file is safe where it is.
    if ((await net.refusal(bytes.length)) !== null) return;
    const row = await closedFile(database, { sha256, bytes });
    try {
      await inTime(database.table('file').put(row), bytes.length);
    } catch (error) {
      if (isStorageTrouble(error)) freezeAfter(plan, error);
      return;
    }
  }
}
