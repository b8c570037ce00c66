// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { scryptSync } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordNet } from '../../renderer/app/safety/recordNet';
import { create, edit } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { makeRecoveryCode } from '../../shared/sealed/recoveryCode';
import { everythingIn } from '../support/everythingIn';
import { anotherComputer, check, computer, folder, ids, log, started } from '../support/programWithRecord';
import { testNow, testToday } from '../support/records';

// There are no threads of a browser here, and guessing need not be hard: the journeys run the real one.
vi.mock('../../renderer/db/sealing/scryptInThread', () => ({
  scryptInThread: async (secret: Uint8Array, salt: Uint8Array) =>
    Uint8Array.from(scryptSync(secret, salt, 32, { N: 2, r: 1, p: 1 })),
}));

// Nobody moves a pointer here, see idleClock.test.ts.
const nobody = { addEventListener: () => undefined };
Object.assign(window, nobody);
Object.assign(globalThis, { document: nobody });

const { putLockOn, takeLockOff, changeWay } = await import('../../renderer/app/lock/changeLock');
const { unlock, unlockAnew } = await import('../../renderer/app/lock/openLock');
const { keepLocked } = await import('../../renderer/app/lock/keepLocked');
const { bringFilesBack } = await import('../../renderer/app/safety/bringFilesBack');
const { proveKeptFiles } = await import('../../renderer/app/safety/keptFiles');
const { buildRecovery } = await import('../../renderer/app/safety/recovery');
const { putBack } = await import('../../renderer/app/safety/putBack');
const { commit } = await import('../../renderer/db/commit');
const { keepDraft, readDraft } = await import('../../renderer/db/drafts');
const { fileBytes, sha256 } = await import('../../renderer/db/files');
const { holdSeal } = await import('../../renderer/db/heldSeals');
const { forgetPlan } = await import('../../renderer/db/planRegistry');
const { readLock } = await import('../../renderer/db/planLock');
const { safetyNetOf, setSafetyNet } = await import('../../renderer/db/safetyNet');
const { storedBytes } = await import('../../renderer/db/sealedRows');
const { copyStore } = await import('../../renderer/db/sealing/copyStore');
const { sealOf } = await import('../../renderer/db/sealing/sealOf');
const { changesOf } = await import('../../renderer/db/history');
const { quietWork } = await import('../../renderer/db/work');
const { setCurrentPlan } = await import('../../renderer/session/currentPlan');

type Plan = Awaited<ReturnType<typeof started>>;

const canary = 'KANARIENVOGEL';
const passphrase = 'four odd words together';
const recoveryCode = makeRecoveryCode((count) => crypto.getRandomValues(new Uint8Array(count)));
const bytes = new TextEncoder().encode(`${canary} in a file`);

/** The nets of pages that were loaded anew: none of them may write to the next computer. */
let nets: RecordNet[] = [];

beforeEach(async () => {
  for (const net of nets) net.stop();
  nets = [];
  await anotherComputer();
  holdSeal('main', null);
  await forgetPlan('main');
});

async function aPlanWithACanary(): Promise<Plan> {
  const plan = await started();
  setCurrentPlan(plan);
  const hash = await sha256(bytes);
  const attachment = { name: `${canary}.txt`, mediaType: 'text/plain', size: bytes.length, sha256: hash };
  const fields = { ...entities.impact.blank(testToday), what: canary };
  await commit(plan, { label: 'Log a win', writes: [create('impact', 'w1', fields)] }, testNow);
  const deed = {
    label: canary,
    writes: [create('attachment', 'a1', attachment)],
    files: [{ sha256: hash, bytes }],
  };
  await commit(plan, deed, testNow);
  await commit(plan, { label: 'x', writes: [edit('impact', 'w1', { why: canary })] }, testNow);
  await keepDraft(plan, 'logWin', { what: canary });
  return plan;
}

async function lockIt(plan: Plan): Promise<void> {
  expect(await putLockOn(plan, { passphrase, recoveryCode, removesBackups: true }, quietWork())).toEqual({
    ok: true,
    value: undefined,
  });
  restart();
}

