import type { MergedPlan, PlanCopy } from '../../../shared/backup/mergePlans';
import type { Result } from '../../../shared/kernel/result';
import type { HowToMerge } from './mergedRecords';

export interface SeenMerge {
  readonly merged: MergedPlan;
  /** The other copy has nothing that this one lacks. */
  readonly isNothing: boolean;
}

/** What the thread is asked: what merging would come to, or, with `how`, the merged plan. */
export interface MergeOrder {
  readonly here: PlanCopy;
  readonly there: PlanCopy;
  readonly how: HowToMerge | null;
}

/** What merging would come to, with nothing chosen. */
export function seenInThread(here: PlanCopy, there: PlanCopy): Promise<SeenMerge> {
  return inThread<SeenMerge>({ here, there, how: null });
}

export function mergedInThread(here: PlanCopy, there: PlanCopy, how: HowToMerge): Promise<Result<PlanCopy>> {
  return inThread<Result<PlanCopy>>({ here, there, how });
}

/** Two plans of ten thousand wins with their histories take seconds: nobody who types waits for that. */
function inThread<T>({ here, there, how }: MergeOrder): Promise<T> {
  const worker = new Worker(new URL('./mergeWorker.ts', import.meta.url), { type: 'module' });
  // Without the files, which may be many times as large.
  const copy = ({ snapshot, history }: PlanCopy): PlanCopy => ({ snapshot, history });
  return new Promise<T>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<T>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(`merge: ${message}`)));
    worker.postMessage({ here: copy(here), there: copy(there), how } satisfies MergeOrder);
  }).finally(() => worker.terminate());
}
