import type { Safety } from '../../../shared/bridge/safetyCalls';
import { databaseName } from '../../db/database';
import { heldSeal } from '../../db/heldSeals';
import type { ChosenPlan } from '../../db/planAtStart';

/** A plan that nobody has unlocked in this window. */
export interface LockedPlan {
  readonly chosen: ChosenPlan;
  /** As the list of plans has it; empty where it was never said, or the list is gone. */
  readonly name: string;
  /** Comes from a disk: to be proven before anything is computed from it. */
  readonly keyring: unknown;
}

/** Whether a plan has to be unlocked before it can be opened; null for one that has no lock, or is unlocked here. */
export async function lockedPlan(
  chosen: ChosenPlan,
  readSafety: () => Promise<Safety | null>,
): Promise<LockedPlan | null> {
  const { planId, row, databases } = chosen;
  if (heldSeal(planId) !== null) return null;
  const name = row?.name ?? '';
  const listed: unknown = row?.lock;
  if (typeof listed === 'object' && listed !== null) {
    const keyring: unknown = Reflect.get(listed, 'keyring');
    return keyring === null ? null : { chosen, name, keyring };
  }
  if (databases.some((database) => database.name === databaseName(planId))) return null;
  // The engine has lost its databases, and the list of plans with them: the record says whether there was a lock.
  const keyring = (await readSafety())?.keyring ?? null;
  return keyring === null ? null : { chosen, name, keyring: parsed(keyring) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
