/**
 * The folder that was chosen in a browser. It belongs to the computer and not to a plan, and only the browser's own database can
 * keep it: it has one of its own, which holds nothing else.
 */
const name = 'mortar-folder';
const store = 'handle';
const key = 'backups';

export async function keptHandle(): Promise<unknown> {
  return inStore('readonly', (handles) => handles.get(key));
}

export async function keepHandle(handle: FileSystemDirectoryHandle): Promise<void> {
  await inStore('readwrite', (handles) => handles.put(handle, key));
}

function inStore(
  mode: IDBTransactionMode,
  work: (handles: IDBObjectStore) => { readonly result: unknown },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(request.result);
      };
      transaction.onabort = () => {
        opening.result.close();
        reject(transaction.error);
      };
    };
  });
}
