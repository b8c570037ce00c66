import Dexie, { type Table } from 'dexie';
import type { Change } from '../../shared/model/change';
import type { Migration } from '../../shared/model/migration';
import { firstTables, isBookkeeping, migrations, namedSince } from '../../shared/model/migrations';
import { heldSeal } from './heldSeals';
import type { Seal } from './sealedRows';
import { putUpgraded, type UpgradedRows, upgradeRecords } from './upgradeRecords';

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

/** What a store knows of itself. */
export interface StoredFact {
  readonly key: 'storeId';
  readonly value: string;
}

export interface PlanDatabase extends Dexie {
  readonly change: Table<Change, number, Omit<Change, 'seq'>>;
  readonly file: Table<StoredFile, string>;
  readonly draft: Table<Draft, string>;
  /** What opens its rows; null for a plan without a lock, whose rows lie as they are. See sealedRows.ts. */
  readonly seal: Seal | null;
  readonly meta: Table<StoredFact, string>;
}

/**
 * [Note: the origin is the database]
 * IndexedDB belongs to the origin: `app://mortar` in the window, one fixed loopback port in the browser. Together with
 * this name it is where every plan lies; change any of them and every plan disappears.
 */
export function databaseName(planId: string, seal: Seal | null = heldSeal(planId)): string {
  // A locked plan lies in a database of its own: locking it never rewrites the one that is there.
  return seal === null ? `mortar-plan-${planId}` : sealedName(planId);
}

export function sealedName(planId: string): string {
  return `mortar-sealed-${planId}`;
}

/** The plan whose database has this name; undefined for any other database, and for the copy a replaced plan left. */
export function planIdOfDatabase(name: string): string | undefined {
  const id = /^mortar-(?:plan|sealed)-([A-Za-z0-9-]{1,64})$/.exec(name)?.[1];
  return id === undefined || id.endsWith('-before') ? undefined : id;
}

/** The id under which a plan is kept whole when another takes its place, so that it can be put back. */
export function beforeId(planId: string): string {
  return `${planId}-before`;
}

/** Tables of sealed records have their key alone. */
function withoutIndexes(tables: Migration['tables']): Migration['tables'] {
  const laid = Object.entries(tables).map(([name, keys]) => {
    const [key = null] = keys?.split(',') ?? [];
    return [name, isBookkeeping(name) ? keys : key];
  });
  return Object.fromEntries(laid);
}

/**
 * The database of one plan, not yet open. It never opens by itself: after an I/O error that can lose everything. An
 * older one is brought up to date step by step when it opens, in one transaction: killed anywhere, it is as it was.
 * Look at its version first (storeVersion.ts): Dexie opens a newer one without complaint. A locked one that is older needs
 * its rows made ready (openUpToDate.ts).
 */
export function planDatabase(
  planId: string,
  seal: Seal | null = heldSeal(planId),
  steps = migrations,
  upgraded: UpgradedRows | null = null,
): PlanDatabase {
  const database = new Dexie(databaseName(planId, seal), {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  });
  // Nothing can be found by what is sealed.
  const asLaid = (tables: Migration['tables']) => (seal === null ? tables : withoutIndexes(tables));
  const newName = (): StoredFact => ({ key: 'storeId', value: crypto.randomUUID() });
  database.version(1).stores(asLaid(firstTables));
  for (const step of steps) {
    database
      .version(step.to)
      .stores(asLaid(step.tables))
      .upgrade(async (transaction) => {
        if (seal === null) await upgradeRecords(transaction, step, steps);
        else if (step === steps.at(-1)) await putUpgraded(transaction, upgraded);
        if (step.to === namedSince) await transaction.table('meta').add(newName());
      });
  }
  // Asked only where there was no database.
  database.on('populate', (transaction) => {
    if (steps.some(({ to }) => to === namedSince)) void transaction.table('meta').add(newName());
  });
  // Dexie adds a property for each table it is given; those named in the type are among them.
  return Object.assign(database, { seal }) as PlanDatabase;
}
