import type { SearchEntry } from '../../shared/domain/search';
import type { Plan } from '../db/openPlan';
import type { FromSearchWorker, ToSearchWorker } from '../db/searchMessages';
import { keyOf } from './searchCache';

/** The index that forgives a typo, in its own thread. */
export interface SearchWorker {
  build(): void;
  change(put: readonly SearchEntry[], dropped: readonly string[]): void;
  /** Keys, best first; null when a later question came before the answer. */
  find(words: readonly string[], limit: number): Promise<readonly string[] | null>;
}

export function searchWorker({ id: planId, database }: Plan): SearchWorker {
  const worker = new Worker(new URL('../db/searchWorker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToSearchWorker) => worker.postMessage(message);
  let asked = 0;
  let waiting: ((keys: readonly string[] | null) => void) | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearchWorker>) => {
    if (data.ask !== asked || waiting === null) return;
    waiting(data.keys);
    waiting = null;
  });
  // A key that cannot be read can be handed over all the same.
  const build = () => send({ type: 'build', planId, key: database.seal?.key ?? null });
  build();
  return {
    build,
    change(put, dropped) {
      if (dropped.length > 0) send({ type: 'drop', keys: dropped });
      const texts = put.map((entry) => ({ key: keyOf(entry), title: entry.title, text: entry.text }));
      if (texts.length > 0) send({ type: 'put', texts });
    },
    find(words, limit) {
      waiting?.(null);
      asked += 1;
      send({ type: 'find', ask: asked, words, limit });
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
  };
}
