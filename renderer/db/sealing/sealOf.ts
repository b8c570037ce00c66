import type { Change } from '../../../shared/model/change';
import type { PlanDatabase } from '../database';
import type { Seal, TableName } from '../sealedRows';
import { cipherOf, sealedIn } from './cipher';
import { writeSealed } from './writeSealed';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The seal of a plan whose keyring was opened. */
export async function sealOf(key: CryptoKey): Promise<Seal> {
  const { close, open, nameOf } = await cipherOf(key);

  async function closeRow(database: PlanDatabase, table: TableName, row: object): Promise<object> {
    const { keys, place } = bindingOf(table, row);
    const bytes = encoder.encode(JSON.stringify(row));
    return { ...keys, sealed: await close(`${database.name} ${place}`, bytes) };
  }

  async function openRow(database: PlanDatabase, table: TableName, row: object): Promise<object> {
    const { keys, place } = bindingOf(table, row);
    const bytes = await open(`${database.name} ${place}`, sealedIn(row));
    // What was sealed in this place was a row of this table; the store counts the history, see bindingOf.
    return { ...(JSON.parse(decoder.decode(bytes)) as object), ...keys };
  }

  return {
    key,
    close,
    open,
    nameOf,
    closeRows: (database, table, rows) => Promise.all(rows.map((row) => closeRow(database, table, row))),
    openRows: (database, table, rows) => Promise.all(rows.map((row) => openRow(database, table, row))),
    async closeFile(database, { sha256, bytes }) {
      const name = await nameOf(sha256);
      return { sha256: name, sealed: await close(filePlace(database, name), bytes) };
    },
    openFile: (database, row) => open(filePlace(database, row.sha256), sealedIn(row)),
    write: writeSealed,
  };
}

/**
 * A row is bound to its database, its table and its key: exchanged with another one, it does not open. A change gets its
 * number from the store when it is written, so it is bound to its record; by that its history is found when the record
 * is removed for good.
 */
function bindingOf(table: TableName, row: object): { readonly keys: object; readonly place: string } {
  if (table === 'change') {
    const { seq, recordId } = row as Change; // the table says so
    return { keys: { ...(seq === undefined ? {} : { seq }), recordId }, place: `change ${recordId}` };
  }
  const field = table === 'draft' ? 'key' : 'id';
  const key: unknown = Reflect.get(row, field);
  return { keys: { [field]: key }, place: `${table} ${key}` };
}

function filePlace({ name: database }: PlanDatabase, name: string): string {
  return `${database} file ${name}`;
}
