import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible, expectFits } from '../support/inspect';
import { expect, savedBytes, test } from '../support/journey';
import { goTo, logWin, newCase, openSample, settle, skipFirstRun } from '../support/steps';

const says = 'This may say who a patient is:';
const kept = 'Fixed rx 7654321 before the courier left';
const slip = 'Nurses called about pt J.D. twice';

const question = (page: Page) => page.getByRole('alertdialog', { name: 'Is a patient named here?' });

test('while typing, what may say who a patient is, is said under the field and put in neutral words', {
  tag: '@anyhost',
}, async ({ app }) => {
  let { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  const form = page.getByRole('form', { name: 'Log a win in one line' });
  const line = form.getByLabel('What I did');

  await test.step('a neutral rewrite, and the field’s own undo', async () => {
    await line.fill('Called back pt John D. about MRN 00348812 today');
    await expect(form.getByText(says)).toContainText('pt John D., a patient’s name; MRN 00348812');
    await expect(line).toHaveAccessibleDescription(/This may say who a patient is/);
    await expectAccessible(page, 'The note under a field');
    await page.emulateMedia({ colorScheme: 'light' });
    await form.getByRole('button', { name: 'Say “a patient” and “a medical record” instead' }).click();
    await expect(line).toHaveValue('Called back a patient about a medical record today');
    await expect(form.getByText(says)).toBeHidden();
    await expect(line).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(line).toHaveValue('Called back pt John D. about MRN 00348812 today');
  });

  await test.step('kept on purpose, it is not said again, here or after a restart', async () => {
    await line.fill(kept);
    await form.getByRole('button', { name: 'Keep it' }).click();
    await expect(form.getByText(says)).toBeHidden();
    await line.press('Enter');
    await expect(page.getByRole('link', { name: /^Add result: Fixed rx/ })).toBeVisible();
    page = await app.relaunch();
    await goTo(page, 'Impact log');
    await page.getByRole('link', { name: /^Add result: Fixed rx/ }).click();
    const win = page.getByRole('article', { name: 'Chosen win' });
    await win.getByLabel('Why', { exact: true }).fill(slip);
    await expect(win.getByText(says)).toHaveCount(1);
    await expect(win.getByText(says)).toContainText('pt J.D.');
  });

  await test.step('a field that saves itself saves the neutral words', async () => {
    const win = page.getByRole('article', { name: 'Chosen win' });
    await win.getByRole('button', { name: 'Say “a patient” instead' }).click();
    await expect(win.getByLabel('Why', { exact: true })).toHaveValue('Nurses called about a patient twice');
    await settle(page);
    page = await app.relaunch();
    await goTo(page, 'Impact log');
    await page
      .getByRole('link', { name: /Fixed rx/ })
      .first()
      .click();
    await expect(page.getByLabel('Why', { exact: true })).toHaveValue('Nurses called about a patient twice');
  });
});

test('numbers and names of the person’s own are not read', { tag: '@anyhost' }, async ({ app }) => {
  const { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Settings');
  await page
    .getByLabel('Where you work', { exact: true })
    .fill('Mercy, 128 Maple Grove Ave, Dayton, OH 45402');
  await page.getByLabel('Name', { exact: true }).fill('Ms. Rosa Quill');
  await goTo(page, 'Plan');
  // Read later than the two above, and found: so the two above were left alone, not merely not read yet.
  await page.getByLabel('In one year', { exact: true }).fill('Ms. Rivera trains me');
  await expect(page.getByText(says)).toHaveCount(1);
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ms. Rosa Quill');
  await expect(page.getByText(says)).toHaveCount(0);
});

test('before anything leaves, what was found is listed, and the person decides', { tag: '@anyhost' }, async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  await skipFirstRun(page);
  await logWin(page, { 'What I did': slip, Result: 'The calls stopped.' });
  await logWin(page, { 'What I did': 'Trained Lee on the carousel', Result: 'Lee runs it alone.' });
  await newCase(page);
  await page.getByLabel('The ask', { exact: true }).fill('I ask for a raise. Call 555-010-4477.');
  await settle(page);

  await test.step('going back writes nothing', async () => {
    const path = await app.saveTo('back.md');
    await page.getByRole('button', { name: 'Export Markdown' }).click();
    await expect(question(page).getByRole('listitem')).toHaveCount(2);
    await expect(question(page)).toContainText(/The ask.*555-010-4477.*It looks like a telephone number/);
    await expect(question(page)).toContainText(/What I did.*pt J\.D\..*It looks like a patient’s initials/);
    await expect(question(page)).toContainText('It cannot see a bare name');
    await expectAccessible(page, 'The question before an export');
    await page.emulateMedia({ colorScheme: 'light' });
    await question(page).getByRole('button', { name: 'Go back and change' }).click();
    await expect(question(page)).toBeHidden();
    expect(existsSync(path)).toBe(false);
  });

  for (const button of ['Export PDF', 'Export Word', 'Export web page']) {
    await test.step(`${button} asks too, and Escape writes nothing`, async () => {
      const path = await app.saveTo('escaped');
      await page.getByRole('button', { name: button }).click();
      await expect(question(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(question(page)).toBeHidden();
      expect(existsSync(path)).toBe(false);
    });
  }

  await test.step('exporting anyway writes the words as they are', async () => {
    const path = await app.saveTo('anyway.md');
    await page.getByRole('button', { name: 'Export Markdown' }).click();
    await question(page).getByRole('button', { name: 'Export anyway' }).click();
    expect((await savedBytes(path)).toString()).toContain('555-010-4477');
  });

  await test.step('copying asks as well', async () => {
    await page.getByRole('button', { name: 'Copy text' }).click();
    await question(page).getByRole('button', { name: 'Copy anyway' }).click();
    await expect(page.getByText('The text is copied')).toBeVisible();
  });

  await test.step('what is not on the page is not asked about', async () => {
    await page.getByLabel('The ask', { exact: true }).fill('I ask for a raise.');
    await page
      .getByRole('grid', { name: 'Entries of this case' })
      .getByRole('checkbox', { name: slip })
      .uncheck();
    await settle(page);
    const path = await app.saveTo('clean.md');
    await page.getByRole('button', { name: 'Export Markdown' }).click();
    expect((await savedBytes(path)).toString()).not.toContain('J.D.');
  });

  await test.step('the log as a table is read too', async () => {
    await goTo(page, 'Settings');
    const path = await app.saveTo('log.csv');
    await page.getByRole('button', { name: 'Export the log as CSV' }).click();
    await expect(question(page).getByRole('listitem')).toHaveCount(1);
    await expect(question(page)).toContainText('What I did, ');
    await question(page).getByRole('button', { name: 'Export anyway' }).click();
    expect((await savedBytes(path)).toString()).toContain('pt J.D.');
  });
});

test('the sample raises nothing, typed or exported', { tag: '@anyhost' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Make your case');
  const path = await app.saveTo('sample.md');
  await page.getByRole('button', { name: 'Export Markdown' }).click();
  expect((await savedBytes(path)).length).toBeGreaterThan(500);
  await goTo(page, 'Settings');
  const table = await app.saveTo('sample.csv');
  await page.getByText('With the private ones').click();
  await page.getByRole('button', { name: 'Export the log as CSV' }).click();
  expect((await savedBytes(table)).length).toBeGreaterThan(5000);
  await expect(question(page)).toBeHidden();
});

test('in a narrow window the note and the question fit', { tag: '@browser' }, async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 360, height: 740 });
  await skipFirstRun(page);
  await page.goto(`${page.url().split('#')[0]}#/log`);
  const line = page.getByRole('form', { name: 'Log a win in one line' }).getByLabel('What I did');
  await line.fill(
    `${slip}, jane.doe.with-a-very-long-address.and-more-of-it@pharmacy.example.org, 128 Maple Grove Ave, MRN 00348812`,
  );
  await expect(page.getByText(says)).toBeVisible();
  await expectFits(page, 'The note');
  await line.press('Enter');
  await page.goto(`${page.url().split('#')[0]}#/settings/data`);
  await page.getByRole('button', { name: 'Export the log as CSV' }).click();
  await expect(question(page)).toBeVisible();
  await expectFits(page, 'The question');
});
