import { compareStore } from '../../shared/backup/compareStore';
import { type Failure, failure } from '../../shared/kernel/failure';
import { tellCommitted, writeToStore } from './commit';
import type { PlanDatabase } from './database';
import { type Frozen, freeze, frozenOf, setFrozen } from './freeze';
import { inTime } from './inTime';
import type { Plan } from './openPlan';
import { announce } from './otherWindows';
import { Refused } from './outcome';
import { safetyNetOf } from './safetyNet';
import { tellStaleDeed } from './staleDeeds';
import { changesAfter, storeFacts } from './storeFacts';
import { storeFailure } from './storeFailure';
import { refusalOf } from './storeVersion';

const trying = new WeakMap<PlanDatabase, Promise<void>>();

/**
 * Opens the store again and writes what waits, in order. What cannot be written still waits, and nothing is lost. Whoever
 * asks while it tries gets the end of that same try: two at once would write a deed twice.
 */
export function tryAgain(plan: Plan): Promise<void> {
  const { database } = plan;
  const begun = trying.get(database) ?? tryOnce(plan).finally(() => trying.delete(database));
  trying.set(database, begun);
  return begun;
}

async function tryOnce(plan: Plan): Promise<void> {
  const state = frozenOf(plan);
  if (state === null) return;
  const trouble = (await reopen(plan)) ?? (await writeWaiting(plan, state));
  if (trouble !== null) freeze(plan, trouble);
}

/** What lies on the disk must be what was left there: a store that was emptied meanwhile is not written to. */
async function reopen(plan: Plan): Promise<Failure | null> {
  const net = safetyNetOf(plan);
  const refusal = await net?.refusal(0);
  if (refusal) return refusal;
  try {
    const newer = await inTime(refusalOf(plan.database.name));
    if (newer !== null) return newer;
    await inTime(plan.database.open());
    if (net === null) return null;
    const recorded = net.facts();
    const [facts, later] = await inTime(
      Promise.all([storeFacts(plan), changesAfter(plan, recorded.revision)]),
    );
    return ['behind', 'other'].includes(compareStore(recorded, facts, later))
      ? failure('store.changed')
      : net.catchUp(plan);
  } catch (error) {
    return storeFailure(error);
  }
}

async function writeWaiting(plan: Plan, { failure: former }: Frozen): Promise<Failure | null> {
  const net = safetyNetOf(plan);
  for (;;) {
    // Deeds done meanwhile have joined the end of the line.
    const [deed, ...rest] = frozenOf(plan)?.waiting ?? [];
    if (deed === undefined) {
      // In this very turn: a deed that comes in the next one must not find it frozen.
      setFrozen(plan, null);
      return null;
    }
    if (!deed.isInStore) {
      try {
        const { changeSet, at } = deed;
        const refusal = changeSet.files === undefined ? null : await net?.keepFiles(changeSet.files);
        if (refusal) return refusal;
        const { outcomes, revision } = await inTime(writeToStore(plan, changeSet, at, true));
        if (outcomes.length > 0) {
          announce(plan.id, outcomes);
          const trouble = await net?.catchUp(plan);
          if (trouble) return trouble;
          tellCommitted(revision);
        }
      } catch (error) {
        if (!isStale(error)) return error instanceof Refused ? error.failure : storeFailure(error);
        // It does not hold up the others: the field itself shows both.
        tellStaleDeed(deed.changeSet);
      }
    }
    setFrozen(plan, { failure: former, waiting: rest });
  }
}

function isStale(error: unknown): boolean {
  return error instanceof Refused && error.failure.code === 'record.changedElsewhere';
}
