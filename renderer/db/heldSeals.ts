import type { Seal } from './sealedRows';

/**
 * [Note: one door] The seals of the plans that were unlocked in this window. Whoever opens a plan's database gets the
 * sealed one as soon as its seal is held, and everything that leaves for the disk beside the store passes sealedCalls.ts:
 * code that knows nothing of locks cannot write a locked plan in the open. The window's end is the end of the seals.
 */
const held = new Map<string, Seal>();

export function holdSeal(planId: string, seal: Seal | null): void {
  if (seal === null) held.delete(planId);
  else held.set(planId, seal);
}

/** null for a plan without a lock, and for one that nobody has unlocked here. */
export function heldSeal(planId: string): Seal | null {
  // The copy that a replaced plan left is locked as the plan is.
  return held.get(planId.replace(/-before$/, '')) ?? null;
}
