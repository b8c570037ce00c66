import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { browserExecutable } from '../../build/browserExecutable.mjs';
import type { Snapshot } from '../../shared/model/index';
import { samplePlan } from '../../shared/pack/samplePlan/samplePlan';
import { exportedPdf } from '../support/exportedPdf';
import { type App, expect, savedBytes, test } from '../support/journey';
import { docxParagraphs, hasWordProcessor, wordProcessorPdf } from '../support/readDocx';
import { canReadPdf, oneLine, pdfPages, unspaced } from '../support/readPdf';
import { copiedText, dayFromToday, exported, goTo, logWin, openSample } from '../support/steps';

// What these write is the page's own work; the packaged program could only do it the same.
const tag = '@anyhost';
const secret = 'Told the director about the narcotics drawer';

/** The sample with one more private win of today, on the screen of its case; gives the words every export must have. */
async function sampleCase(app: App): Promise<{ shown: string[]; hidden: string[]; entryCount: number }> {
  const { page } = app;
  await openSample(page);
  await logWin(page, { 'What I did': secret, Result: 'It is counted twice now.' }, (form) =>
    form.getByLabel('Private', { exact: true }).check(),
  );
  await goTo(page, 'Make your case');
  await expect(page.getByText(/^\d+ pages, Letter$/)).toBeVisible();
  const { snapshot } = samplePlan(await dayFromToday(page, 0));
  return {
    ...wordsOf(snapshot),
    entryCount: snapshot.case[0]?.entries.filter((one) => one.included).length ?? 0,
  };
}

function wordsOf({ case: [record], impact, profile }: Snapshot): { shown: string[]; hidden: string[] } {
  const included = (record?.entries ?? []).filter((entry) => entry.included);
  const texts = included.flatMap(({ impactId, what, why, result }) => {
    const win = impact.find(({ id }) => id === impactId);
    return [what ?? win?.what, why ?? win?.why, result ?? win?.result];
  });
  const shown = [profile[0]?.name, record?.ask, record?.next, ...texts];
  return {
    shown: shown.filter((text) => text !== undefined && text !== '').map((text) => oneLine(text ?? '')),
    hidden: [secret, ...impact.filter((win) => win.private).map(({ what }) => oneLine(what))],
  };
}

function expectWords(
  text: string,
  { shown, hidden }: { shown: string[]; hidden: string[] },
  flat = oneLine,
): void {
  const found = flat(text);
  expect(shown.filter((words) => !found.includes(flat(words)))).toEqual([]);
  expect(hidden.filter((words) => found.includes(flat(words)))).toEqual([]);
}

test('the page as PDF: every word, no private one, as many pages as the preview shows', async ({ app }) => {
  test.skip(!canReadPdf(), 'pdftotext of poppler is not on this machine');
  const words = await sampleCase(app);
  const pages = pdfPages(await exportedPdf(app));
  await expect(app.page.getByText(`${pages.length} pages, Letter`)).toBeVisible();
  expect(pages.length).toBeGreaterThan(1);
  expectWords(pages.join(' '), words, unspaced);
  expect(pages[0]).toContain('Marisol Reyes');
  for (const label of ['What I did', 'Why', 'Result'])
    expect(pages[0]?.toLowerCase()).toContain(label.toLowerCase());
  // In the Result and in the pair above it, whose arrow is a drawing: copied, it must not read 4530.
  expect(pages[0]?.split('45 to 30 minutes')).toHaveLength(3);
  for (const [at, page] of pages.entries()) expect(page).toContain(`${at + 1} of ${pages.length}`);
});

test('the page for a word processor: headings, lists, every word, opened without repair', { tag }, async ({
  app,
}) => {
  test.slow();
  const words = await sampleCase(app);
  const bytes = await exported(app, 'Export Word', 'case.docx');
  const paragraphs = docxParagraphs(bytes);
  expectWords(paragraphs.map(({ text }) => text).join(' '), words);
  const headings = paragraphs
    .filter(({ style }) => /^(?:Title|Heading\d)$/.test(style))
    .map(({ text }) => text);
  expect(headings.length).toBeGreaterThan(3);
  expect(paragraphs.some(({ isListItem }) => isListItem)).toBe(true);
  if (app.host !== 'browser') return;
  await test.step('LibreOffice opens it', () => {
    test.skip(!hasWordProcessor() || !canReadPdf(), 'LibreOffice or pdftotext is not on this machine');
    expectWords(pdfPages(wordProcessorPdf(bytes)).join(' '), words, unspaced);
  });
});

test('Markdown and copied text: every word in its order', { tag }, async ({ app }) => {
  const { page } = app;
  const words = await sampleCase(app);
  const markdown = (await exported(app, 'Export Markdown', 'case.md')).toString();
  // Marks the person typed are escaped; the words between are theirs.
  expectWords(markdown.replace(/\\\n/g, ' ').replace(/\\(?=[!-/:-@[-`{-~])|\*\*/g, ''), words);
  expect(markdown).toMatch(/^# Marisol Reyes/);
  expect(markdown.match(/^### \d/gm)).toHaveLength(words.entryCount);
  expectWords(await copiedText(app), words);
  await expect(page.getByText('The text is copied')).toBeVisible();
});

test('the web page stands alone: opened from the disk with the network off, nothing runs, nothing is asked for', {
  tag,
}, async ({ app }) => {
  const words = await sampleCase(app);
  const path = await app.saveTo('case.html');
  await app.page.getByRole('button', { name: 'Export web page' }).click();
  const html = (await savedBytes(path)).toString();
  expect(/<script|javascript:|\son\w+=|(?:src|href)="?(?:https?:)?\/\//i.exec(html)).toBeNull();
  expect(html.slice(0, 300)).toContain('default-src &#39;none&#39;');
  if (app.host !== 'browser') return;
  const { executablePath, args } = await browserExecutable();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    const page = await browser.newPage({ offline: true, viewport: { width: 390, height: 800 } });
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    const address = pathToFileURL(path).href;
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    expect(asked.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
    expect(said).toEqual([]);
    expect(await page.evaluate(() => document.scripts.length)).toBe(0);
    expectWords(await page.evaluate(() => document.body.textContent ?? ''), words);
    expect(
      await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
    ).toBeGreaterThan(0);
    const { overflow } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(overflow).toBeLessThanOrEqual(0);
  } finally {
    await browser.close();
  }
});
