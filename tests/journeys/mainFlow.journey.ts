import type { Page } from '@playwright/test';
import { formatDay } from '../../shared/kernel/dates';
import { exportedPdf } from '../support/exportedPdf';
import { type App, expect, test } from '../support/journey';
import { docxParagraphs } from '../support/readDocx';
import { htmlWords } from '../support/readHtml';
import { canReadPdf, pdfPages, unspaced } from '../support/readPdf';
import {
  answerFirstRun,
  copiedText,
  dayFromToday,
  exported,
  fillIn,
  goTo,
  logInOneLine,
  logWin,
  newCase,
  settle,
} from '../support/steps';

const tag = ['@browser', '@electron', '@packaged'];

const doses = {
  'What I did': 'Moved first-dose antibiotics into the cabinet on 5 West',
  Why: 'Nurses were waiting for doses from the central pharmacy.',
  Result: 'First doses reach the bedside sooner on every shift.',
};
const training = {
  'What I did': 'Wrote a one-page guide to the carousel and trained Lee with it',
  Why: 'Only one of us could run it.',
  Result: 'Lee has run it alone since the second week.',
};
const secret = { 'What I did': 'Reported a colleague’s diversion', Result: 'The count was right again.' };
const shortened = 'Moved first doses to 5 West';
const ask = 'I ask for promotion to Technician III, for what stands on this page.';

test('from the first question to the page for the manager, and all of it still there', { tag }, async ({
  app,
}) => {
  test.slow();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await answerFirstRun(app.page, {
    name: 'Rosa Quill',
    role: 'Pharmacy Technician II',
    aim: 'Technician III in the IV room',
  });
  await test.step('wins', () => writeWins(app.page));
  await test.step('a goal in five parts, with milestones', () => keepGoal(app.page));
  await test.step('a goal closed, and why', () => closeGoal(app.page));
  await test.step('credentials', () => keepCredentials(app.page));
  await test.step('the case', () => makeCase(app.page));
  await test.step('its words', () => readExports(app));
  await test.step('closed and opened again, everything still there', async () => {
    await checkEverything(await app.relaunch());
  });
});

async function writeWins(page: Page): Promise<void> {
  await goTo(page, 'Impact log');
  await logInOneLine(page, training['What I did']);
  const from = await dayFromToday(page, -60);
  const until = await dayFromToday(page, -40);
  await logWin(
    page,
    {
      ...doses,
      Date: from,
      Until: until,
      Measure: 'Median wait for a first dose',
      Before: '45',
      After: '30',
      Unit: 'minutes',
      Source: 'Cabinet report',
    },
    async (form) => {
      await form.getByLabel('Category', { exact: true }).selectOption({ label: 'Turnaround' });
      await form.getByLabel('Tags', { exact: true }).fill('5 West');
      await form.getByLabel('Tags', { exact: true }).press('Enter');
      await form.getByText('Measured', { exact: true }).click();
      await form.getByText('I led it', { exact: true }).click();
      await expect(form.getByText('Median wait for a first dose fell from 45 to 30 minutes')).toBeVisible();
    },
  );
  await logWin(page, { ...secret, Date: await dayFromToday(page, -20) }, (form) =>
    form.getByLabel('Private', { exact: true }).check(),
  );
  await page.getByRole('link', { name: /^Add result: Wrote a one-page guide/ }).click();
  const win = page.getByRole('article', { name: 'Chosen win' });
  await fillIn(win, { Why: training.Why, Result: training.Result });
  await settle(page);
  await expect(page.getByRole('region', { name: 'Needs a result' })).toBeHidden();
  await expect(page.getByRole('list', { name: 'Wins, newest first' }).getByRole('link')).toHaveCount(3);
}