/** The page is loaded anew: no key is left. */
function restart(): void {
  holdSeal('main', null);
}

async function lockedStart() {
  const checked = await check();
  if (checked.is !== 'locked') throw new Error(`not locked but ${checked.is}`);
  return checked.locked;
}

async function opened(result: Awaited<ReturnType<typeof unlock>>): Promise<Plan> {
  if (!result.ok) throw new Error(result.failure.code);
  if (result.value.is !== 'open') throw new Error(result.value.is);
  const { plan, net, begin } = result.value;
  if (net !== null) nets.push(net);
  setSafetyNet(net);
  setCurrentPlan(plan);
  expect(await begin()).toBeNull();
  expect(await keepLocked(plan, net)).toBeNull();
  return plan;
}

const unlocked = async (typed = passphrase) => opened(await unlock(await lockedStart(), typed));

describe('putting a lock on a plan', () => {
  it('leaves no word of it on the disk, and everything of it in the plan', async () => {
    const plan = await aPlanWithACanary();
    const history = await changesOf(plan, 'w1');
    expect(await everythingIn(folder())).toContain(canary);
    await lockIt(plan);
    const there = await everythingIn(folder());
    expect(there).not.toContain(canary);
    expect(there).not.toContain(await sha256(bytes));
    expect(await readLock('main')).toMatchObject({ isUnfinished: false });
    const again = await unlocked();
    expect(again.pool.find('impact', 'w1')).toMatchObject({ what: canary, why: canary });
    expect(await changesOf(again, 'w1')).toEqual(history);
    expect(await fileBytes(again, await sha256(bytes))).toEqual(bytes);
    expect(await readDraft(again, 'logWin')).toEqual({ what: canary });
  });

  it('goes on being written sealed, twice', async () => {
    await lockIt(await aPlanWithACanary());
    const plan = await unlocked();
    await log(plan, 'w2');
    await commit(plan, { label: 'x', writes: [edit('impact', 'w2', { why: canary })] }, testNow);
    await keepDraft(plan, 'logWin', { what: canary });
    expect(await everythingIn(folder())).not.toContain(canary);
    restart();
    expect(ids(await unlocked())).toEqual(['w1', 'w2']);
  });

  it.each(['a wrong passphrase', '', recoveryCode.replace(/.$/, (last) => (last === '0' ? '1' : '0'))])(
    'does not open with %s',
    async (typed) => {
      await lockIt(await aPlanWithACanary());
      expect(await unlock(await lockedStart(), typed)).toMatchObject({
        ok: false,
        failure: { code: 'lock.refused' },
      });
    },
  );

  it('opens with the recovery code, which brings a new passphrase', async () => {
    await lockIt(await aPlanWithACanary());
    const plan = await opened(
      await unlockAnew(await lockedStart(), recoveryCode.toLowerCase(), 'another one'),
    );
    expect(ids(plan)).toEqual(['w1']);
    restart();
    expect(await unlock(await lockedStart(), passphrase)).toMatchObject({ ok: false });
    expect(ids(await unlocked('another one'))).toEqual(['w1']);
  });

  it('can be opened in another way after the passphrase or the code was changed', async () => {
    await lockIt(await aPlanWithACanary());
    const plan = await unlocked();
    const fresh = makeRecoveryCode((count) => crypto.getRandomValues(new Uint8Array(count)));
    expect(await changeWay(plan, 'wrong', { by: 'passphrase', text: 'x' })).toMatchObject({ ok: false });
    expect(await changeWay(plan, passphrase, { by: 'passphrase', text: 'changed' })).toMatchObject({
      ok: true,
    });
    expect(await changeWay(plan, 'changed', { by: 'recovery', text: fresh })).toMatchObject({ ok: true });
    restart();
    const locked = await lockedStart();
    expect(await unlock(locked, passphrase)).toMatchObject({ ok: false });
    expect(await unlock(locked, recoveryCode)).toMatchObject({ ok: false });
    expect(ids(await opened(await unlock(locked, fresh)))).toEqual(['w1']);
  });

  it('is taken away again with everything back in its place', async () => {
    await lockIt(await aPlanWithACanary());
    const plan = await unlocked();
    expect(await takeLockOff(plan, 'wrong', quietWork())).toMatchObject({
      failure: { code: 'lock.refused' },
    });
    expect(await takeLockOff(plan, passphrase, quietWork())).toMatchObject({ ok: true });
    const again = await started();
    expect(again.database.seal).toBeNull();
    expect(ids(again)).toEqual(['w1']);
    expect(await fileBytes(again, await sha256(bytes))).toEqual(bytes);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('mortar-sealed-main');
    expect(readdirSync(folder())).not.toContain('keyring.json');
  });
});

