import { failure } from '../../../shared/kernel/failure';
import { failed, ok, type Result } from '../../../shared/kernel/result';
import {
  changeWayIn,
  isAffordableKeyring,
  type Keyring,
  keyringSchema,
  openKeyring,
} from '../../../shared/sealed/keyring';
import { databaseName } from '../../db/database';
import { holdSeal } from '../../db/heldSeals';
import { type PlanLock, putLock, readLock, usualAfter } from '../../db/planLock';
import type { Seal } from '../../db/sealedRows';
import { removeCopies } from '../../db/sealing/copyStore';
import { sealOf } from '../../db/sealing/sealOf';
import { webCryptography } from '../../db/sealing/webCryptography';
import { bridge, standBetween } from '../../host/hostBridge';
import { type CheckedStore, checkPlan } from '../safety/checkStore';
import type { LockedPlan } from '../safety/lockedPlan';
import { sealedCalls } from '../safety/sealedCalls';

/** From here on everything of this plan that is opened, and everything that leaves it, goes through its seal. */
export async function takeSeal(planId: string, key: CryptoKey, lock: PlanLock): Promise<Seal> {
  const seal = await sealOf(key);
  holdSeal(planId, seal);
  standBetween((host) =>
    sealedCalls(host, planId, seal, {
      keyring: async () => (await readLock(planId))?.keyring ?? keyringOf(lock),
      acceptsOpen: lock.isUnfinished,
    }),
  );
  return seal;
}

function keyringOf({ keyring }: PlanLock): Keyring {
  if (keyring === null) throw new Error('this plan has no lock');
  return keyring;
}

/** Opens the plan with its passphrase, or its recovery code. What was typed wrong is one answer, and nothing is changed. */
export async function unlock(locked: LockedPlan, typed: string): Promise<Result<CheckedStore>> {
  const keyring = proven(locked.keyring);
  if (keyring === null) return failed(failure('lock.damaged'));
  const key = await openKeyring(keyring, typed, webCryptography());
  return key === null ? failed(failure('lock.refused')) : ok(await opened(locked, key, keyring));
}

/** With the recovery code, and a new passphrase in the place of the forgotten one. The code stays as it is. */
export async function unlockAnew(
  locked: LockedPlan,
  code: string,
  passphrase: string,
): Promise<Result<CheckedStore>> {
  const keyring = proven(locked.keyring);
  if (keyring === null) return failed(failure('lock.damaged'));
  const next = { by: 'passphrase', text: passphrase } as const;
  const changed = await changeWayIn(keyring, code, next, webCryptography());
  const key = changed && (await openKeyring(changed, passphrase, webCryptography()));
  if (!key) return failed(failure('lock.refused'));
  return ok(await opened(locked, key, changed));
}

/** Whether the code opens this plan, before anybody is asked for a new passphrase. */
export async function opensWith({ keyring }: LockedPlan, code: string): Promise<boolean> {
  const ring = proven(keyring);
  return ring !== null && (await openKeyring(ring, code, webCryptography())) !== null;
}

async function opened({ chosen }: LockedPlan, key: CryptoKey, keyring: Keyring): Promise<CheckedStore> {
  const { planId } = chosen;
  const known = (await readLock(planId).catch(() => null)) ?? newInTheList;
  const lock = { ...known, keyring };
  // The list is gone where the engine lost its databases; it is written again with the plan. And with a new passphrase.
  await putLock(planId, lock);
  await takeSeal(planId, key, lock);
  // Taking the lock away was begun and never done: what it had written in the open goes.
  const isLeftOpen = chosen.databases.some(({ name }) => name === databaseName(planId, null));
  if (isLeftOpen && !lock.isUnfinished) await removeCopies(planId, 'open');
  await keepKeyringBeside(planId, keyring);
  return checkPlan(chosen);
}

const newInTheList = { after: usualAfter, isUnfinished: false, removesBackups: false };

/** The record can be opened by itself only if its keyring lies there too; at every unlocking it is made sure of. */
export async function keepKeyringBeside(planId: string, keyring: Keyring): Promise<Result<void>> {
  if (!bridge.capabilities.journal) return ok(undefined);
  const text = JSON.stringify(keyring);
  const safety = await bridge.readSafety({ planId });
  if (safety.ok && safety.value.keyring === text) return ok(undefined);
  return bridge.writeKeyring({ planId, keyring: text });
}

function proven(input: unknown): Keyring | null {
  const read = keyringSchema.safeParse(input);
  return read.success && isAffordableKeyring(read.data) ? read.data : null;
}
