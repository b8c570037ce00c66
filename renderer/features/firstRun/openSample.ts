import { failed, ok, type Result } from '../../../shared/kernel/result';
import { samplePlan } from '../../../shared/pack/samplePlan/samplePlan';
import { openPlan } from '../../db/openPlan';
import { choosePlan, samplePlanId } from '../../db/planRegistry';
import { storeFailure } from '../../db/storeFailure';
import { replaceWholePlan } from '../../db/wholeStore';
import { today } from '../../session/clock';
import { flushEverything } from '../../session/closing';

/**
 * Fills the sample's own database anew and starts the window again with it. The person's plan is neither read nor
 * written beyond what they were typing.
 */
export async function openSample(): Promise<Result<void>> {
  try {
    await flushEverything();
    const sample = await openPlan(samplePlanId);
    const { snapshot } = samplePlan(today());
    const filled = await replaceWholePlan(sample, { snapshot, history: [], files: [] });
    // Closed while it is still being read, it would fail there.
    await sample.loaded;
    sample.database.close();
    if (!filled.ok) return filled;
    await choosePlan(samplePlanId);
  } catch (error) {
    return failed(storeFailure(error));
  }
  // Without telling the router: a screen shown now would read a plan that is closed.
  history.replaceState(null, '', location.pathname);
  location.reload();
  return ok(undefined);
}
