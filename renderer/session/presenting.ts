import { flushEverything } from './closing';
import { currentPlan } from './currentPlan';
import { closeDialog, useSession } from './session';
import { showInstead } from './shownPool';

/**
 * From here on the window shows only what other people may see, and changes nothing. What was being typed is on the disk first:
 * no screen keeps words that were typed before.
 */
export async function startPresenting(): Promise<void> {
  const [{ presentedPool }] = await Promise.all([import('./presentedPool'), flushEverything()]);
  closeDialog();
  showInstead(presentedPool(currentPlan().pool));
  useSession.setState({ isPresenting: true, toasts: [], saving: 'idle' });
}

export function stopPresenting(): void {
  showInstead(null);
  useSession.setState({ isPresenting: false, toasts: [] });
}
