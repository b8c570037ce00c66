import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/inspect';
import { expect, test } from '../support/journey';
import { answerFirstRun, goTo, logInOneLine, logWin } from '../support/steps';

const secret = 'Asked about the other job';

/** What a screen reader is told of the window. */
const told = (page: Page) => page.locator('body').ariaSnapshot();

async function aPrivateWin(page: Page): Promise<void> {
  await answerFirstRun(page, { name: 'Rosa Quill', role: 'Technician I', aim: 'Buyer at $31 an hour' });
  await logWin(page, { 'What I did': secret }, (form) => form.getByLabel('Private').check());
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Cut the wait for first doses');
}

test('one key covers everything, and shows it again as it was', { tag: '@anyhost' }, async ({ app }) => {
  const { page } = app;
  await aPrivateWin(page);
  await page.getByRole('button', { name: 'Log a win' }).click();
  const what = page.getByRole('dialog', { name: 'Log a win' }).getByLabel('What I did', { exact: true });
  await what.fill('Half a sentence');
  await page.keyboard.press('ControlOrMeta+Shift+h');

  const again = page.getByRole('button', { name: 'Show again' });
  await expect(again).toBeFocused();
  await expect(page).toHaveTitle('Mortar');
  expect(await told(page)).not.toMatch(/Half a sentence|other job|first doses|Log a win/);
  expect(await page.evaluate(() => document.body.innerText)).not.toMatch(
    /Half|other job|first doses|Log a win/,
  );
  await expectAccessible(page, 'The cover');
  // Neither a shortcut of the page nor Tab gets behind it.
  for (const key of ['Escape', 'ControlOrMeta+k', 'Tab', 'F1']) await page.keyboard.press(key);
  await expect(again).toBeFocused();
  await expect(what).toBeHidden();

  await page.keyboard.press('Enter');
  await expect(what).toBeFocused();
  await expect(what).toHaveValue('Half a sentence');
  await expect(page).toHaveTitle('Impact log · Mortar');
});

test('presenting shows nothing private anywhere, and changes nothing', { tag: '@browser' }, async ({
  app,
}) => {
  const { page } = app;
  await aPrivateWin(page);
  await expect(page.getByText(secret).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.insertText('presenting');
  await page.getByRole('option', { name: 'Start presenting' }).click();
  const bar = page.getByRole('region', { name: 'Presenting' });
  await expect(bar).toContainText('You are presenting.');

  for (const place of ['Today', 'Plan', 'Impact log', 'Credentials', 'Make your case', 'Settings']) {
    await goTo(page, place);
    await expect(bar).toBeVisible();
    expect(await page.content(), place).not.toContain(secret);
    expect(await told(page), place).not.toMatch(/other job|\$31/);
  }
  await goTo(page, 'Plan');
  await expectAccessible(page, 'Presenting');

  await test.step('not in search, one letter off neither', async () => {
    for (const words of ['other job', 'othar job']) {
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(words);
      await expect(page.getByText(`Nothing found for “${words}”.`)).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('nothing can be changed or begun', async () => {
    await page.getByRole('button', { name: 'Log a win' }).click();
    await expect(page.getByText('You are presenting, so nothing was changed.')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await bar.getByRole('button', { name: 'Stop presenting' }).click();
  await goTo(page, 'Impact log');
  await expect(page.getByText(secret).first()).toBeVisible();
});
