import type { Plan } from './openPlan';

/** What was being typed under this key when the window closed, if anything. */
export async function readDraft({ database }: Plan, key: string): Promise<unknown> {
  return (await database.draft.get(key))?.value;
}

/** The keys under which words wait that begin so. */
export async function draftKeys({ database }: Plan, start: string): Promise<readonly string[]> {
  return database.draft.where('key').startsWith(start).primaryKeys();
}

/**
 * Keeps the words of this moment. The request and its commit leave the page at once, without a turn of the event loop:
 * a page that is going away gives no other. Relaxed, because a draft need not outlive a power cut.
 */
export function keepDraft({ database }: Plan, key: string, value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction('draft', 'readwrite', { durability: 'relaxed' });
    transaction.objectStore('draft').put({ key, value });
    transaction.commit();
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The draft was not kept.'));
  });
}

export async function dropDraft({ database }: Plan, key: string): Promise<void> {
  await database.draft.delete(key);
}
