import type { Plan } from './openPlan';

/**
 * Removes the bytes that no attachment names; those in the trash still name theirs. In one transaction, so that a file
 * just being attached is not taken for one left behind. Gives how many went.
 */
export async function removeUnusedFiles({ database }: Pick<Plan, 'database'>): Promise<number> {
  return database.transaction('rw', ['attachment', 'file'], async () => {
    const named = new Set<string>();
    await database.table('attachment').each(({ sha256 }) => named.add(sha256));
    const hashes = await database.file.toCollection().primaryKeys();
    const unused = hashes.filter((hash) => !named.has(hash));
    await database.file.bulkDelete(unused);
    return unused.length;
  });
}
