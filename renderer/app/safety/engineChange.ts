import type { Safety } from '../../../shared/bridge/safetyCalls';
import { type Failure, failure } from '../../../shared/kernel/failure';
import { readRecord } from './readRecord';
import { buildRecovery } from './recovery';

/**
 * Before a store is opened for the first time under another engine: the plan is rebuilt from the record beside it, so
 * that it is known to be safe whatever the engine does. Only where neither that nor a copy of the engine's folder could
 * be had, the store stays closed.
 */
export async function beforeNewEngine(planId: string, safety: Safety): Promise<Failure | null> {
  const { recorded } = await readRecord(planId, safety);
  if (recorded === null || safety.engine === 'kept') return null;
  const built = await buildRecovery(planId, safety, recorded).catch(() => null);
  return built?.isComplete === true ? null : failure('store.newEngine');
}
