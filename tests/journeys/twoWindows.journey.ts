import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { schemaVersion } from '../../shared/model/migrations';
import { expect, test } from '../support/journey';
import { goTo, logInOneLine, skipFirstRun } from '../support/steps';

const tag = ['@browser'];
const database = 'mortar-plan-main';

async function openWin(page: Page, words: string): Promise<void> {
  await page.getByRole('list', { name: 'Wins, newest first' }).getByText(words).click();
  await expect(page.getByLabel('Why', { exact: true })).toBeVisible();
}

test('a field that another window changed is shown with both values, never overwritten', { tag }, async ({
  app: { page },
}) => {
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Wrote the card');
  const other = await page.context().newPage();
  // A window that has not heard of the other's change yet.
  await other.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  await other.goto(page.url());
  for (const one of [page, other]) await openWin(one, 'Wrote the card');
  const why = (one: Page) => one.getByLabel('Why', { exact: true });

  await why(page).fill('Nurses walked to the cabinet');
  await why(page).blur();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await why(other).fill('First doses were late');
  await why(other).blur();
  const told = other.getByRole('alert', { name: 'Why: changed in another window' });
  await expect(told).toContainText('There it says: “Nurses walked to the cabinet”');
  await expect(why(other)).toHaveValue('First doses were late');
  await expect(other.getByText('Not saved', { exact: true }).first()).toBeVisible();
  await expect(why(page)).toHaveValue('Nurses walked to the cabinet');

  // Neither is lost by starting again.
  await other.reload();
  await openWin(other, 'Wrote the card');
  await expect(told).toBeVisible();
  await expect(why(other)).toHaveValue('First doses were late');
  await told.getByRole('button', { name: 'Keep what I typed' }).click();
  await expect(told).toBeHidden();
  await page.reload();
  await openWin(page, 'Wrote the card');
  await expect(why(page)).toHaveValue('First doses were late');

  await why(page).fill('Both were true');
  await why(page).blur();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await why(other).fill('Only mine');
  await why(other).blur();
  await told.getByRole('button', { name: 'Take the other' }).click();
  await expect(why(other)).toHaveValue('Both were true');
});

test('a window gives way to a newer version: it saves, closes and says so', { tag }, async ({
  app: { page },
}) => {
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Wrote the card');
  await openWin(page, 'Wrote the card');
  const newer = await page.context().newPage();
  await newer.goto(new URL('/icon.svg', page.url()).href);
  await page.getByLabel('Why', { exact: true }).pressSequentially('Typed until the last moment');
  const why = await newer.evaluate(
    ({ name, version }) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction('impact').objectStore('impact').getAll();
          rows.onsuccess = () => resolve(rows.result.map((row) => row.why));
        };
      }),
    { name: database, version: (schemaVersion + 1) * 10 },
  );
  expect(why).toEqual(['Typed until the last moment']);
  await expect(page.getByRole('heading', { name: 'This window is out of date' })).toBeVisible();
  await expect(page.getByText('Everything typed here was saved first.')).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('This plan was last opened by a newer Mortar')).toBeVisible();
  const versions = await newer.evaluate(() => indexedDB.databases());
  expect(versions.find(({ name }) => name === database)?.version).toBe((schemaVersion + 1) * 10);
});

test('a plan of the first version waits for the window that holds it, then opens whole', { tag }, async ({
  app: { page },
}) => {
  const start = page.url();
  await page.goto('about:blank');
  const holder = await page.context().newPage();
  await holder.goto(new URL('/icon.svg', start).href);
  const read = (name: string) => JSON.parse(readFileSync(`tests/fixtures/${name}`, 'utf8'));
  await holder.evaluate(leaveFirstVersion, {
    name: database,
    tables: read('tables-v1.json') as Record<string, string>,
    records: read('plan-v1.json').records as Record<string, object[]>,
  });
  await page.goto(start);
  await expect(page.getByRole('heading', { name: 'Waiting for another window' })).toBeVisible();
  await holder.close();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await goTo(page, 'Impact log');
  await expect(page.getByText('Moved first doses').first()).toBeVisible();
  const versions = await page.evaluate(() => indexedDB.databases());
  expect(versions.find(({ name }) => name === database)?.version).toBe(schemaVersion * 10);
});

/** In the page: a store as the first version laid it, and a connection to it that gives way to nobody. */
function leaveFirstVersion(left: {
  readonly name: string;
  readonly tables: Record<string, string>;
  readonly records: Record<string, object[]>;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase(left.name);
    const opening = indexedDB.open(left.name, 10);
    opening.onupgradeneeded = () => {
      for (const [table, keys] of Object.entries(left.tables)) {
        const [key = '', ...indexes] = keys.split(',');
        const keyPath = key.replace('++', '');
        const store = opening.result.createObjectStore(table, { keyPath, autoIncrement: key !== keyPath });
        for (const index of indexes) store.createIndex(index, index);
        for (const record of left.records[table] ?? []) store.put(record);
      }
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve();
  });
}
