import { type Keyring, keyringSchema } from '../../shared/sealed/keyring';
import { nextTask } from '../db/nextTask';
import type { Plan } from '../db/openPlan';
import { readLock } from '../db/planLock';
import { bridge } from '../host/hostBridge';

/**
 * A plan file that Mortar makes without being asked for an open one (before a plan is removed, while the disk takes
 * nothing) leaves a locked plan locked: its passphrase, or its code, opens it anywhere. Unchanged where there is no lock.
 */
export async function underLock({ id, database }: Plan, planFile: Uint8Array): Promise<Uint8Array> {
  const { seal } = database;
  if (seal === null) return planFile;
  const [keyring, { seal: sealFile }, { webCryptography }] = await Promise.all([
    keyringOf(id),
    import('../../shared/sealed/seal'),
    import('../db/sealing/webCryptography'),
  ]);
  return sealFile(planFile, { keyring, key: seal.key }, webCryptography(), { pause: nextTask });
}

/** From the list of plans, or where the engine's disk cannot be read now, from beside the second copy. */
async function keyringOf(planId: string): Promise<Keyring> {
  const listed = await readLock(planId).catch(() => null);
  if (listed !== null && listed.keyring !== null) return listed.keyring;
  const safety = bridge.capabilities.journal ? await bridge.readSafety({ planId }) : null;
  if (safety?.ok !== true || safety.value.keyring === null) throw new Error('the keyring cannot be read');
  return keyringSchema.parse(JSON.parse(safety.value.keyring));
}
