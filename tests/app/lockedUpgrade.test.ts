// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { scryptSync } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordNet } from '../../renderer/app/safety/recordNet';
import { schemaVersion } from '../../shared/model/migrations';
import { makeRecoveryCode } from '../../shared/sealed/recoveryCode';
import { everythingIn } from '../support/everythingIn';
import { leaveOlderSealed, recordsOf } from '../support/olderStore';
import { anotherComputer, check, computer, folder, ids, log, started } from '../support/programWithRecord';

// As in lock.test.ts.
vi.mock('../../renderer/db/sealing/scryptInThread', () => ({
  scryptInThread: async (secret: Uint8Array, salt: Uint8Array) =>
    Uint8Array.from(scryptSync(secret, salt, 32, { N: 2, r: 1, p: 1 })),
}));
const nobody = { addEventListener: () => undefined };
Object.assign(window, nobody);
Object.assign(globalThis, { document: nobody });

const { putLockOn } = await import('../../renderer/app/lock/changeLock');
const { unlock } = await import('../../renderer/app/lock/openLock');
const { sealedName } = await import('../../renderer/db/database');
const { readDraft } = await import('../../renderer/db/drafts');
const { holdSeal } = await import('../../renderer/db/heldSeals');
const { forgetPlan } = await import('../../renderer/db/planRegistry');
const { setSafetyNet } = await import('../../renderer/db/safetyNet');
const { versionOf } = await import('../../renderer/db/storeVersion');
const { quietWork } = await import('../../renderer/db/work');
const { setCurrentPlan } = await import('../../renderer/session/currentPlan');

const passphrase = 'four odd words together';
const recoveryCode = makeRecoveryCode((count) => crypto.getRandomValues(new Uint8Array(count)));
let nets: RecordNet[] = [];

beforeEach(async () => {
  for (const net of nets) net.stop();
  nets = [];
  await anotherComputer();
  holdSeal('main', null);
  await forgetPlan('main');
});

/** The page is loaded anew: no key is left. */
const restart = () => holdSeal('main', null);

async function lockedStart() {
  const checked = await check();
  if (checked.is !== 'locked') throw new Error(`not locked but ${checked.is}`);
  return checked.locked;
}

async function unlocked() {
  const result = await unlock(await lockedStart(), passphrase);
  if (!result.ok || result.value.is !== 'open') throw new Error('not unlocked');
  const { plan, net, begin } = result.value;
  if (net !== null) nets.push(net);
  setSafetyNet(net);
  expect(await begin()).toBeNull();
  return plan;
}

describe('a locked plan of an older version', () => {
  const older = 1;

  async function leaveOlder(): Promise<void> {
    const open = await started();
    setCurrentPlan(open);
    await log(open, 'win');
    const put = await putLockOn(open, { passphrase, recoveryCode, removesBackups: true }, quietWork());
    expect(put.ok).toBe(true);
    restart();
    const plan = await unlocked();
    const { seal } = plan.database;
    if (seal === null) throw new Error('not locked');
    plan.database.close();
    await plan.database.delete({ disableAutoOpen: true });
    await leaveOlderSealed('main', older, seal);
    // Of the record only what opens it is left: what it counted is not what lies there now.
    for (const name of readdirSync(folder()))
      if (name !== 'keyring.json') rmSync(join(folder(), name), { recursive: true });
    rmSync(join(folder(), '../../backups'), { recursive: true, force: true });
    restart();
  }

  it('is brought up to date once it is unlocked, with a sealed copy beside it first', async () => {
    await leaveOlder();
    expect(await versionOfStore()).toBe(older);
    await lockedStart();
    expect(await versionOfStore()).toBe(older);
    const plan = await unlocked();
    expect(await versionOfStore()).toBe(schemaVersion);
    expect(ids(plan)).toEqual(['win-1', 'win-2']);
    expect(await readDraft(plan, 'logWin')).toBe('typed');
    const snapshots = readdirSync(folder()).filter((name) => name.startsWith('snapshot-'));
    expect(snapshots).toHaveLength(2);
    const { goal = [], impact = [] } = recordsOf(older);
    const everything = await everythingIn(join(folder(), '../..'));
    for (const { title, what } of [...goal, ...impact])
      expect(everything).not.toContain(String(title ?? what));
    restart();
    expect(ids(await unlocked())).toEqual(['win-1', 'win-2']);
  });

  it('stays as it is while no safe copy of it can be kept', async () => {
    await leaveOlder();
    computer.state.fails.add('writeSnapshot');
    const refused = await unlock(await lockedStart(), passphrase);
    expect(refused).toMatchObject({ value: { is: 'closed', failure: { code: 'store.notUpgraded' } } });
    expect(await versionOfStore()).toBe(older);
    computer.state.fails.clear();
    restart();
    expect(ids(await unlocked())).toEqual(['win-1', 'win-2']);
  });

  async function versionOfStore(): Promise<number> {
    return versionOf(await indexedDB.databases(), sealedName('main'));
  }
});
