import type { Page } from '@playwright/test';

/** The words of every win in the store itself: the list on the screen holds only the rows in sight. */
export function storedWins(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('mortar-plan-main');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('impact').objectStore('impact').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.map(({ what }: { readonly what: string }) => what));
          };
        };
      }),
  );
}
