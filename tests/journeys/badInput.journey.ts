import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { emptySnapshot } from '../../shared/model/index';
import { somePlanFile } from '../backup/somePlan';
import { controls, emoji, markup, rightToLeft, seen } from '../support/hardText';
import { type App, expect, test } from '../support/journey';
import { docxParagraphs } from '../support/readDocx';
import { htmlWords } from '../support/readHtml';
import { canReadPdf, oneLine, pdfPages } from '../support/readPdf';
import { recordOf } from '../support/records';
import {
  copiedText,
  exported,
  fillIn,
  goTo,
  logInOneLine,
  logWin,
  newCase,
  settle,
  skipFirstRun,
} from '../support/steps';

// The packaged program runs the same page.
const tag = '@anyhost';

async function firstWin(page: Page, what: string) {
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, what);
  await page.getByRole('link', { name: new RegExp(`^Add result: ${what}`) }).click();
  return page.getByRole('article', { name: 'Chosen win' });
}

test('too long, impossible, too far off: each is told where it stands, and nothing is lost', { tag }, async ({
  app,
}) => {
  const { page } = app;
  const win = await firstWin(page, 'Counted the vault');

  await test.step('a long field, one letter over', async () => {
    await win.getByLabel('Why', { exact: true }).fill(`${'why '.repeat(5000)}!`);
    await expect(win.getByText('Keep it under 20,000 characters.')).toBeVisible();
    await win.getByLabel('Why', { exact: true }).fill('why '.repeat(5000));
    await settle(page);
    await expect(win.getByText('Keep it under 20,000 characters.')).toBeHidden();
  });
  await test.step('a line, one letter over', async () => {
    await win.getByLabel('Measure', { exact: true }).fill('m'.repeat(301));
    await expect(win.getByText('Keep it under 300 characters.')).toBeVisible();
    await win.getByLabel('Measure', { exact: true }).fill('Count');
    await settle(page);
  });
  await test.step('figures that are none', async () => {
    await win.getByLabel('Before', { exact: true }).fill('about ten');
    await expect(win.getByText('Write a number, like 45 or 93.5.')).toBeVisible();
    await win.getByLabel('Before', { exact: true }).fill('9999999999999');
    await expect(win.getByText('Write a number under a trillion.')).toBeVisible();
    await win.getByLabel('Before', { exact: true }).fill('10');
    await settle(page);
  });
  await test.step('days that are none', async () => {
    for (const [typed, words] of [
      ['June 31, 2026', 'June 2026 has 30 days. Write a day from 1 to 30.'],
      ['June 3, 1812', 'Write a day between 1950 and 2100.'],
      ['6/3/3026', 'Write a day between 1950 and 2100.'],
      ['when it snowed', 'Write a day like June 3, 2026 or 6/3/2026.'],
      ['', 'Write a day.'],
    ] as const) {
      await win.getByLabel('Date', { exact: true }).fill(typed);
      await win.getByLabel('Why', { exact: true }).focus();
      await expect(win.getByText(words, { exact: true })).toBeVisible();
      await expect(win.getByLabel('Date', { exact: true })).toHaveValue(typed);
    }
    await win.getByLabel('Date', { exact: true }).fill('June 3, 2026');
    await win.getByLabel('Until', { exact: true }).fill('June 2, 2026');
    await win.getByLabel('Why', { exact: true }).focus();
    await expect(win.getByText('This is before the first day.')).toBeVisible();
  });
  await test.step('a form sent with nothing in it, and with a name too long', async () => {
    await goTo(page, 'Plan');
    await page.getByRole('button', { name: 'New goal' }).click();
    const form = page.getByRole('dialog', { name: 'New goal' });
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByText('Write a few words here first.')).toBeVisible();
    await fillIn(form, { Goal: 'g'.repeat(301), Due: 'Feb 30, 2027' });
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByText('February 2027 has 28 days. Write a day from 1 to 28.')).toBeVisible();
    await fillIn(form, { Due: '' });
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByText('Keep it under 300 characters.')).toBeVisible();
    await form.getByRole('button', { name: 'Cancel' }).click();
    await expect(form).toBeHidden();
  });
  await test.step('after a restart, the last thing that fitted', async () => {
    const reopened = await app.relaunch();
    await goTo(reopened, 'Impact log');
    await reopened
      .getByRole('link', { name: /Counted the vault/ })
      .first()
      .click();
    const kept = reopened.getByRole('article', { name: 'Chosen win' });
    await expect(kept.getByLabel('Why', { exact: true })).toHaveValue('why '.repeat(5000));
    await expect(kept.getByLabel('Measure', { exact: true })).toHaveValue('Count');
    await expect(kept.getByLabel('Before', { exact: true })).toHaveValue('10');
    await expect(kept.getByLabel('Date', { exact: true })).toHaveValue('June 3, 2026');
  });
});

