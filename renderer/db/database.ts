import Dexie, { type Table } from 'dexie';
import type { Change } from '../../shared/model/change';
import { entities, entityNames } from '../../shared/model/index';
import { schemaVersion } from '../../shared/model/migrations';

/** Bytes of attachments, kept once under their hash. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** What was being typed when the window closed. */
export interface Draft {
  readonly key: string;
  readonly value: unknown;
}

export interface PlanDatabase extends Dexie {
  readonly change: Table<Change, number, Omit<Change, 'seq'>>;
  readonly file: Table<StoredFile, string>;
  readonly draft: Table<Draft, string>;
}

/**
 * [Note: the origin is the database]
 * IndexedDB belongs to the origin: `app://mortar` in the window, one fixed loopback port in the browser. Together with
 * this name it is where every plan lies; change any of them and every plan disappears.
 */
export function databaseName(planId: string): string {
  return `mortar-plan-${planId}`;
}

/** The id under which a plan is kept whole when another takes its place, so that it can be put back. */
export function beforeId(planId: string): string {
  return `${planId}-before`;
}

/** The database of one plan, not yet open. It never opens by itself: after an I/O error that can lose everything. */
export function planDatabase(planId: string): PlanDatabase {
  const database = new Dexie(databaseName(planId), {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  });
  const recordTables = entityNames.map((name) => [name, ['id', ...entities[name].indexes].join(',')]);
  database.version(schemaVersion).stores({
    ...Object.fromEntries(recordTables),
    change: '++seq,recordId',
    file: 'sha256',
    draft: 'key',
  });
  // Dexie adds a property for each table it is given; these three are listed above.
  return database as PlanDatabase;
}