describe('a locked plan whose store was lost', () => {
  it('comes back from its record, for who can unlock it', async () => {
    await lockIt(await aPlanWithACanary());
    const plan = await unlocked();
    await log(plan, 'after-the-lock');
    plan.database.close();
    restart();
    // The engine loses everything of the origin at once: the list of plans as well.
    await forgetPlan('main');
    const locked = await lockedStart();
    expect(await unlock(locked, 'wrong')).toMatchObject({ ok: false });
    const found = await unlock(locked, passphrase);
    if (!found.ok || found.value.is !== 'lost') throw new Error('not lost');
    const { lost } = found.value;
    const recovery = await buildRecovery('main', lost.safety, lost.recorded);
    if (recovery === null) throw new Error('nothing was recovered');
    expect(recovery.isComplete).toBe(true);
    const files = await proveKeptFiles('main', recovery.whole.snapshot, lost.plan);
    expect(files).toMatchObject({ inRecord: new Set([await sha256(bytes)]), missing: [] });
    expect(await putBack(lost, recovery, files)).toMatchObject({ ok: true });
    expect(await everythingIn(folder())).not.toContain(canary);
    restart();
    const again = await unlocked();
    expect(ids(again)).toEqual(['after-the-lock', 'w1']);
    // Until the files are brought back, the record is where they are; sealed there, open here.
    expect(await again.database.file.count()).toBe(0);
    expect(await fileBytes(again, await sha256(bytes))).toEqual(bytes);
    await bringFilesBack(again, safetyNetOf(again));
    expect(await again.database.file.count()).toBe(1);
    expect(await storedBytes(again.database, await sha256(bytes))).toEqual(bytes);
  });
});

/** Every call of the computer, in turn, is the last one before the program is killed. */
describe('killed while the lock is put on', () => {
  const calls = [
    'writeKeyring',
    'writeSnapshot',
    'readSnapshot',
    'keepFile',
    'tidyRecord',
    'writeStatus',
  ] as const;

  it.each(calls)(
    'at %s: it starts again with nothing lost, and no word of it left in the end',
    async (call) => {
      const plan = await aPlanWithACanary();
      computer.state.fails.add(call);
      await putLockOn(plan, { passphrase, recoveryCode, removesBackups: true }, quietWork());
      computer.state.fails.clear();
      restart();
      const again = await unlocked();
      expect(ids(again)).toEqual(['w1']);
      expect(again.pool.find('impact', 'w1')?.why).toBe(canary);
      expect(await fileBytes(again, await sha256(bytes))).toEqual(bytes);
      again.database.close();
      expect(await everythingIn(folder())).not.toContain(canary);
    },
  );

  it('before the one row that says where the plan lies: it is as it was, and can be locked again', async () => {
    const plan = await aPlanWithACanary();
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    await copyStore(plan, await sealOf(key), quietWork());
    const again = await started();
    expect(again.database.seal).toBeNull();
    expect(ids(again)).toEqual(['w1']);
    setCurrentPlan(again);
    await lockIt(again);
    expect(ids(await unlocked())).toEqual(['w1']);
  });

  it('or taken away, before that row: what was written in the open goes at the next unlocking', async () => {
    await lockIt(await aPlanWithACanary());
    await copyStore(await unlocked(), null, quietWork());
    expect(await everythingIn(folder())).toContain(canary);
    restart();
    expect(ids(await unlocked())).toEqual(['w1']);
    expect(await everythingIn(folder())).not.toContain(canary);
  });
});