async function keepGoal(page: Page): Promise<void> {
  await goTo(page, 'Plan');
  await fillIn(page, { 'In one year': 'Technician III', 'In five years': 'Running the automation' });
  await page.getByRole('button', { name: 'New goal' }).click();
  const form = page.getByRole('dialog', { name: 'New goal' });
  await fillIn(form, {
    Goal: 'Bring cabinet stock-outs under one percent',
    Specific: 'Set par levels by use for all 14 cabinets.',
    Measurable: 'Stock-outs as a share of vends, each month.',
    Baseline: '2.1',
    Current: '1.6',
    Target: '1',
    Unit: '% of vends',
    Achievable: 'Two hours a week are agreed with the lead.',
    Relevant: 'It is what a Technician III is asked to own.',
    Due: await dayFromToday(page, 120),
  });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  const goal = page.getByRole('article', { name: 'Chosen goal' });
  await expect(goal.getByLabel('Relevant', { exact: true })).toHaveValue(/Technician III/);

  await goal.getByRole('button', { name: 'Add milestone' }).click();
  for (const [title, due] of [
    ['Par levels for 5 West', 20],
    ['Par levels for the ICU', 50],
  ] as const) {
    await fillIn(goal, { Milestone: title, 'Milestone due': await dayFromToday(page, due) });
    await goal.getByRole('button', { name: 'Save' }).click();
    await expect(goal.getByLabel(`Done: ${title}`)).toBeVisible();
  }
  await goal.getByRole('button', { name: 'Cancel' }).click();
  await goal.getByLabel('Done: Par levels for 5 West').check();
  await expect(page.getByText('Reached: Par levels for 5 West')).toBeVisible();
  await goal.getByRole('button', { name: 'Move up: Par levels for the ICU' }).click();
  await expect(goal.getByRole('checkbox').first()).toHaveAccessibleName('Done: Par levels for the ICU');
}

async function closeGoal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New goal' }).click();
  const form = page.getByRole('dialog', { name: 'New goal' });
  await fillIn(form, { Goal: 'Join the downtime group' });
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Close goal' }).click();
  const ending = page.getByRole('dialog', { name: 'How did “Join the downtime group” end?' });
  await ending.getByRole('button', { name: 'Save' }).click();
  await expect(ending.getByText('Choose how it ended.')).toBeVisible();
  await ending.getByText('Dropped', { exact: true }).click();
  await fillIn(ending, { Why: 'The group was dissolved.', Learned: 'Ask who else is in it.' });
  await ending.getByRole('button', { name: 'Save' }).click();
  await expect(ending).toBeHidden();
  await expect(page.getByText('1 open, 1 closed')).toBeVisible();
}

async function keepCredentials(page: Page): Promise<void> {
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'Add credential' }).click();
  const form = page.getByRole('dialog', { name: 'Add credential' });
  await fillIn(form, { 'Which credential?': 'CPhT' });
  await form
    .getByRole('list', { name: 'Credentials to choose from' })
    .getByRole('button', { name: /^CPhT .*PTCB/ })
    .first()
    .click();
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('CPhT');
  await expect(form.getByRole('region', { name: 'What its issuer asks' })).toBeVisible();
  await form.getByRole('radio', { name: 'Earned' }).check({ force: true });
  await form.getByRole('textbox', { name: 'Earned' }).fill(await dayFromToday(page, -700));
  await fillIn(form, { Number: '30012345', Expires: await dayFromToday(page, 30) });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  const list = page.getByRole('navigation', { name: 'Your credentials' });
  await expect(list.getByRole('link', { name: /^CPhT\s*Renew now/ })).toBeVisible();

  await page.getByRole('button', { name: 'Add credential' }).click();
  await fillIn(form, { 'Which credential?': 'Gloved fingertip test' });
  await form.getByRole('button', { name: 'Type your own: Gloved fingertip test' }).click();
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('Gloved fingertip test');
  await form.getByRole('radio', { name: 'Earned' }).check({ force: true });
  await form.getByRole('textbox', { name: 'Earned' }).fill(await dayFromToday(page, -400));
  await fillIn(form, { Issuer: 'My employer', Expires: await dayFromToday(page, -10) });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(
    list.getByRole('link', { name: /^Gloved fingertip test\s*Expired 10 days ago/ }),
  ).toBeVisible();
}

