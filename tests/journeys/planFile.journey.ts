import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesHolding } from '../support/filesHolding';
import { contentOf, historyOf, hostilePlanFiles, withDanglingIds } from '../support/hostilePlanFiles';
import { type App, expect, savedBytes, test } from '../support/journey';
import { openedByHand } from '../support/sealedByHand';
import { exported, goTo, logInOneLine, openSample, skipFirstRun } from '../support/steps';

const tag = ['@browser', '@electron', '@packaged'];

const certificate = Buffer.from('%PDF-1.4 a sign-off, invented');

async function choosePlanFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel('Choose a plan file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

async function takeOver(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await goTo(page, 'Settings');
  await choosePlanFile(page, name, bytes);
  const preview = page.getByRole('alertdialog', { name: `Replace this plan with ${name}?` });
  await expect(preview.getByRole('row', { name: /^Wins/ })).toContainText(/new/);
  await preview.getByRole('button', { name: 'Replace my plan' }).click();
  await expect(preview).toBeHidden();
  await expect(page.getByText(`${name} is in place.`)).toBeVisible();
}

async function planFileOf(app: App): Promise<Buffer> {
  await goTo(app.page, 'Settings');
  return exported(app, 'Export plan file', 'plan.mortar');
}

test('the whole plan out, everything wiped, the plan in again: equal', { tag }, async ({ app }) => {
  test.slow();
  let { page } = app;
  await openSample(page);
  const sample = await planFileOf(app);
  await page.getByRole('button', { name: 'Remove the sample' }).click();
  await skipFirstRun(page);
  await takeOver(page, 'sample.mortar', sample);

  await goTo(page, 'Impact log');
  await page.getByRole('list', { name: 'Wins, newest first' }).getByRole('link').first().click();
  const win = page.getByRole('article', { name: 'Chosen win' });
  await win
    .locator('input[type=file]')
    .setInputFiles({ name: 'sign-off.pdf', mimeType: 'application/pdf', buffer: certificate });
  await expect(win.getByText('sign-off.pdf')).toBeVisible();
  const before = await planFileOf(app);

  page = await app.startAnew();
  // On the desktop the backups outlive the profile, and the plan that was lost is offered first.
  if (app.host !== 'browser') {
    await expect(page.getByText('Your plan is empty, but there are backups')).toBeVisible();
    await page.getByRole('button', { name: 'Begin a new plan' }).click();
  }
  await skipFirstRun(page);
  await takeOver(page, 'plan.mortar', before);
  const after = await planFileOf(app);
  expect(contentOf(after)).toEqual(contentOf(before));
  expect(Object.values(contentOf(after))).toContain(certificate.toString('base64'));
  // The whole history came along; one row says that the plan was put in place.
  expect(historyOf(after).slice(0, -1)).toEqual(historyOf(before));

  page = await app.relaunch();
  await goTo(page, 'Settings');
  await choosePlanFile(page, 'plan.mortar', before);
  const preview = page.getByRole('alertdialog', { name: 'Replace this plan with plan.mortar?' });
  await expect(preview.getByText('It holds just what is here now: nothing would change.')).toBeVisible();
  await preview.getByRole('button', { name: 'Close' }).click();
});

const passphrase = 'four odd words together';

/** Exports a protected plan file; one slip on the way is said at its field. */
async function protectedPlanFileOf({ page, saveTo }: App): Promise<Buffer> {
  await goTo(page, 'Settings');
  await page.getByLabel('Protect with a passphrase').check();
  await page.getByRole('button', { name: 'Export plan file' }).click();
  const form = page.getByRole('alertdialog', { name: 'Protect the plan file' });
  const again = form.getByLabel('The same again', { exact: true });
  await form.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await again.fill('four odd words');
  await again.press('Enter');
  await expect(again).toHaveAccessibleDescription(/This is not the same as above/);
  await again.fill(passphrase);
  const path = await saveTo('protected.mortar');
  await form.getByRole('button', { name: 'Export protected file' }).click();
  const bytes = await savedBytes(path);
  await page.getByLabel('Protect with a passphrase').uncheck();
  return bytes;
}

test('what is no plan file, or protected by other words, is refused in words, and nothing changes', {
  tag: '@anyhost',
}, async ({ app }) => {
  test.slow();
  const { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Wrote the downtime card');
  const good = await planFileOf(app);
  for (const { name, bytes, words } of await hostilePlanFiles(good)) {
    await test.step(name, async () => {
      await choosePlanFile(page, name, bytes);
      const refusal = page.getByRole('alertdialog', { name: 'The file was not taken' });
      await expect(refusal.getByRole('alert')).toHaveText(words, { timeout: 20_000 });
      await expect(refusal.getByRole('alert')).toContainText(name);
      await refusal.getByRole('button', { name: 'Close' }).click();
      await expect(refusal).toBeHidden();
    });
  }
  await test.step('ids that point nowhere are shown before anything is taken', async () => {
    await choosePlanFile(page, 'torn.mortar', await withDanglingIds(good));
    const preview = page.getByRole('alertdialog', { name: 'Replace this plan with torn.mortar?' });
    await expect(preview.getByText('1 thing was put right in it')).toBeVisible();
    await expect(
      preview.getByText('It points at 1 goal not in this file. The link was taken out.'),
    ).toBeVisible();
    await preview.getByRole('button', { name: /Cancel|Close/ }).click();
  });
  await test.step('a protected one opens with its passphrase alone, here and without Mortar', async () => {
    const closed = await protectedPlanFileOf(app);
    expect(Buffer.from(good).includes('records/impact.json')).toBe(true);
    for (const canary of ['Wrote the downtime card', 'records/impact.json', passphrase]) {
      expect(closed.includes(canary)).toBe(false);
    }
    expect(contentOf(openedByHand(closed, passphrase))).toEqual(contentOf(good));

    const question = page.getByRole('alertdialog', { name: 'This file is protected' });
    const field = question.getByLabel('Passphrase', { exact: true });
    await choosePlanFile(page, 'protected.mortar', closed);
    await field.fill('other words');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/^Wrong passphrase or damaged file: protected\.mortar/);
    await expect(field).toBeFocused();
    await field.fill(passphrase);
    await question.getByRole('button', { name: 'Open' }).click();
    const preview = page.getByRole('alertdialog', { name: 'Replace this plan with protected.mortar?' });
    await expect(preview.getByText('It holds just what is here now: nothing would change.')).toBeVisible();
    await preview.getByRole('button', { name: 'Close' }).click();

    const turned = Buffer.from(closed);
    turned[turned.length - 100] = (turned[turned.length - 100] ?? 0) ^ 1;
    await choosePlanFile(page, 'turned.mortar', turned);
    await field.fill(passphrase);
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/^Wrong passphrase or damaged file: turned\.mortar/);
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toBeHidden();
    // What was typed is nowhere among what the program keeps; what is kept can be found so.
    expect(filesHolding(app.profileDir, 'Wrote the downtime card')).not.toEqual([]);
    expect(filesHolding(app.profileDir, passphrase)).toEqual([]);
  });
  expect(await page.evaluate(() => 'isAdmin' in {})).toBe(false);
  expect(contentOf(await planFileOf(app))).toEqual(contentOf(good));
});

