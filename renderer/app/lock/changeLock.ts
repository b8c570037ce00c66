import { type Failure, failure } from '../../../shared/kernel/failure';
import { failed, ok, type Result } from '../../../shared/kernel/result';
import {
  changeWayIn,
  type Keyring,
  makeKeyring,
  openKeyring,
  type WayIn,
} from '../../../shared/sealed/keyring';
import { frozenOf } from '../../db/freeze';
import { holdSeal } from '../../db/heldSeals';
import type { Plan } from '../../db/openPlan';
import { announceReplaced } from '../../db/otherWindows';
import { type PlanLock, putLock, readLock, usualAfter } from '../../db/planLock';
import { safetyNetOf, setSafetyNet } from '../../db/safetyNet';
import type { Seal } from '../../db/sealedRows';
import { copyStore, removeCopies } from '../../db/sealing/copyStore';
import { sealOf } from '../../db/sealing/sealOf';
import { webCryptography } from '../../db/sealing/webCryptography';
import { readWholePlan, revisionOf, sizeOf } from '../../db/wholeStore';
import type { Work } from '../../db/work';
import { flushEverything } from '../../session/closing';
import { checkPlan } from '../safety/checkStore';
import { finishLock } from './finishLock';
import { keepKeyringBeside, takeSeal } from './openLock';

export interface NewLock {
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly removesBackups: boolean;
}

/**
 * Seals the whole plan in databases of its own, proves them, and only then says in one row of the list of plans that
 * this is where it lies. Before that row nothing has changed; after it, what lay here before is removed, by this page or
 * by the next start. After ok the page has to be loaded again, and asks for the
 * passphrase.
 */
export async function putLockOn(
  plan: Plan,
  { passphrase, recoveryCode, removesBackups }: NewLock,
  work: Work,
): Promise<Result<void>> {
  const ring = await makeKeyring({ passphrase, recoveryCode }, webCryptography()).catch(() => null);
  if (ring === null) return failed(failure('host.failed'));
  const { keyring, key } = ring;
  const lock = { keyring, after: usualAfter, isUnfinished: true, removesBackups };
  const moved = await move(plan, lock, await sealOf(key), work);
  if (!moved.ok) return moved;
  await takeSeal(plan.id, key, lock);
  await finishHere(plan, lock);
  return ok(undefined);
}

/** Takes the lock away, in the same way back. Locked backups stay locked: their passphrase opens them. */
export async function takeLockOff(plan: Plan, typed: string, work: Work): Promise<Result<void>> {
  const known = await readLock(plan.id);
  const keyring = known?.keyring ?? null;
  if (known === null || keyring === null) return failed(failure('lock.damaged'));
  const key = await openKeyring(keyring, typed, webCryptography());
  if (key === null) return failed(failure('lock.refused'));
  const lock = { ...known, keyring: null, isUnfinished: true };
  const moved = await move(plan, lock, null, work);
  if (!moved.ok) return moved;
  holdSeal(plan.id, null);
  await finishHere(plan, lock);
  return ok(undefined);
}

/** A new passphrase or a new recovery code: the plan's own key stays, so nothing has to be sealed anew. */
export async function changeWay(
  plan: Plan,
  typed: string,
  next: { readonly by: WayIn; readonly text: string },
): Promise<Result<Keyring>> {
  const known = await readLock(plan.id);
  const keyring = known?.keyring ?? null;
  if (known === null || keyring === null) return failed(failure('lock.damaged'));
  const changed = await changeWayIn(keyring, typed, next, webCryptography());
  if (changed === null) return failed(failure('lock.refused'));
  await putLock(plan.id, { ...known, keyring: changed });
  // What fails here is made good at the next unlocking.
  await keepKeyringBeside(plan.id, changed);
  return ok(changed);
}

/** Until the row is written, the plan is where it was. */
async function move(plan: Plan, lock: PlanLock, seal: Seal | null, work: Work): Promise<Result<void>> {
  await flushEverything();
  if (frozenOf(plan) !== null) return failed(failure('plan.notSaved'));
  try {
    const refusal = await safetyNetOf(plan)?.refusal(sizeOf(await readWholePlan(plan)));
    if (refusal) return failed(refusal);
    await safetyNetOf(plan)?.settle();
    const { revision } = await copyStore(plan, seal, work);
    if ((await revisionOf(plan)) !== revision) throw new Error('another window has written');
    await putLock(plan.id, lock);
    return ok(undefined);
  } catch {
    await removeIfUnused(plan, seal === null ? 'open' : 'locked').catch(() => undefined);
    return failed(failure('lock.notDone'));
  }
}

/** A row that seemed to fail may have been written, and then the plan lies there. */
async function removeIfUnused({ id }: Plan, which: 'open' | 'locked'): Promise<void> {
  const lock = await readLock(id);
  if (lock?.isUnfinished !== true) await removeCopies(id, which);
}

/** As the next start would: opens the plan where it lies now, and removes what lay there before. What fails waits for it. */
async function finishHere(plan: Plan, lock: PlanLock): Promise<Failure | null> {
  plan.database.close();
  // Other windows still have the plan where it was; they start again.
  announceReplaced(plan.id);
  setSafetyNet(null);
  try {
    const row = { id: plan.id, isSample: false, createdAt: '', lock };
    const checked = await checkPlan({ planId: plan.id, databases: await indexedDB.databases(), row });
    if (checked.is !== 'open') return failure('store.failed');
    setSafetyNet(checked.net);
    await checked.plan.loaded;
    const begun = await checked.begin();
    const isSound = begun === null || begun.is === 'told';
    // The next start says what is wrong, and ends this as well.
    const trouble = isSound ? await finishLock(checked.plan, lock, checked.net) : failure('store.failed');
    await checked.net?.settle();
    checked.net?.stop();
    checked.plan.database.close();
    return trouble;
  } catch {
    return failure('store.failed');
  }
}
