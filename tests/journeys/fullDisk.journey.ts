import { type App, expect, savedBytes, test } from '../support/journey';
import { goTo, logInOneLine, skipFirstRun } from '../support/steps';
import { storedWins } from '../support/storedWins';

const tag = ['@electron'];

/** What the computer says of its disk, as the program hears it. */
async function setFreeSpace({ electronApp }: App, bytes: number): Promise<void> {
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
  // A look at the disk holds for a second.
  await page.waitForTimeout(1_100);
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
