import { type Failure, failure } from '../../shared/kernel/failure';
import { schemaVersion } from '../../shared/model/migrations';

export type Installed = readonly IDBDatabaseInfo[];

/** The version a database lies in; 0 where there is none. */
export function versionOf(installed: Installed, name: string): number {
  // Dexie keeps its version times ten.
  return (installed.find((known) => known.name === name)?.version ?? 0) / 10;
}

/**
 * Why a database must not even be opened: a newer Mortar has opened it. Dexie would open it without complaint, and add to
 * it what it misses.
 */
export function newerThan(limit: number, installed: Installed, name: string): Failure | null {
  const version = versionOf(installed, name);
  return version > limit ? failure('store.newer', { version }) : null;
}

export async function refusalOf(name: string): Promise<Failure | null> {
  return newerThan(schemaVersion, await indexedDB.databases(), name);
}
