import { failure, failureWords } from '../../shared/kernel/failure';
import { draftsWritten } from '../db/drafts';
import { frozenOf } from '../db/freeze';
import { safetyNetOf } from '../db/safetyNet';
import { flushEverything } from '../session/closing';
import { currentPlan } from '../session/currentPlan';
import { showToast } from '../session/session';

/** One window that locks takes the others of its plan along. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('mortar-locks');

let isLocking = false;

/**
 * What is being typed is kept, sealed; then the page is loaded anew, which is what drops the key, the records and the
 * search with everything else it holds. Changes that are in memory alone keep it open: nothing is lost to a lock.
 */
export async function lockNow(from: 'here' | 'elsewhere' = 'here'): Promise<void> {
  const plan = currentPlan();
  if (plan.database.seal === null || isLocking) return;
  isLocking = true;
  if (from === 'here') channel?.postMessage({ planId: plan.id });
  try {
    await flushEverything();
    await draftsWritten(plan.database);
    if (frozenOf(plan) !== null) {
      showToast({ words: failureWords(failure('plan.notSaved')), kind: 'failed' });
      return;
    }
    await safetyNetOf(plan)?.settle();
    plan.database.close();
    // Without telling the router: a screen shown now would read a plan that is closed.
    history.replaceState(null, '', location.pathname);
    location.reload();
  } finally {
    isLocking = false;
  }
}

export function lockWithOtherWindows(): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<{ readonly planId: string }>) => {
    if (data.planId === currentPlan().id) void lockNow('elsewhere');
  });
}
