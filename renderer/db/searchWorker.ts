/// <reference lib="webworker" />
import { searchEntry } from '../../shared/domain/search';
import { entityNames } from '../../shared/model/index';
import { planDatabase } from './database';
import { searchIndex } from './searchIndex';
import type { FromSearchWorker, ToSearchWorker } from './searchMessages';

/**
 * Builds the index beside the page, over a connection of its own: handing ten thousand records across would block
 * typing, and so would indexing them (SPEED.md).
 */
const recordsAtOnce = 500;
let index = searchIndex();
let newestAsk = 0;

// One after the other: what changed while the index was being built is put in after it.
let working: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
  if (data.type === 'find') newestAsk = data.ask;
  working = working.then(() => answer(data)).catch(() => undefined);
});

async function answer(message: ToSearchWorker): Promise<void> {
  if (message.type === 'build') await build(message.planId);
  else if (message.type === 'put') index.put(message.texts);
  else if (message.type === 'drop') index.drop(message.keys);
  else if (message.ask === newestAsk) {
    const keys = index.find(message.words, message.limit);
    self.postMessage({ ask: message.ask, keys } satisfies FromSearchWorker);
  }
}

async function build(planId: string): Promise<void> {
  index = searchIndex();
  const database = planDatabase(planId);
  await database.open();
  try {
    for (const kind of entityNames) {
      let last = '';
      for (;;) {
        const records = await database.table(kind).where('id').above(last).limit(recordsAtOnce).toArray();
        index.put(records.map((record) => textOf(searchEntry(kind, record))));
        if (records.length < recordsAtOnce) break;
        last = records[records.length - 1].id;
      }
    }
  } finally {
    // An open connection would hold up whoever removes or upgrades this plan.
    database.close();
  }
}

function textOf(entry: ReturnType<typeof searchEntry>) {
  return { key: `${entry.kind} ${entry.record.id}`, title: entry.title, text: entry.text };
}
