import type { Keyring } from '../../shared/sealed/keyring';
import { type KnownPlan, listPlan, readRegistry } from './planRegistry';

/** What the list of plans knows of a plan's lock. Nothing in it helps to open it but the passphrase or the code. */
export interface PlanLock {
  /** null where the lock was taken away. */
  readonly keyring: Keyring | null;
  /** Minutes without a key or a pointer; null for never. */
  readonly after: number | null;
  /** What lay here before the lock was put on, or taken away, is not removed yet. */
  readonly isUnfinished: boolean;
  /** Older backups, which are not locked, go as well. */
  readonly removesBackups: boolean;
}

export const usualAfter = 15;

/** The keyring as it was written there; whoever opens it proves it first. */
export function lockIn(row: KnownPlan | undefined): PlanLock | null {
  const lock: unknown = row?.lock;
  // Written by putLock alone.
  return typeof lock === 'object' && lock !== null ? (lock as PlanLock) : null;
}

/** null where nothing was ever said of a lock. */
export async function readLock(planId: string): Promise<PlanLock | null> {
  return lockIn((await readRegistry()).plans.find(({ id }) => id === planId));
}

export function putLock(planId: string, lock: PlanLock): Promise<void> {
  return listPlan(planId, { lock });
}
