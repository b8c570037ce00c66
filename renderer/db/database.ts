import Dexie, { type Table } from 'dexie';
import type { Change } from '../../shared/model/change';
import { entities, entityNames } from '../../shared/model/index';
import { schemaVersion } from '../../shared/model/migrations';
import type { Seal } from './sealedRows';

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
  /** What opens its rows; null for a plan without a lock, whose rows lie as they are. See sealedRows.ts. */
  readonly seal: Seal | null;
}

/**
 * [Note: the origin is the database]
 * IndexedDB belongs to the origin: `app://mortar` in the window, one fixed loopback port in the browser. Together with
 * this name it is where every plan lies; change any of them and every plan disappears.
 */
export function databaseName(planId: string): string {
  return `mortar-plan-${planId}`;
}

/** A locked plan lies in a database of its own, so that locking it never rewrites the one that is there. */
export function sealedName(planId: string): string {
  return `mortar-sealed-${planId}`;
}

export function nameFor(planId: string, isSealed: boolean): string {
  return isSealed ? sealedName(planId) : databaseName(planId);
}

/** The id under which a plan is kept whole when another takes its place, so that it can be put back. */
export function beforeId(planId: string): string {
  return `${planId}-before`;
}

/** The database of one plan, not yet open. It never opens by itself: after an I/O error that can lose everything. */
export function planDatabase(planId: string, seal: Seal | null = null): PlanDatabase {
  const database = new Dexie(nameFor(planId, seal !== null), {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  });
  // Nothing can be found by what is sealed.
  const recordTables = entityNames.map((name) => [
    name,
    seal === null ? ['id', ...entities[name].indexes].join(',') : 'id',
  ]);
  database.version(schemaVersion).stores({
    ...Object.fromEntries(recordTables),
    change: '++seq,recordId',
    file: 'sha256',
    draft: 'key',
  });
  // Dexie adds a property for each table it is given; these three are listed above.
  return Object.assign(database, { seal }) as PlanDatabase;
}
