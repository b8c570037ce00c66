import { useSyncExternalStore } from 'react';
import { type Frozen, frozenOf, onFrozen } from '../db/freeze';
import { currentPlan } from './currentPlan';

/** What the disk would not take; null when all is well. */
export function useFrozen(): Frozen | null {
  return useSyncExternalStore(onFrozen, () => frozenOf(currentPlan()));
}
