import { type Failure, failure } from '../../../shared/kernel/failure';
import { failed, ok, type Result } from '../../../shared/kernel/result';
import { entityNames } from '../../../shared/model/index';
import { openPlan, type Plan, removePlanDatabase } from '../../db/openPlan';
import { setSafetyNet } from '../../db/safetyNet';
import { fileName } from '../../db/sealedRows';
import { storeFacts } from '../../db/storeFacts';
import { storeFailure } from '../../db/storeFailure';
import { countingMark, replaceWholePlan } from '../../db/wholeStore';
import { bridge } from '../../host/hostBridge';
import { now } from '../../session/clock';
import type { LostStore } from './checkStore';
import type { KeptFiles } from './keptFiles';
import { recordNet } from './recordNet';
import type { Recovery } from './recovery';

/**
 * The damaged store is kept aside as it is; then every record is put back in one transaction, and counted. Attached files
 * stay in the record, which gives them from now on; the next start begins to bring them back (bringFilesBack.ts).
 */
export async function putBack(lost: LostStore, recovery: Recovery, found: KeptFiles): Promise<Result<void>> {
  const aside = await bridge.keepAside({ planId: lost.planId });
  if (!aside.ok) return aside;
  try {
    const plan = await usableStore(lost);
    const { whole, revision } = recovery;
    const seq = Math.max(revision, lost.found?.revision ?? 0) + 1;
    const mark = countingMark(seq, now(), 'Put back from the safety copy');
    const { storeId = null } = await storeFacts(plan);
    const safety = { ...lost.safety, files: await keepProvenFiles(plan, found) };
    setSafetyNet(recordNet(plan, safety, afterAll(lost), { ...lost.recorded, storeId }));
    const replaced = await replaceWholePlan(plan, { ...whole, history: [...whole.history, mark] });
    if (!replaced.ok) return replaced;
    const trouble = await countedAgain(plan, recovery);
    return trouble === null ? ok(undefined) : failed(trouble);
  } catch (error) {
    return failed(storeFailure(error));
  }
}

/** Only bytes that were proven stay in the store: those that the record lacks, and is given next. Gives what it has. */
async function keepProvenFiles({ database }: Plan, { inRecord, inStore }: KeptFiles): Promise<string[]> {
  const names = (hashes: Iterable<string>) =>
    Promise.all(Array.from(hashes, (hash) => fileName(database, hash)));
  const staying = new Set(await names(inStore));
  const lying = await database.file.toCollection().primaryKeys();
  await database.file.bulkDelete(lying.filter((name) => !staying.has(name)));
  return names(inRecord);
}

/** Goes on with what is left: the record is drawn together anew from it, and what it held before stays one more time. */
export async function goOnWithout(lost: LostStore): Promise<Result<void>> {
  const aside = await bridge.keepAside({ planId: lost.planId });
  if (!aside.ok) return aside;
  try {
    const plan = await usableStore(lost);
    const facts = await storeFacts(plan);
    const trouble = await recordNet(plan, lost.safety, afterAll(lost), facts).checkpoint();
    return trouble === null ? ok(undefined) : failed(trouble);
  } catch (error) {
    return failed(storeFailure(error));
  }
}

/** Never into a file of the journal that the lost store's entries stand in. */
function afterAll({ record, safety }: LostStore): LostStore['record'] {
  const last = Math.max(record.next.segment, ...safety.segments.map(({ segment }) => segment));
  return { ...record, next: { segment: last + 1, size: 0 } };
}

/** The store that is there, or a new one in the place of one that cannot be read; it was kept aside just before. */
async function usableStore({ plan, planId }: LostStore): Promise<Plan> {
  const isReadable = plan !== null && (await plan.loaded.then(isTrue, isFalse));
  if (isReadable) return plan;
  plan?.database.close();
  try {
    await removePlanDatabase(planId);
    return await openPlan(planId);
  } catch (error) {
    // Where the engine's own index of files is gone, it can neither open nor delete any database.
    const cleared = await bridge.keepAside({ planId, thenClears: true });
    if (!cleared.ok) throw error;
    return openPlan(planId);
  }
}

const isTrue = () => true;
const isFalse = () => false;

async function countedAgain(plan: Plan, { whole }: Recovery): Promise<Failure | null> {
  const { counts } = await storeFacts(plan);
  const isWhole = entityNames.every((kind) => counts[kind] === whole.snapshot[kind].length);
  return isWhole ? null : failure('store.failed');
}
