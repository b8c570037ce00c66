/// <reference lib="webworker" />
import { searchEntry } from '../../shared/domain/search';
import { type AnyRecord, entityNames } from '../../shared/model/index';
import { databaseName, planDatabase } from './database';
import { holdSeal } from './heldSeals';
import { openedRows } from './sealedRows';
import { searchIndex } from './searchIndex';
import type { FromSearchWorker, ToSearchWorker } from './searchMessages';
import { refusalOf } from './storeVersion';

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
  if (message.type === 'build') await build(message.planId, message.key);
  else if (message.type === 'put') index.put(message.texts);
  else if (message.type === 'drop') index.drop(message.keys);
  else if (message.ask === newestAsk) {
    const keys = index.find(message.words, message.limit);
    self.postMessage({ ask: message.ask, keys } satisfies FromSearchWorker);
  }
}

async function build(planId: string, key: CryptoKey | null): Promise<void> {
  index = searchIndex();
  if (key !== null) holdSeal(planId, await import('./sealing/sealOf').then(({ sealOf }) => sealOf(key)));
  if ((await refusalOf(databaseName(planId))) !== null) return;
  const database = planDatabase(planId);
  await database.open();
  try {
    for (const kind of entityNames) {
      let last = '';
      for (;;) {
        const rows: readonly AnyRecord[] = await database
          .table(kind)
          .where('id')
          .above(last)
          .limit(recordsAtOnce)
          .toArray();
        const records = await openedRows(database, kind, rows);
        index.put(records.map((record) => textOf(searchEntry(kind, record))));
        last = rows.at(-1)?.id ?? '';
        if (rows.length < recordsAtOnce) break;
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