test('markup, right-to-left, emoji and controls go through every screen and export as text', { tag }, async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  await skipFirstRun(page);
  await logWin(page, { 'What I did': markup, Why: `${rightToLeft}`, Result: `${emoji} ${controls}` });
  await goTo(page, 'Plan');
  await page.getByRole('button', { name: 'New goal' }).click();
  const goal = page.getByRole('dialog', { name: 'New goal' });
  await fillIn(goal, { Goal: markup, Specific: controls });
  await goal.getByRole('button', { name: 'Save' }).click();
  await expect(goal).toBeHidden();
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'Add credential' }).click();
  const credential = page.getByRole('dialog', { name: 'Add credential' });
  await credential.getByRole('button', { name: 'Type your own' }).click();
  await fillIn(credential, { Name: '<b>Bold</b> & כן', Issuer: emoji });
  await credential.getByRole('radio', { name: 'Earned' }).check({ force: true });
  await credential.getByLabel('Never expires').check();
  await credential.getByRole('button', { name: 'Save' }).click();
  await expect(credential).toBeHidden();
  await newCase(page);
  await fillIn(page, { 'The ask': `${rightToLeft} ${markup}` });
  await settle(page);
  await expect(page.getByRole('region', { name: 'Page preview' })).toContainText(seen.markup);
  await expectUnharmed(app);
  expect(await page.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined();
});

