import { type ListedPlan, listedPlans } from '../db/planList';
import { bridge } from '../host/hostBridge';

/** Every plan of this computer, also one that the store has lost and its second copy will bring back. */
export async function plansHere(): Promise<readonly ListedPlan[]> {
  const recorded = bridge.capabilities.journal ? await bridge.listRecords({}) : null;
  return listedPlans(recorded?.ok === true ? recorded.value.plans : []);
}
