import { assert } from '../../shared/kernel/assert';
import type { Plan } from '../db/openPlan';

let current: Plan | null = null;

/** Called once, before the first component renders; another plan means another start of the window. */
export function setCurrentPlan(plan: Plan): void {
  current = plan;
}

export function currentPlan(): Plan {
  assert(current !== null, 'a plan is open before anything asks for it');
  return current;
}