async function expectUnharmed(app: App): Promise<void> {
  const expectAll = (format: string, text: string) => {
    for (const words of [seen.markup, seen.rightToLeft, seen.emoji, seen.controls])
      expect(oneLine(text), format).toContain(oneLine(words));
    expect(text, format).toContain('<b>Bold</b> & כן');
  };
  const markdown = (await exported(app, 'Export Markdown', 'case.md')).toString();
  expect(markdown).not.toMatch(/(?<!\\)<script/);
  expectAll('Markdown', markdown.replace(/\\\n/g, ' ').replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
  expectAll('text', await copiedText(app));
  const docx = docxParagraphs(await exported(app, 'Export Word', 'case.docx'));
  expectAll('Word', docx.map(({ text }) => text).join(' '));
  const html = (await exported(app, 'Export web page', 'case.html')).toString();
  expect(/<script|<img|\sonerror=/i.exec(html.replace(/&lt;[^<]*/g, ''))).toBeNull();
  expectAll('web page', htmlWords(html));
  if (app.electronApp !== undefined && canReadPdf()) {
    const pdf = pdfPages(await exported(app, 'Export PDF', 'case.pdf')).join(' ');
    // Fonts join letters and order right-to-left runs as they are read; the markup is what must stand there as text.
    expect(pdf.replace(/ /g, '')).toContain(oneLine(seen.markup).replace(/ /g, ''));
  }
}

test('two tabs edit different fields of one win, and both are kept', { tag: '@browser' }, async ({ app }) => {
  const { page } = app;
  const win = await firstWin(page, 'Counted the vault');
  const other = await page.context().newPage();
  await other.goto(page.url());
  const there = other.getByRole('article', { name: 'Chosen win' });
  await expect(there.getByLabel('Why', { exact: true })).toBeVisible();
  await win.getByLabel('Why', { exact: true }).fill('Nobody had since spring.');
  await there.getByLabel('Result', { exact: true }).fill('Two doses found.');
  await settle(page);
  await settle(other);
  for (const article of [win, there]) {
    await expect(article.getByLabel('Why', { exact: true })).toHaveValue('Nobody had since spring.');
    await expect(article.getByLabel('Result', { exact: true })).toHaveValue('Two doses found.');
  }
  await other.close();
  const reopened = await app.relaunch();
  await goTo(reopened, 'Impact log');
  await reopened
    .getByRole('link', { name: /Counted the vault/ })
    .first()
    .click();
  const kept = reopened.getByRole('article', { name: 'Chosen win' });
  await expect(kept.getByLabel('Why', { exact: true })).toHaveValue('Nobody had since spring.');
  await expect(kept.getByLabel('Result', { exact: true })).toHaveValue('Two doses found.');
});

test('reloaded in the middle of typing, what was typed is there', { tag: '@browser' }, async ({ app }) => {
  const { page } = app;
  const win = await firstWin(page, 'Counted the vault');
  await win.getByLabel('Result', { exact: true }).pressSequentially('Two doses found, bo');
  await page.reload();
  await expect(win.getByLabel('Result', { exact: true })).toHaveValue('Two doses found, bo');
  await page.getByRole('button', { name: 'Log a win' }).click();
  const form = page.getByRole('dialog', { name: 'Log a win' });
  await form.getByLabel('What I did', { exact: true }).pressSequentially('Half a sente');
  await page.reload();
  await page.getByRole('button', { name: 'Log a win' }).click();
  await expect(form.getByLabel('What I did', { exact: true })).toHaveValue('Half a sente');
});

test('a file of 200 MB is refused where it was chosen', { tag }, async ({ app }) => {
  const { page } = app;
  const win = await firstWin(page, 'Counted the vault');
  const path = join(app.profileDir, 'scan.tiff');
  // Sparse: it takes no room, and its size is all that is looked at.
  const file = openSync(path, 'w');
  ftruncateSync(file, 200_000_000);
  closeSync(file);
  await win.locator('input[type=file]').setInputFiles(path);
  await expect(
    win.getByText(/^scan\.tiff is 200 MB; the limit is 25 MB\..*Nothing was changed\.$/),
  ).toBeVisible();
  await expect(win.getByRole('button', { name: /^Save a copy/ })).toHaveCount(0);
});

test('the file that would go over 500 MB in all is refused where it was chosen', { tag: '@browser' }, async ({
  app,
}) => {
  const { page } = app;
  await skipFirstRun(page);
  // What files weigh is noted in their records; the bytes of these never came along.
  const files = Array.from({ length: 20 }, (_, index) =>
    recordOf('attachment', { name: `${index}.pdf`, size: 25_000_000, sha256: `${index}`.padStart(64, '0') }),
  );
  const impact = [
    recordOf('impact', { what: 'Counted the vault', attachmentIds: files.map(({ id }) => id) }),
  ];
  const profile = [recordOf('profile', { id: 'profile', hasStarted: true })];
  const plan = { ...emptySnapshot(), profile, attachment: files, impact };
  const buffer = Buffer.from(await somePlanFile(plan));
  await goTo(page, 'Settings');
  await page
    .getByLabel('Choose a plan file')
    .setInputFiles({ name: 'full.mortar', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Replace my plan' }).click();
  await expect(page.getByText('full.mortar is in place.')).toBeVisible();
  await goTo(page, 'Impact log');
  await page
    .getByRole('link', { name: /Counted the vault/ })
    .first()
    .click();
  const win = page.getByRole('article', { name: 'Chosen win' });
  const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
  await win.locator('input[type=file]').setInputFiles(scan);
  const words =
    /^scan\.pdf is 8 bytes; files may take 500 MB together in a plan, and 0 bytes of that is left\./;
  await expect(win.getByText(words)).toBeVisible();
  await expect(win.getByRole('button', { name: /^Save a copy/ })).toHaveCount(20);
});
