import type { Attachment } from '../../shared/model/attachment';
import type { PlanDatabase } from './database';
import type { Plan } from './openPlan';
import { fileName, openedRows } from './sealedRows';

/**
 * Removes the bytes that no attachment names; those in the trash still name theirs. In one transaction, so that a file
 * just being attached is not taken for one left behind. Gives how many went.
 */
export async function removeUnusedFiles({ database }: Pick<Plan, 'database'>): Promise<number> {
  if (database.seal !== null) return removeUnusedSealed(database);
  return database.transaction('rw', ['attachment', 'file'], async () => {
    const named = new Set<string>();
    await database.table('attachment').each(({ sha256 }) => named.add(sha256));
    const hashes = await database.file.toCollection().primaryKeys();
    const unused = hashes.filter((hash) => !named.has(hash));
    await database.file.bulkDelete(unused);
    return unused.length;
  });
}

/** What the sealed attachments name is worked out before the transaction, which does nothing if any came or went since. */
async function removeUnusedSealed(database: PlanDatabase): Promise<number> {
  const rows: readonly Attachment[] = await database.table('attachment').toArray();
  const attachments = await openedRows(database, 'attachment', rows);
  const named = new Set(await Promise.all(attachments.map(({ sha256 }) => fileName(database, sha256))));
  return database.transaction('rw', ['attachment', 'file'], async () => {
    const now = await database.table('attachment').toCollection().primaryKeys();
    const before = new Set<unknown>(rows.map(({ id }) => id));
    if (now.length !== before.size || !now.every((id) => before.has(id))) return 0;
    const unused = (await database.file.toCollection().primaryKeys()).filter((name) => !named.has(name));
    await database.file.bulkDelete(unused);
    return unused.length;
  });
}
