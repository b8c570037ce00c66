// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { scryptSync } from 'node:crypto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckedStore } from '../../renderer/app/safety/checkStore';
import type { Plan } from '../../renderer/db/openPlan';
import { create } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { profileId } from '../../shared/model/profile';
import { makeRecoveryCode } from '../../shared/sealed/recoveryCode';
import { anotherComputer, computer, ids, log } from '../support/programWithRecord';
import { testNow, testToday } from '../support/records';

// There are no threads of a browser here, and guessing need not be hard.
vi.mock('../../renderer/db/sealing/scryptInThread', () => ({
  scryptInThread: async (secret: Uint8Array, salt: Uint8Array) =>
    Uint8Array.from(scryptSync(secret, salt, 32, { N: 2, r: 1, p: 1 })),
}));

const { putLockOn } = await import('../../renderer/app/lock/changeLock');
const { unlock } = await import('../../renderer/app/lock/openLock');
const { keepPlanListed } = await import('../../renderer/app/keepPlanListed');
const { checkPlan, checkStore } = await import('../../renderer/app/safety/checkStore');
const { proveKeptFiles } = await import('../../renderer/app/safety/keptFiles');
const { otherPlansLost } = await import('../../renderer/app/safety/otherPlansLost');
const { putBack } = await import('../../renderer/app/safety/putBack');
const { buildRecovery } = await import('../../renderer/app/safety/recovery');
const { commit } = await import('../../renderer/db/commit');
const { holdSeal } = await import('../../renderer/db/heldSeals');
const { readRegistry } = await import('../../renderer/db/planRegistry');
const { setSafetyNet } = await import('../../renderer/db/safetyNet');
const { quietWork } = await import('../../renderer/db/work');
const { plansHere } = await import('../../renderer/records/plansHere');
const { setCurrentPlan } = await import('../../renderer/session/currentPlan');

const passphrase = 'four odd words together';
type Open = Extract<CheckedStore, { readonly is: 'open' }>;

/** The engine has lost the whole profile, or cleared it: every database, the list of plans as well. */
async function clearEngine(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) await Dexie.delete(name);
}

let open: Open | null = null;

/** The page is loaded anew. */
function leave(): void {
  open?.net?.stop();
  open?.plan.database.close();
  open = null;
  setSafetyNet(null);
  holdSeal('b2', null);
  computer.restarted();
}

beforeEach(async () => {
  leave();
  await anotherComputer();
  await clearEngine();
  computer.state.clearEngine = clearEngine;
});
afterEach(() => vi.restoreAllMocks());

const chosen = async (planId: string) => ({
  planId,
  databases: await indexedDB.databases(),
  row: (await readRegistry()).plans.find(({ id }) => id === planId),
});

async function shown(checked: CheckedStore): Promise<Plan> {
  if (checked.is !== 'open') throw new Error(checked.is);
  open = checked;
  setSafetyNet(checked.net);
  setCurrentPlan(checked.plan);
  expect(await checked.begin()).toBeNull();
  await checked.plan.loaded;
  return checked.plan;
}

async function aPlan(planId: string, name: string): Promise<void> {
  leave();
  const plan = await shown(await checkPlan(await chosen(planId)));
  const profile = { ...entities.profile.blank(testToday), name, hasStarted: true };
  await commit(plan, { label: 'x', writes: [create('profile', profileId, profile)] }, testNow);
  await keepPlanListed(plan);
  for (const win of ['1', '2', '3']) await log(plan, `${planId}-${win}`);
}

async function putItBack(checked: CheckedStore): Promise<void> {
  if (checked.is !== 'lost') throw new Error(checked.is);
  const { lost } = checked;
  const recovery = await buildRecovery(lost.planId, lost.safety, lost.recorded);
  if (recovery === null) throw new Error('nothing was recovered');
  expect(recovery.isComplete).toBe(true);
  const files = await proveKeptFiles(lost.planId, recovery.whole.snapshot, lost.plan);
  expect(await putBack(lost, recovery, files)).toEqual({ ok: true, value: undefined });
}

async function unlocked(): Promise<CheckedStore> {
  const checked = await checkPlan(await chosen('b2'));
  if (checked.is !== 'locked') throw new Error(checked.is);
  const opened = await unlock(checked.locked, passphrase);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

describe('two technicians, one of them with a lock, and the engine loses everything', () => {
  async function twoPlans(): Promise<void> {
    await aPlan('main', 'Rosa Quill');
    await aPlan('b2', 'Ana Lund');
    const code = makeRecoveryCode((count) => crypto.getRandomValues(new Uint8Array(count)));
    if (open === null) throw new Error('nothing is open');
    const lock = { passphrase, recoveryCode: code, removesBackups: true };
    expect(await putLockOn(open.plan, lock, quietWork())).toMatchObject({ ok: true });
    leave();
  }

  it('both are known by name and lock, and both get everything back', async () => {
    await twoPlans();
    await clearEngine();
    expect(await checkStore()).toEqual({ is: 'choose' });
    expect(await plansHere()).toEqual([
      { id: 'b2', name: 'Ana Lund', isLocked: true, isMissing: true },
      { id: 'main', name: 'Rosa Quill', isLocked: false, isMissing: true },
    ]);
    await putItBack(await checkPlan(await chosen('main')));
    expect(await otherPlansLost('main')).toBe(1);
    leave();
    const mine = await shown(await checkPlan(await chosen('main')));
    expect(ids(mine)).toEqual(['main-1', 'main-2', 'main-3']);
    await keepPlanListed(mine);
    leave();
    // Hers is still asked about, though only mine has a row in the list again.
    expect(await checkStore()).toEqual({ is: 'choose' });
    expect((await plansHere()).find(({ id }) => id === 'b2')).toMatchObject({
      name: 'Ana Lund',
      isLocked: true,
    });
    await putItBack(await unlocked());
    expect(await otherPlansLost('b2')).toBe(0);
    leave();
    expect(ids(await shown(await unlocked()))).toEqual(['b2-1', 'b2-2', 'b2-3']);
  });

  it('the same where putting one back has to clear the engine, which can neither open nor delete', async () => {
    await twoPlans();
    const refusing = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    computer.state.clearEngine = async () => {
      refusing.mockRestore();
      await clearEngine();
    };
    const checked = await checkPlan(await chosen('main'));
    if (checked.is !== 'open') throw new Error(checked.is);
    await checked.plan.loaded;
    checked.plan.database.close();
    const safety = await computer.bridge.readSafety({ planId: 'main' });
    if (!safety.ok) throw new Error('unreadable');
    const { readRecord } = await import('../../renderer/app/safety/readRecord');
    const record = await readRecord('main', safety.value);
    if (record.recorded === null) throw new Error('nothing was recorded');
    const lost = {
      planId: 'main',
      plan: null,
      found: null,
      recorded: record.recorded,
      safety: safety.value,
      record,
    };
    await putItBack({ is: 'lost', lost });
    expect(computer.state.asides).toBe(2);
    expect(await otherPlansLost('main')).toBe(1);
    leave();
    expect(ids(await shown(await checkPlan(await chosen('main'))))).toEqual(['main-1', 'main-2', 'main-3']);
    leave();
    await putItBack(await unlocked());
    leave();
    expect(ids(await shown(await unlocked()))).toEqual(['b2-1', 'b2-2', 'b2-3']);
  });
});
