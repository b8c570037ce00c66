import type { Draft, PlanDatabase } from './database';
import { freeze, freezeAfter, frozenOf } from './freeze';
import { inTime } from './inTime';
import type { Plan } from './openPlan';
import { safetyNetOf } from './safetyNet';
import { closedRows, openedRow } from './sealedRows';
import { isStorageTrouble } from './storeFailure';

/** What is typed while the store is frozen: forms go on, and nothing is written. */
const inMemory = new Map<string, unknown>();
const memoryKey = (plan: Plan, key: string): string => `${plan.id} ${key}`;

/** What was being typed under this key when the window closed, if anything. */
export async function readDraft(plan: Plan, key: string): Promise<unknown> {
  const typed = inMemory.get(memoryKey(plan, key));
  if (typed !== undefined || frozenOf(plan) !== null) return typed;
  const kept = await onDisk(plan, () => plan.database.draft.get(key));
  return (await openedRow(plan.database, 'draft', kept))?.value;
}

/** Everything that is being typed, as it lies on the disk. */
export async function allDrafts({ database }: Plan): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const row of await database.draft.toArray()) {
    const draft = await openedRow(database, 'draft', row);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

/** The keys under which words wait that begin so. */
export async function draftKeys({ database }: Plan, start: string): Promise<readonly string[]> {
  return database.draft.where('key').startsWith(start).primaryKeys();
}

/** Keeps the words of this moment: on the disk, or in memory while the disk takes nothing. */
export function keepDraft(plan: Plan, key: string, value: unknown): Promise<void> {
  if (frozenOf(plan) !== null) {
    inMemory.set(memoryKey(plan, key), value);
    return Promise.resolve();
  }
  // The request must leave the page in this very turn, see putAtOnce; the room on the disk is looked at beside it.
  const kept = onDisk(plan, () => put(plan.database, { key, value }));
  const looked = safetyNetOf(plan)
    ?.refusal(0)
    .then((refusal) => refusal !== null && freeze(plan, refusal));
  return Promise.all([kept, looked]).then(() => {
    if (frozenOf(plan) === null) inMemory.delete(memoryKey(plan, key));
    else inMemory.set(memoryKey(plan, key), value);
  });
}

/**
 * Sealed words need some turns before they can leave the page; one after the other, so that earlier words never come
 * last. Closing waits for them where it can wait: not in a browser's tab.
 */
const lines = new WeakMap<PlanDatabase, Promise<unknown>>();

function put(database: PlanDatabase, draft: Draft): Promise<void> {
  if (database.seal === null) return putAtOnce(database, draft);
  return inLine(database, async () => {
    const [row = draft] = await closedRows(database, 'draft', [draft]);
    await putAtOnce(database, row);
  });
}

function inLine<T>(database: PlanDatabase, work: () => PromiseLike<T>): Promise<T> {
  const done = (lines.get(database) ?? Promise.resolve()).then(work);
  lines.set(
    database,
    done.catch(() => undefined),
  );
  return done;
}

/** Settles when every draft of a locked plan that was begun is on the disk. */
export async function draftsWritten(database: PlanDatabase): Promise<void> {
  await lines.get(database);
}

/**
 * The request and its commit leave the page at once, without a turn of the event loop: a page that is going away gives
 * no other. Relaxed, because a draft need not outlive a power cut.
 */
function putAtOnce(database: PlanDatabase, draft: Draft): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction('draft', 'readwrite', { durability: 'relaxed' });
    transaction.objectStore('draft').put(draft);
    transaction.commit();
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The draft was not kept.'));
  });
}

export async function dropDraft(plan: Plan, key: string): Promise<void> {
  inMemory.delete(memoryKey(plan, key));
  const { database } = plan;
  if (frozenOf(plan) === null) await onDisk(plan, () => inLine(database, () => database.draft.delete(key)));
}

/** A disk that refuses freezes the store; the form that asked goes on without. */
async function onDisk<T>(plan: Plan, work: () => PromiseLike<T>): Promise<T | undefined> {
  try {
    return await inTime(work());
  } catch (error) {
    if (!isStorageTrouble(error)) throw error;
    freezeAfter(plan, error);
    return undefined;
  }
}
