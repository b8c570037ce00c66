import Dexie from 'dexie';

/**
 * [Note: what is deleted still lies there] The engine's LevelDB writes a deletion behind what it deletes, and drops both
 * only when it rewrites the file they lie in. It rewrites after deleting a database, but looks for files before it has
 * put its memory into one, and so misses what was written last (seen: a whole plan, readable for ever). So a few
 * databases are laid down before the sealed copy: their keys lie among those of the file that is written next, and
 * deleting them, one after the other, makes the engine find and rewrite that file.
 */
const names = ['mortar-scour-1', 'mortar-scour-2', 'mortar-scour-3'];

export async function prepareScouring(): Promise<void> {
  await scour();
  for (const name of names) {
    const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
    database.version(1).stores({ row: 'id' });
    await database.open();
    await database.table('row').put({ id: 1 });
    database.close();
  }
}

export async function scour(): Promise<void> {
  for (const name of names) await Dexie.delete(name);
}
