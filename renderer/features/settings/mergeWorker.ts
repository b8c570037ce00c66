/// <reference lib="webworker" />
import { bringsNothing, mergePlans } from '../../../shared/backup/mergePlans';
import { mergedRecords } from './mergedRecords';
import type { MergeOrder, SeenMerge } from './mergeInThread';

self.addEventListener('message', ({ data: { here, there, how } }: MessageEvent<MergeOrder>) => {
  if (how !== null) return self.postMessage(mergedRecords(here, there, how));
  const merged = mergePlans(here, there);
  self.postMessage({ merged, isNothing: bringsNothing(here, merged) } satisfies SeenMerge);
});
