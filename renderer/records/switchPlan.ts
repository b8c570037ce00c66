import { failure, failureWords } from '../../shared/kernel/failure';
import { frozenOf } from '../db/freeze';
import type { Plan } from '../db/openPlan';
import { beginPlan } from '../db/planRegistry';
import { safetyNetOf } from '../db/safetyNet';
import { storeFailure } from '../db/storeFailure';
import { askInWindow, keepPlanInWindow } from '../db/windowPlan';
import { flushEverything } from '../session/closing';
import { currentPlan } from '../session/currentPlan';
import { showToast } from '../session/session';

/** Closes this plan as the window's end would, and asks whose plan comes next. */
export function switchPlan(): Promise<void> {
  return leaveFor(async () => askInWindow());
}

/** A plan for another technician, with a database, a record and backups of its own; it begins with the first questions. */
export function addPlan(): Promise<void> {
  return leaveFor(async () => keepPlanInWindow(await beginPlan()));
}

async function leaveFor(point: () => Promise<void>): Promise<void> {
  const plan = currentPlan();
  try {
    await flushEverything();
    // What waits in memory alone would be gone with the window.
    if (frozenOf(plan) !== null) {
      showToast({ words: failureWords(failure('plan.notSaved')), kind: 'failed' });
      return;
    }
    await point();
    await closePlan(plan);
  } catch (error) {
    showToast({ words: failureWords(storeFailure(error)), kind: 'failed' });
    return;
  }
  startAgain();
}

export async function closePlan(plan: Plan): Promise<void> {
  await safetyNetOf(plan)?.settle();
  plan.database.close();
}

/** Without telling the router: a screen shown now would read a plan that is closed. */
export function startAgain(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}
