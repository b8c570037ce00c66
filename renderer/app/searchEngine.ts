import { type KindHits, type SearchEntry, scanSteps, searchWords } from '../../shared/domain/search';
import type { Plan } from '../db/openPlan';
import { currentPlan } from '../session/currentPlan';
import { type ShownPool, shownPool } from '../session/shownPool';
import { type CacheChange, searchCache } from './searchCache';
import { searchWorker } from './searchWorkerClient';

export interface SearchEngine {
  /** Begins to read the records' words: called when the box is entered, so that the first letter finds them ready. */
  prepare(): void;
  /** What matches as typed; null when another question came meanwhile. */
  find(query: string): Promise<readonly KindHits[] | null>;
  /** What matches with one typo forgiven, without what already matches as typed; null as above. */
  findClose(query: string): Promise<readonly SearchEntry[] | null>;
}

const shownOfAKind = 8;
const shownClose = 8;
/** Longest stretch that keeps typing waiting, in milliseconds. */
const slice = 10;
/** More changed records than this are quicker read from the disk again. */
const rebuildFrom = 1000;

const engines = new WeakMap<ShownPool, SearchEngine>();

/** The search of what this window may show; begun when it is first used. */
export function searchEngine(): SearchEngine {
  const pool = shownPool();
  const engine = engines.get(pool) ?? searchOf(currentPlan(), pool);
  engines.set(pool, engine);
  return engine;
}

function searchOf(plan: Plan, pool: ShownPool): SearchEngine {
  const cache = searchCache(pool);
  let question = 0;
  let updating: Promise<void> | null = null;
  let worker: ReturnType<typeof searchWorker> | null = null;

  function upToDate(): Promise<void> {
    updating ??= inSlices(cache.bringUpToDate(), () => false).then((change) => {
      updating = null;
      if (change !== null) tellWorker(change);
    });
    return updating;
  }

  function tellWorker({ put, dropped }: CacheChange): void {
    if (worker === null || put.length + dropped.length === 0) return;
    if (put.length > rebuildFrom) worker.build();
    else worker.change(put, dropped);
  }

  return {
    prepare: () => void upToDate(),
    async find(query) {
      question += 1;
      const mine = question;
      await upToDate();
      if (mine !== question) return null;
      return inSlices(scanSteps(cache.entries(), searchWords(query), shownOfAKind), () => mine !== question);
    },
    async findClose(query) {
      // The index knows every word of the plan, and would tell of one that is hidden now.
      if (pool !== plan.pool) return [];
      const mine = question;
      const words = searchWords(query);
      if (worker === null) {
        // Everything the index is built from must be on its way before it is asked to follow changes.
        await plan.loaded;
        await upToDate();
        worker ??= searchWorker(plan);
      }
      const keys = await worker.find(words, shownClose * 8);
      if (keys === null || mine !== question) return null;
      return keys
        .flatMap((key) => cache.find(key) ?? [])
        .filter(({ text }) => !words.every((word) => text.includes(word)))
        .slice(0, shownClose);
    },
  };
}

/** Runs steps to their end, letting typing and painting pass between slices; null when nobody waits any more. */
async function inSlices<T>(steps: Generator<void, T>, isStale: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    if (isStale()) return null;
  }
}
