import { onEveryDialog, onEveryScreen } from '../support/everyScreen';
import { expectAccessible, expectFits } from '../support/inspect';
import { expect, test } from '../support/journey';
import { openSample, skipFirstRun } from '../support/steps';

test('axe finds nothing in a plan that was just begun', { tag: '@browser' }, async ({ app }) => {
  test.slow();
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: 'What is your name?' })).toBeVisible();
  await expectAccessible(page, 'First run');
  await skipFirstRun(page);
  await onEveryScreen(page, expectAccessible);
});

test('axe finds nothing on any screen of the sample', { tag: '@anyhost' }, async ({ app }) => {
  test.slow();
  await openSample(app.page);
  // The colours are the same in the program, and were judged in the browser.
  const themes = app.host === 'browser' ? (['light', 'dark'] as const) : (['light'] as const);
  await onEveryScreen(app.page, (page, place) => expectAccessible(page, place, themes));
});

test('axe finds nothing in any dialog', { tag: '@browser' }, async ({ app }) => {
  test.slow();
  await openSample(app.page);
  await onEveryDialog(app.page, expectAccessible);
});

// A window of 1280 by 800 at 200 % zoom has room for 640 by 400.
for (const viewport of [
  { width: 360, height: 740 },
  { width: 640, height: 400 },
]) {
  test(`at ${viewport.width} by ${viewport.height} nothing is cut off or scrolls sideways`, {
    tag: '@browser',
  }, async ({ app }) => {
    const { page } = app;
    await page.setViewportSize(viewport);
    await expect(page.getByRole('heading', { level: 1, name: 'What is your name?' })).toBeVisible();
    await expectFits(page, 'First run');
    await openSample(page);
    await onEveryScreen(page, expectFits);
    await onEveryDialog(page, expectFits);
  });
}
