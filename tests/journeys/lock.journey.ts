import type { Page } from '@playwright/test';
import { killTree, recordFolder, removeDatabases } from '../support/damage';
import { filesHolding } from '../support/filesHolding';
import { expect, test } from '../support/journey';
import { goTo, logInOneLine, skipFirstRun } from '../support/steps';

const passphrase = 'four odd words together';
const words = 'Kanarienvogel of the sterile room';

/** Puts a lock on the plan and gives the code that was shown once. */
async function lockPlan(page: Page): Promise<string> {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Lock this plan…' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await page.getByRole('button', { name: 'Go on' }).click();
  const code = (await page.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){5}$/).textContent()) ?? '';
  await page.getByLabel('I have written the code down').check();
  await page.getByRole('button', { name: 'Lock my plan' }).click();
  await expect(page.getByRole('heading', { name: 'This plan is locked' })).toBeVisible({ timeout: 20_000 });
  return code;
}

async function unlock(page: Page, typed = passphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** All that the page can reach: what it shows, its title, its name, its address, its history and its storage, bytes as letters. */
function heldByPage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const held: unknown[] = [document.documentElement.outerHTML, document.title, window.name, location.href];
    held.push(history.state, { ...localStorage }, { ...sessionStorage }, await caches.keys());
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea');
    held.push(Array.from(fields, ({ value }) => value));
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        held.push(
          await new Promise((resolve, reject) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          }),
        );
      }
      database.close();
    }
    return JSON.stringify(held, (_, value) =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
    );
  });
}

const winsOf = (page: Page) => page.getByRole('list', { name: 'Wins, newest first' });

const isOpen = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({ timeout: 20_000 });

test('a locked plan leaves no word of it on the disk or in the page, and opens for who knows how (H34)', async ({
  app,
}) => {
  test.setTimeout(120_000);
  await skipFirstRun(app.page);
  await goTo(app.page, 'Impact log');
  await logInOneLine(app.page, words);
  await app.relaunch();
  expect(filesHolding(app.profileDir, words)).not.toEqual([]);
  const code = await lockPlan(app.page);

  // Nothing of it is in the page, and the wrong words open nothing.
  expect(await app.page.content()).not.toContain(words);
  await unlock(app.page, 'not this one');
  await expect(app.page.getByText('This does not open the plan.')).toBeVisible();
  await unlock(app.page);
  await isOpen(app.page);
  await goTo(app.page, 'Impact log');
  await expect(winsOf(app.page).getByText(words)).toBeVisible();
  await logInOneLine(app.page, `${words} again`);
  // Being typed when it locks.
  await app.page
    .getByRole('form', { name: 'Log a win in one line' })
    .getByLabel('What I did')
    .fill(`${words} typed`);
  await app.page.keyboard.press(app.host === 'browser' ? 'Alt+L' : 'Control+Shift+L');
  await expect(app.page.getByRole('heading', { name: 'This plan is locked' })).toBeVisible();
  expect(await heldByPage(app.page)).not.toContain(words);

  const page = await app.relaunch();
  expect(filesHolding(app.profileDir, words)).toEqual([]);
  expect(filesHolding(app.profileDir, passphrase)).toEqual([]);
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await page.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('New passphrase').fill('another odd one');
  await page.getByLabel('The same again').fill('another odd one');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await isOpen(page);
  await goTo(page, 'Impact log');
  await expect(winsOf(page).getByText(`${words} again`)).toBeVisible();
  await expect(
    page.getByRole('form', { name: 'Log a win in one line' }).getByLabel('What I did'),
  ).toHaveValue(`${words} typed`);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBeLessThanOrEqual(1);
  await app.relaunch();
  expect(filesHolding(app.profileDir, words)).toEqual([]);
});

test('a locked plan whose databases were deleted comes back from its sealed record', {
  tag: ['@electron'],
}, async ({ app }) => {
  test.setTimeout(120_000);
  await skipFirstRun(app.page);
  await lockPlan(app.page);
  await unlock(app.page);
  await isOpen(app.page);
  await goTo(app.page, 'Impact log');
  await logInOneLine(app.page, words);
  await killTree(app);
  removeDatabases(app);
  expect(filesHolding(recordFolder(app), words)).toEqual([]);
  const page = await app.relaunch();
  await unlock(page);
  await expect(page.getByRole('heading', { name: 'Your plan was damaged on this computer' })).toBeVisible();
  await page.getByRole('button', { name: 'Put everything back' }).click();
  await page.getByRole('button', { name: 'Open my plan' }).click();
  await unlock(page);
  await isOpen(page);
  await goTo(page, 'Impact log');
  await expect(winsOf(page).getByText(words)).toBeVisible();
  // The computer is locked, or sleeps.
  await app.electronApp?.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(page.getByRole('heading', { name: 'This plan is locked' })).toBeVisible();
});