test('a backup now, in a folder in sight, and the way back from it', {
  tag: ['@electron', '@packaged'],
}, async ({ app }) => {
  const { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Wrote the downtime card');
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup written', { exact: true })).toBeVisible();
  const folder = (await page.locator('dd.path').filter({ hasText: 'Mortar backups' }).textContent()) ?? '';
  expect(folder.startsWith(join(app.profileDir, 'home'))).toBe(true);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.mortar'));
  expect(files).toHaveLength(1);
  const backup = readFileSync(join(folder, files[0] ?? ''));
  expect(contentOf(backup)).toEqual(contentOf(await planFileOf(app)));

  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Written after the backup');
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Restore…' }).click();
  const list = page.getByRole('dialog', { name: 'Restore a backup' });
  await list
    .getByRole('button', { name: /^See what is in it/ })
    .last()
    .click();
  const preview = page.getByRole('alertdialog', { name: /^Put back the backup of/ });
  await expect(preview.getByRole('row', { name: /^Wins/ })).toContainText('1 gone');
  await preview.getByRole('button', { name: 'Put it back' }).click();
  await expect(preview).toBeHidden();
  await goTo(page, 'Impact log');
  await expect(page.getByText('Wrote the downtime card').first()).toBeVisible();
  await expect(page.getByText('Written after the backup')).toBeHidden();
});
