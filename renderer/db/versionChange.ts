import type { PlanDatabase } from './database';
import type { Plan } from './openPlan';

/** A newer version waits for this window as long as this, and not longer. */
const patience = 3_000;

/**
 * Another window, of a newer version, wants to bring the plan up to date: this one saves what is being typed, closes the
 * plan for good, and says so. `gone` hears whether everything was saved.
 */
export function giveWayToNewer(
  { database }: Pick<Plan, 'database'>,
  save: () => Promise<void>,
  gone: (isSaved: boolean) => void,
): void {
  let isGoing = false;
  database.on('versionchange', ({ newVersion }) => {
    // The plan is being removed: Dexie closes it at once.
    if (newVersion === null) return undefined;
    if (!isGoing) void inPatience(save()).then(leave);
    isGoing = true;
    return false;
  });
  function leave(isSaved: boolean): void {
    database.close({ disableAutoOpen: true });
    gone(isSaved);
  }
}

function inPatience(saving: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    const end = (isSaved: boolean) => {
      clearTimeout(timer);
      resolve(isSaved);
    };
    saving.then(
      () => end(true),
      () => end(false),
    );
  });
}

let isWaiting = false;
const hearers = new Set<() => void>();

/** Says when opening waits for a window that has the plan open in an older version. */
export function sayWhenWaiting(database: PlanDatabase): void {
  database.on('blocked', () => {
    isWaiting = true;
    for (const hear of hearers) hear();
    return false;
  });
}

/** Hears it, also where it has begun already. */
export function onWaitingForOlder(hear: () => void): void {
  hearers.add(hear);
  if (isWaiting) hear();
}
