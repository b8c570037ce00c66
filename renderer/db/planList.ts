import { databaseName, sealedName } from './database';
import { knownIds } from './planAtStart';
import { lockIn } from './planLock';
import { type KnownPlan, readRegistry } from './planRegistry';

/** What the record beside the store says of a plan. */
interface RecordedPlan extends Pick<KnownPlan, 'id'> {
  readonly name: string;
  readonly isLocked: boolean;
}

/** A plan as the list of plans shows it. */
export interface ListedPlan extends Pick<KnownPlan, 'id' | 'lastUsedAt'> {
  /** Empty where it was never said, or is locked away. */
  readonly name: string;
  readonly isLocked: boolean;
  /** The engine has lost it; opening it shows what its second copy can put back. */
  readonly isMissing: boolean;
}

/**
 * The plans of this computer, the one used last first. The name of a plan without a lock is looked up in its own
 * database, which is opened as it is. `recorded` are the plans with a second copy beside the
 * store, which says whose they are where the list was lost.
 */
export async function listedPlans(recorded: readonly RecordedPlan[] = []): Promise<readonly ListedPlan[]> {
  const [plans, databases] = await Promise.all([
    readRegistry().then(
      (registry) => registry.plans,
      () => [],
    ),
    indexedDB.databases().catch(() => []),
  ]);
  const installed = new Set(databases.map(({ name }) => name));
  const listed = await Promise.all(
    knownIds(
      plans,
      databases,
      recorded.map(({ id }) => id),
    ).map(async (id): Promise<ListedPlan> => {
      const row = plans.find((plan) => plan.id === id);
      const lastUsedAt = row?.lastUsedAt;
      const beside = recorded.find((plan) => plan.id === id);
      const isHere = installed.has(databaseName(id, null)) || installed.has(sealedName(id));
      const lock = lockIn(row);
      const isLocked =
        lock === null && !isHere ? beside?.isLocked === true : (lock?.keyring ?? null) !== null;
      const mayLook = !isLocked && installed.has(databaseName(id));
      // A window that closed at once may not have told the list of a new name.
      const name = (mayLook && (await nameInside(id).catch(() => ''))) || row?.name || beside?.name || '';
      const isMissing = !isHere && beside !== undefined;
      return { id, name, isLocked, isMissing, ...(lastUsedAt === undefined ? {} : { lastUsedAt }) };
    }),
  );
  return listed.sort(
    (a, b) => (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? '') || a.name.localeCompare(b.name),
  );
}

/** Without Dexie, which would bring the database to today's version: nobody has chosen it yet. */
function nameInside(planId: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName(planId));
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('profile')) {
        database.close();
        resolve('');
        return;
      }
      const reading = database.transaction('profile').objectStore('profile').get('profile');
      reading.onsuccess = () => {
        database.close();
        const name: unknown = Reflect.get(Object(reading.result), 'name');
        resolve(typeof name === 'string' ? name : '');
      };
      reading.onerror = () => reject(reading.error);
    };
  });
}
