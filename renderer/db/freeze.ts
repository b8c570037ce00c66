import type { IsoInstant } from '../../shared/kernel/dates';
import type { Failure } from '../../shared/kernel/failure';
import type { ChangeSet } from '../../shared/model/changeSet';
import type { PlanDatabase } from './database';
import type { Plan } from './openPlan';
import { safetyNetOf } from './safetyNet';
import { storeFailure } from './storeFailure';

/** A deed that the person has done and the disk has not taken. */
export interface Waiting {
  readonly changeSet: ChangeSet;
  readonly at: IsoInstant;
  /** It reached the store, and the second copy is what is missing. */
  readonly isInStore: boolean;
}

export interface Frozen {
  readonly failure: Failure;
  readonly waiting: readonly Waiting[];
}

const frozen = new WeakMap<PlanDatabase, Frozen>();
const hearers = new Set<() => void>();

/**
 * [Note: freeze, don't retry] With the disk full, a database that is closed and opened again is taken for a damaged
 * one, and the browser engine deletes it, acknowledged records and all. So the first error that smells of the disk
 * closes it, and it stays closed until the person has made room and says Try again. Deeds go on in memory meanwhile.
 */
export function freeze(plan: Plan, failure: Failure): void {
  plan.database.close({ disableAutoOpen: true });
  setFrozen(plan, { failure, waiting: frozenOf(plan)?.waiting ?? [] });
}

/** Freezes at once, before anything else may touch the disk, and finds out afterwards whether it is full. */
export function freezeAfter(plan: Plan, error: unknown): void {
  freeze(plan, storeFailure(error));
  void safetyNetOf(plan)
    ?.refusal(0, 'atOnce')
    .then((refusal) => refusal !== null && frozenOf(plan) !== null && freeze(plan, refusal));
}

export function frozenOf({ database }: Pick<Plan, 'database'>): Frozen | null {
  return frozen.get(database) ?? null;
}

/** How many of them are in memory alone. What only the second copy lacks is made good at the next start. */
export function lostByClosing(state: Frozen | null): number {
  return (state?.waiting ?? []).filter(({ isInStore }) => !isInStore).length;
}

export function keepWaiting(plan: Plan, deed: Waiting): void {
  const state = frozenOf(plan);
  if (state !== null) setFrozen(plan, { ...state, waiting: [...state.waiting, deed] });
}

/** null lets the store go. */
export function setFrozen({ database }: Pick<Plan, 'database'>, state: Frozen | null): void {
  if (state === null) frozen.delete(database);
  else frozen.set(database, state);
  for (const hear of hearers) hear();
}

export function onFrozen(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
