import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { killTree, recordFolder } from '../support/damage';
import { type App, expect, test } from '../support/journey';
import { goTo } from '../support/steps';
import { storedWins } from '../support/storedWins';

const { records, history } = JSON.parse(readFileSync('tests/fixtures/plan-v1.json', 'utf8'));
const tables: Record<string, string> = JSON.parse(readFileSync('tests/fixtures/tables-v1.json', 'utf8'));

/** The store that a Mortar of version 1 left, laid without any of today's code. */
async function leaveVersion1(page: Page): Promise<void> {
  // The first start has come to its end.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // A page of the same origin that has no script.
  await page.goto(new URL('icon.svg', page.url()).href);
  await page.evaluate(
    ({ records, history, tables }) =>
      new Promise<void>((resolve, reject) => {
        const removing = indexedDB.deleteDatabase('mortar-plan-main');
        removing.onsuccess = () => {
          const opening = indexedDB.open('mortar-plan-main', 10);
          opening.onerror = () => reject(opening.error);
          opening.onupgradeneeded = () => {
            for (const [table, laid] of Object.entries(tables)) {
              const [key = '', ...indexes] = laid.split(',');
              const keyPath = key.replace('++', '');
              const store = opening.result.createObjectStore(table, {
                keyPath,
                autoIncrement: key !== keyPath,
              });
              for (const index of indexes)
                store.createIndex(index.replace('*', ''), index.replace('*', ''), {
                  multiEntry: index.startsWith('*'),
                });
            }
          };
          opening.onsuccess = () => {
            const writing = opening.result.transaction(Object.keys(tables), 'readwrite');
            for (const [table, rows] of Object.entries(records as Record<string, object[]>))
              for (const row of rows) writing.objectStore(table).put(row);
            for (const row of history) writing.objectStore('change').put(row);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
    { records, history, tables },
  );
}

async function storeVersion(page: Page): Promise<number> {
  const all = await page.evaluate(() => indexedDB.databases());
  return (all.find(({ name }) => name === 'mortar-plan-main')?.version ?? 0) / 10;
}

/** The program stops for good at the nth record it writes while it brings the store up to date. */
async function stopAtWrite(app: App, write: number): Promise<void> {
  await app.page.addInitScript((stopAt) => {
    const { put } = IDBObjectStore.prototype;
    let writes = 0;
    IDBObjectStore.prototype.put = function (...row) {
      if (this.transaction.mode !== 'versionchange' || ++writes < stopAt) return put.apply(this, row);
      const goOn = (): void => {
        this.count().onsuccess = goOn;
      };
      goOn();
      if (writes === stopAt) console.log('stopped for the journey');
      // Nobody gets as far as to read it.
      return this.count() as IDBRequest<IDBValidKey>;
    };
  }, write);
}

/** The program stops for good where it would write the copy that it keeps before it brings the store up to date. */
async function stopAtCopy(app: App): Promise<void> {
  await app.electronApp?.evaluate(({ ipcMain, BrowserWindow }) => {
    ipcMain.removeHandler('writeSnapshot');
    ipcMain.handle('writeSnapshot', () => {
      const [window] = BrowserWindow.getAllWindows();
      void window?.webContents.executeJavaScript("console.log('stopped for the journey')");
      return new Promise(() => undefined);
    });
  });
}

const statusFile = (app: App) => join(recordFolder(app), 'main/state.json');
const words = records.impact.map(({ what }: { readonly what: string }) => what).sort();

async function killedUpgrade(app: App, stop: (app: App) => Promise<void>): Promise<void> {
  const start = app.page.url();
  await leaveVersion1(app.page);
  // What the first start noted and wrote is of a store that a Mortar of version 1 never saw.
  const record = join(recordFolder(app), 'main');
  for (const name of readdirSync(record)) if (name !== 'files') rmSync(join(record, name));
  await stop(app);
  const stopped = app.page.waitForEvent('console', (message) => message.text().startsWith('stopped'));
  await app.page.goto(start);
  await stopped;
  await killTree(app);
  const page = await app.relaunch();
  await expectWins(page);
  expect(await storeVersion(page)).toBeGreaterThan(1);
}

async function expectWins(page: Page): Promise<void> {
  await goTo(page, 'Impact log');
  await expect(page.getByRole('list', { name: 'Wins, newest first' })).toBeVisible();
  expect([...(await storedWins(page))].sort()).toEqual(words);
}

/** One word of one record is another, behind the program's back: nothing is missing, nothing counts otherwise. */
async function changeOneWord(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('mortar-plan-main');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('impact', 'readwrite');
          const store = writing.objectStore('impact');
          const reading = store.get('win-1');
          reading.onsuccess = () => store.put({ ...reading.result, what: `${reading.result.what}.` });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

const tag = ['@electron'];

test('a program killed before the copy of an older plan is whole finds all of it', { tag }, async ({
  app,
}) => {
  await killedUpgrade(app, stopAtCopy);
});

test('one killed between two records finds all of it, and so does one whose store changed by a letter', {
  tag,
}, async ({ app }) => {
  await killedUpgrade(app, (it) => stopAtWrite(it, 4));
  const digest = () =>
    existsSync(statusFile(app)) && JSON.parse(readFileSync(statusFile(app), 'utf8')).digest;
  await expect.poll(digest).toBeTruthy();
  await changeOneWord(app.page);
  const page = await app.relaunch();
  await expect(page.getByText('1 of them is not as it was saved.')).toBeVisible();
  await expect(page.getByText('Nothing is lost')).toBeVisible();
  await page.getByRole('button', { name: 'Put everything back' }).click();
  await page.getByRole('button', { name: 'Open my plan' }).click();
  await expectWins(page);
});
