import type { IsoInstant } from '../../shared/kernel/dates';
import type { ChangeSet } from '../../shared/model/changeSet';
import type { EntityName } from '../../shared/model/index';
import type { PlanDatabase, StoredFile } from './database';
import type { Written } from './outcome';

export type TableName = EntityName | 'change' | 'file' | 'draft';

/**
 * What opens and closes the rows of a locked plan. A plan without a lock has none, and its code never loads.
 * Never inside a transaction: waiting for the cipher there would write the first half alone.
 */
export interface Seal {
  /** Cannot be read out again; the search hands it to its thread. */
  readonly key: CryptoKey;
  /** Rows as they lie on the disk: their keys, and bytes that say nothing. */
  closeRows(database: PlanDatabase, table: TableName, rows: readonly object[]): Promise<object[]>;
  /** Throws where one of them was changed on the disk, or lies in another's place. */
  openRows(database: PlanDatabase, table: TableName, rows: readonly object[]): Promise<object[]>;
  closeFile(database: PlanDatabase, file: StoredFile): Promise<object>;
  openFile(database: PlanDatabase, row: StoredFile): Promise<Uint8Array>;
  /** The name under which a file is kept, in the store and beside it. */
  nameOf(sha256: string): Promise<string>;
  /** The store's part of a deed. */
  write(database: PlanDatabase, changeSet: ChangeSet, at: IsoInstant, isAgain: boolean): Promise<Written>;
  /** Bytes that lie beside the store; `place` says what they are, and they open as nothing else. */
  close(place: string, bytes: Uint8Array): Promise<Uint8Array>;
  open(place: string, sealed: Uint8Array): Promise<Uint8Array>;
}

/** Rows as they go to the disk. */
export async function closedRows<T extends object>(
  database: PlanDatabase,
  table: TableName,
  rows: readonly T[],
): Promise<readonly T[]> {
  // A table holds either rows or sealed rows, and only these functions tell them apart.
  return database.seal === null ? rows : ((await database.seal.closeRows(database, table, rows)) as T[]);
}

/** Rows as they were before they went to the disk. */
export async function openedRows<T extends object>(
  database: PlanDatabase,
  table: TableName,
  rows: readonly T[],
): Promise<readonly T[]> {
  return database.seal === null ? rows : ((await database.seal.openRows(database, table, rows)) as T[]); // as above
}

export async function openedRow<T extends object>(
  database: PlanDatabase,
  table: TableName,
  row: T | undefined,
): Promise<T | undefined> {
  return row === undefined ? undefined : (await openedRows(database, table, [row]))[0];
}

export async function closedFile(database: PlanDatabase, file: StoredFile): Promise<object> {
  return database.seal === null ? file : database.seal.closeFile(database, file);
}

/** The name under which a file lies in the store, and beside it. */
export async function fileName({ seal }: Pick<PlanDatabase, 'seal'>, sha256: string): Promise<string> {
  return seal === null ? sha256 : seal.nameOf(sha256);
}

/** What only who has the key knows; empty for a plan without a lock. */
export async function secretOf({ seal }: Pick<PlanDatabase, 'seal'>): Promise<string> {
  return seal === null ? '' : seal.nameOf('0'.repeat(64));
}

/** The bytes of an attached file; undefined when they are missing from the store. */
export async function storedBytes(database: PlanDatabase, sha256: string): Promise<Uint8Array | undefined> {
  const row = await database.file.get(await fileName(database, sha256));
  return row === undefined || database.seal === null ? row?.bytes : database.seal.openFile(database, row);
}
