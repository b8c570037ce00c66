import type { SearchEntry } from '../../shared/domain/search';
import type { FromSearchWorker, ToSearchWorker } from '../db/searchMessages';
import { keyOf } from './searchCache';

/** The index that forgives a typo, in its own thread. */
export interface SearchWorker {
  build(planId: string): void;
  change(put: readonly SearchEntry[], dropped: readonly string[]): void;
  /** Keys, best first; null when a later question came before the answer. */
  find(words: readonly string[], limit: number): Promise<readonly string[] | null>;
}

export function searchWorker(planId: string): SearchWorker {
  const worker = new Worker(new URL('../db/searchWorker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToSearchWorker) => worker.postMessage(message);
  let asked = 0;
  let waiting: ((keys: readonly string[] | null) => void) | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearchWorker>) => {
    if (data.ask !== asked || waiting === null) return;
    waiting(data.keys);
    waiting = null;
  });
  send({ type: 'build', planId });
  return {
    build: (id) => send({ type: 'build', planId: id }),
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
