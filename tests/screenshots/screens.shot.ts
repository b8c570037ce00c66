import { fileURLToPath } from 'node:url';
import { expect, test } from '../support/journey';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const screens = [
  ['today', 'Today'],
  ['plan', 'Plan'],
  ['log', 'Impact log'],
  ['credentials', 'Credentials'],
  ['case', 'Make your case'],
] as const;

/** Takes the README's pictures again: `npm run screenshots`. The day is fixed, so that a picture changes only with the look. */
test('every screen of the sample plan, light and dark', async ({ app }) => {
  const { page } = app;
  await page.clock.setFixedTime(new Date('2026-11-20T15:00:00'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await page.getByRole('button', { name: 'Look around with a sample plan' }).click();
  await expect(page.getByText('This is a sample plan.')).toBeVisible();
  for (const [name, label] of screens) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: label }).click();
    await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible();
    if (name === 'log') {
      await page.getByRole('link', { name: /Found 23 products/ }).click();
      await expect(page.getByRole('article').getByLabel('Why', { exact: true })).toBeVisible();
    }
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${folder}${name}-${theme}.png`, animations: 'disabled' });
    }
  }
});
