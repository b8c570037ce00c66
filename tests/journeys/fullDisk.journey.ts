import { type App, expect, savedBytes, test } from '../support/journey';
import { goTo, logInOneLine, skipFirstRun } from '../support/steps';
import { storedWins } from '../support/storedWins';

const tag = ['@electron'];

/** What the computer says of its disk, as the program hears it. */
async function setFreeSpace({ electronApp, page }: App, bytes: number): Promise<void> {
  // A look at the disk holds for a second; for the page two go by.
  await page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 2_000;
  });
  await electronApp?.evaluate((_electron, free) => {
    const disk = process.mainModule?.require('node:fs/promises');
    disk.statfs = async () => ({ bavail: free, bsize: 1 });
  }, bytes);
}

test('on a full disk nothing is written, nothing is lost, and Try again goes on', { tag }, async ({
  app,
}) => {
  const { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Saved before the disk filled');
  await setFreeSpace(app, 1_000_000);
  await logInOneLine(page, 'Done while the disk was full');
  await logInOneLine(page, 'And another');
  const bar = page.getByRole('alert', { name: 'Not saved' });
  await expect(bar).toContainText('2 changes are kept here, not saved yet.');
  await expect(page.getByText('Saved', { exact: true })).toBeHidden();
  expect(await storedWins(page)).toEqual(['Saved before the disk filled']);

  await bar.getByRole('button', { name: 'Try again' }).click();
  await expect(bar).toContainText('2 changes are kept here');

  const path = await app.saveTo('rescue.mortar');
  await bar.getByRole('button', { name: 'Export plan file' }).click();
  expect((await savedBytes(path)).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('button', { name: 'Log a win' }).click();
  const form = page.getByRole('dialog', { name: 'Log a win' });
  await form.getByLabel('What I did', { exact: true }).fill('Typed into the form meanwhile');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(bar).toContainText('3 changes are kept here');

  await setFreeSpace(app, 10_000_000_000);
  await bar.getByRole('button', { name: 'Try again' }).click();
  await expect(bar).toBeHidden();
  const all = [
    'And another',
    'Done while the disk was full',
    'Saved before the disk filled',
    'Typed into the form meanwhile',
  ];
  expect([...(await storedWins(page))].sort()).toEqual(all);
  const after = await app.relaunch();
  await goTo(after, 'Impact log');
  expect([...(await storedWins(after))].sort()).toEqual(all);
});

test('a window with changes that are not saved asks before it closes', { tag }, async ({ app }) => {
  const { page, electronApp } = app;
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await setFreeSpace(app, 1_000_000);
  await logInOneLine(page, 'Done while the disk was full');
  await expect(page.getByRole('alert', { name: 'Not saved' })).toContainText('1 change is kept here');
  const closeWindow = () =>
    electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const question = page.getByRole('alertdialog', { name: '1 change is not saved' });

  await closeWindow();
  await expect(question).toContainText('The disk is full, so this was not saved.');
  await question.getByRole('button', { name: 'Keep open' }).click();
  await expect(question).toBeHidden();

  await closeWindow();
  const path = await app.saveTo('before closing.mortar');
  await question.getByRole('button', { name: 'Save a plan file' }).click();
  expect((await savedBytes(path)).subarray(0, 2).toString()).toBe('PK');
  await expect(question.getByRole('status')).toContainText('The window may close.');

  const ended = electronApp?.waitForEvent('close');
  await question.getByRole('button', { name: 'Close anyway' }).click();
  await ended;
  await goTo(await app.relaunch(), 'Impact log');
  expect(await storedWins(app.page)).toEqual([]);
});

test('in a browser, the browser asks', { tag: '@browser' }, async ({ app }) => {
  const { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await logInOneLine(page, 'Done while the disk was full');
  await expect(page.getByRole('alert', { name: 'Not saved' })).toContainText('1 change is kept here');

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(page.getByRole('alert', { name: 'Not saved' })).toBeVisible();
  page.on('dialog', (again) => again.accept());
});

test('on a full disk the plan is not even opened', { tag }, async ({ app }) => {
  await skipFirstRun(app.page);
  await setFreeSpace(app, 1_000_000);
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: 'Your plan is not open' })).toBeVisible();
  await expect(app.page.getByText('The disk is full.')).toBeVisible();
  await setFreeSpace(app, 10_000_000_000);
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});
