import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/inspect';
import { type App, expect, test } from '../support/journey';
import { goTo, logInOneLine, skipFirstRun } from '../support/steps';

/** The picker is the browser's own window; the folder it gives here is the origin's private one, with the real API below. */
async function pickersGiveTheOriginsFolder({ page }: App, mustAsk: boolean): Promise<void> {
  await page.addInitScript((asks) => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    if (!asks) return;
    let isAllowed = false;
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => (isAllowed ? 'granted' : 'prompt'),
      requestPermission: async () => {
        isAllowed = true;
        return 'granted';
      },
    });
  }, mustAsk);
  await page.reload();
}

function backups(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      names.push(name);
    return names.sort();
  });
}

test('in a browser backups go to a folder that was chosen, and allowed again after a restart', {
  tag: '@browser',
}, async ({ app }) => {
  await pickersGiveTheOriginsFolder(app, false);
  let { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Win number one');
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(page.getByText(/Last backup today/)).toBeVisible();
  await expect
    .poll(() => backups(page))
    .toEqual([expect.stringMatching(/^mortar-main-s[0-9a-f]{8}-r\d+-n2-.*\.mortar$/)]);

  page = await app.relaunch();
  await pickersGiveTheOriginsFolder(app, true);
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Win number two');
  await expect(page.getByText('Backups wait for the folder.')).toBeVisible();
  await expectAccessible(page, 'A folder to be allowed again');
  expect(await backups(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Allow the folder again' }).click();
  await expect(page.getByText(/Last backup today/)).toBeVisible();
  await expect.poll(() => backups(page)).toHaveLength(2);

  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Restore…' }).click();
  const list = page.getByRole('dialog', { name: 'Restore a backup' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('listitem').last().getByRole('button').click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await goTo(page, 'Impact log');
  await expect(page.getByText('Win number one').first()).toBeVisible();
  await expect(page.getByText('Win number two')).toHaveCount(0);
});
