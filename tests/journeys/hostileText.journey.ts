import { expect, type Page } from '@playwright/test';
import { networkHref, networkParts } from '../../renderer/navigation/networkPaths';
import { hrefTo } from '../../renderer/navigation/paths';
import { somePlanFile } from '../backup/somePlan';
import { hostilePlan } from '../support/hostilePlan';
import { test } from '../support/journey';
import { goTo, skipFirstRun } from '../support/steps';

/** Each screen by its address, and the record of each kind whose long fields hold every text at once. */
const addresses: readonly string[] = [
  hrefTo('today'),
  hrefTo('plan'),
  hrefTo('plan', 'goal-h0'),
  hrefTo('log'),
  hrefTo('log', 'impact-h0'),
  hrefTo('credentials'),
  hrefTo('credentials', 'credential-h0'),
  ...networkParts.map((part) => networkHref(part)),
  networkHref('people', 'person-h0'),
  networkHref('events', 'event-h0'),
  networkHref('praise', 'praise-h0'),
  networkHref('references', 'reference-h0'),
  hrefTo('case', 'case-h0'),
  hrefTo('settings'),
];

/** What of a text became more than text: it ran, or it is an element that could. */
async function harmIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const harm: string[] = [];
    if (Reflect.get(window, '__xss') !== undefined) harm.push('a text was run');
    const foreign =
      'iframe, object, embed, base, marquee, video, audio, math, style, [srcset], [style*="canary"]';
    for (const element of document.querySelectorAll(foreign)) harm.push(element.outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) harm.push(`${element.tagName} ${name}`);
        const leads =
          name === 'href' ||
          name === 'src' ||
          name === 'action' ||
          name === 'formaction' ||
          name === 'xlink:href';
        // A text may lead to the web where the person asked for a link, never to code.
        if (leads && !/^(?:#|https?:|mailto:|tel:|\.?\/|blob:)/.test(value))
          harm.push(`${element.tagName} ${name}=${value}`);
      }
    }
    return harm;
  });
}

/** Everything that stands on the screen to be read, in fields too. */
function standsOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
  });
}

test('120 texts that try to be code, in every field of every kind, are text on every screen', {
  tag: '@browser',
}, async ({ app: { page } }) => {
  test.slow();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await skipFirstRun(page);
  await goTo(page, 'Settings');
  const buffer = Buffer.from(await somePlanFile(hostilePlan()));
  const file = { name: 'hostile.mortar', mimeType: 'application/octet-stream', buffer };
  await page.getByLabel('Choose a plan file').setInputFiles(file);
  await page.getByRole('button', { name: 'Replace my plan' }).click();
  await expect(page.getByText('hostile.mortar is in place.')).toBeVisible();
  for (const address of addresses) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(page.locator('main')).toBeVisible();
    await expect(page.locator('[aria-busy=true], .calendar-space')).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready);
    for (const closed of await page.locator('main details:not([open]) > summary').all())
      await closed.click({ timeout: 2_000 }).catch(() => undefined);
    // What is chosen may come after its list.
    if (address.includes('-h0'))
      await expect.poll(() => standsOn(page), address).toContain('<svg onload=window.__xss=1>');
    expect(await harmIn(page), address).toEqual([]);
  }
  await test.step('the history of a win, the search, the page in print', async () => {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      hrefTo('log', 'impact-h0'),
    );
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await expect(page.getByRole('dialog', { name: /^History of/ })).toBeVisible();
    expect(await harmIn(page), 'History').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.insertText('canary');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await harmIn(page), 'Search').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    expect(await harmIn(page), 'Print').toEqual([]);
  });
  expect(asked).toEqual([]);
});
