import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that lies on the computer: the record's files, and the databases of the engine. */
export async function everythingIn(folder: string): Promise<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path} ${readFileSync(path, 'latin1')}`);
  const databases = await Promise.all(
    (await indexedDB.databases()).map(({ name = '' }) => textOfDatabase(name)),
  );
  return [...files, ...databases].join('\n');
}

function textOfDatabase(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = [...database.objectStoreNames];
      const texts: string[] = [name];
      if (stores.length === 0) return resolve(name);
      const transaction = database.transaction(stores);
      for (const store of stores) {
        const all = transaction.objectStore(store).getAll();
        all.onsuccess = () => texts.push(asText(all.result));
      }
      transaction.oncomplete = () => {
        database.close();
        resolve(texts.join('\n'));
      };
    };
  });
}

function asText(rows: unknown): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}
