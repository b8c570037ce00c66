import { planFileExtension, planFileMediaType } from '../../../shared/backup/planFile';
import { failure } from '../../../shared/kernel/failure';
import { type Cancelled, failed, ok, type Result, wasCancelled } from '../../../shared/kernel/result';
import { frozenOf } from '../../db/freeze';
import { announceReplaced } from '../../db/otherWindows';
import { beginPlan, forgetPlan } from '../../db/planRegistry';
import { safetyNetOf, setSafetyNet } from '../../db/safetyNet';
import { storeFailure } from '../../db/storeFailure';
import type { Work } from '../../db/work';
import { bridge } from '../../host/hostBridge';
import { makePlanFile, recordCountOf } from '../../records/makePlanFile';
import { plansHere } from '../../records/plansHere';
import { underLock } from '../../records/underLock';
import { today } from '../../session/clock';
import { flushEverything } from '../../session/closing';
import { currentPlan } from '../../session/currentPlan';
import { proven } from './incomingPlan';

/**
 * Takes this plan off the computer: a plan file of it is made, read back and saved where the person chooses; only then
 * its record goes aside and its databases are removed, nobody else's. Cancel, or a failure before that, leaves
 * everything as it was. The window must start again afterwards.
 */
export async function removePlan(work: Work): Promise<Result<Cancelled | 'removed'>> {
  const plan = currentPlan();
  await flushEverything();
  if (frozenOf(plan) !== null) return failed(failure('plan.notSaved'));
  const made = await makePlanFile(plan, work);
  if (!made.ok) return made;
  if (wasCancelled(made.value)) return ok(made.value);
  const { bytes, recordCount } = made.value;
  const suggestedName = `Mortar plan ${today()}.${planFileExtension}`;
  const read = await proven(bytes, suggestedName, work, () => undefined);
  if (!read.ok) return read;
  if (wasCancelled(read.value)) return ok(read.value);
  if (recordCountOf(read.value.whole.snapshot) !== recordCount) return failed(failure('plan.notProven'));
  const leaving = await underLock(plan, bytes).catch(() => null);
  if (leaving === null) return failed(failure('lock.notDone'));
  const saved = await bridge.saveFile({
    suggestedName,
    extension: planFileExtension,
    mediaType: planFileMediaType,
    bytes: leaving,
  });
  if (!saved.ok) return saved;
  if (wasCancelled(saved.value)) return ok(saved.value);
  const net = safetyNetOf(plan);
  await net?.settle();
  // Nothing may write into the record once it is aside.
  setSafetyNet(null);
  // Before the store: an end in between leaves a plan without a second copy, which is drawn anew, not a lost one.
  const aside = bridge.capabilities.journal
    ? await bridge.setRecordAside({ planId: plan.id })
    : ok(undefined);
  if (!aside.ok) {
    setSafetyNet(net);
    return aside;
  }
  try {
    plan.database.close();
    await forgetPlan(plan.id);
    announceReplaced(plan.id);
    // The next plan begun here has an id of its own: its backups never stand among those of this one.
    if ((await plansHere()).length === 0) await beginPlan();
    return ok('removed');
  } catch (error) {
    return failed(storeFailure(error));
  }
}