async function makeCase(page: Page): Promise<void> {
  await newCase(page);
  const preview = page.getByRole('region', { name: 'Page preview' });
  const weak = page.getByRole('region', { name: 'Weak spots' });
  const entries = page.getByRole('grid', { name: 'Entries of this case' });
  await expect(entries.getByRole('row')).toHaveCount(2);
  await expect(weak.getByText('No ask')).toBeVisible();
  await page.getByText('Promotion', { exact: true }).click();
  await fillIn(page, { Reader: 'Dana Whitcomb, PharmD', 'The ask': ask });
  await expect(preview.getByText(ask)).toBeVisible();
  await expect(weak.getByText('No ask')).toBeHidden();

  await fillIn(page, { From: await dayFromToday(page, -30) });
  await expect(entries.getByRole('row')).toHaveCount(1);
  await page.getByLabel('Period', { exact: true }).selectOption({ label: 'Last 12 months' });
  await expect(entries.getByRole('row')).toHaveCount(2);

  await expect(entries.getByRole('row').first()).toContainText('Moved first-dose');
  await entries.getByRole('button', { name: /^Move down: Moved first-dose/ }).click();
  await expect(entries.getByRole('row').first()).toContainText('Wrote a one-page guide');
  await entries.getByRole('button', { name: /^Move up: Moved first-dose/ }).click();
  await expect(entries.getByRole('row').first()).toContainText('Moved first-dose');

  await entries.getByRole('checkbox', { name: /^Wrote a one-page guide/ }).uncheck();
  await expect(preview).not.toContainText('Only one of us could run it.');
  await entries.getByRole('checkbox', { name: /^Wrote a one-page guide/ }).check();
  await expect(preview).toContainText('Only one of us could run it.');

  await entries.getByRole('button', { name: /^Shorten: Moved first-dose/ }).click();
  await entries.getByLabel('What I did, on this page').fill(shortened);
  await entries.getByRole('button', { name: 'Done' }).click();
  await expect(preview.getByText(shortened, { exact: true })).toBeVisible();
  await expect(preview).not.toContainText('diversion');
}

async function readExports(app: App): Promise<void> {
  const markdown = (await exported(app, 'Export Markdown', 'case.md')).toString();
  const docx = docxParagraphs(await exported(app, 'Export Word', 'case.docx'));
  const html = (await exported(app, 'Export web page', 'case.html')).toString();
  const texts = {
    Markdown: markdown,
    text: await copiedText(app),
    Word: docx.map(({ text }) => text).join(' '),
    'web page': htmlWords(html),
    ...(canReadPdf() ? { PDF: pdfPages(await exportedPdf(app)).join(' ') } : {}),
  };
  for (const [format, text] of Object.entries(texts)) {
    // A line of paper may end after any hyphen.
    const found = unspaced(text);
    for (const words of ['Rosa Quill', 'CPhT', ask, shortened, doses.Why, training.Why, training.Result])
      expect(found, format).toContain(unspaced(words));
    for (const words of ['diversion', 'Moved first-dose antibiotics', 'The count was right again'])
      expect(found, format).not.toContain(unspaced(words));
  }
  expect(markdown.indexOf(shortened)).toBeLessThan(markdown.indexOf(training['What I did']));
}

async function checkEverything(page: Page): Promise<void> {
  await goTo(page, 'Impact log');
  await expect(page.getByRole('list', { name: 'Wins, newest first' }).getByRole('link')).toHaveCount(3);
  await page.getByRole('link', { name: /Moved first-dose antibiotics/ }).click();
  const win = page.getByRole('article', { name: 'Chosen win' });
  const from = formatDay(await dayFromToday(page, -60), 'long');
  await expect(win.getByLabel('Date', { exact: true })).toHaveValue(from);
  await expect(win.getByLabel('Result', { exact: true })).toHaveValue(doses.Result);
  await expect(win.getByLabel('Category', { exact: true })).toHaveValue('throughput');
  await expect(win.getByRole('list', { name: 'Tags chosen' })).toContainText('5 West');
  await expect(win.getByLabel('Measured', { exact: true })).toBeChecked();
  await expect(win.getByLabel('Private', { exact: true })).not.toBeChecked();
  await page.getByRole('link', { name: /Reported a colleague/ }).click();
  await expect(win.getByLabel('Private', { exact: true })).toBeChecked();

  await goTo(page, 'Plan');
  await expect(page.getByLabel('In five years', { exact: true })).toHaveValue('Running the automation');
  const goal = page.getByRole('article', { name: 'Chosen goal' });
  await expect(goal.getByLabel('Target', { exact: true })).toHaveValue('1');
  await expect(goal.getByRole('checkbox').first()).toHaveAccessibleName('Done: Par levels for the ICU');
  await expect(goal.getByLabel('Done: Par levels for 5 West')).toBeChecked();
  await page.getByText('1 closed goal').click();
  await page.getByRole('link', { name: /Join the downtime group/ }).click();
  await expect(goal.getByLabel('Why', { exact: true })).toHaveValue('The group was dissolved.');

  await goTo(page, 'Credentials');
  await page.getByRole('link', { name: /^CPhT/ }).click();
  await expect(page.getByLabel('Number', { exact: true })).toHaveValue('30012345');

  await goTo(page, 'Make your case');
  await expect(page.getByLabel('The ask', { exact: true })).toHaveValue(ask);
  await expect(page.getByRole('region', { name: 'Page preview' })).toContainText(shortened);
}
