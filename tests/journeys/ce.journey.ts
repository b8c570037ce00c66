import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey';
import { fillIn, goTo, settle, skipFirstRun } from '../support/steps';

/** `YYYY-MM-DD` as a transcript writes it. */
const on = (day: string) => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');
const row = (title: string, day: string, hours: string, number: string, kind = '') =>
  [title, on(day), hours, number, kind].join(';');
const several = (many: number, make: (index: number) => string) =>
  Array.from({ length: many }, (_, i) => make(i));

/** 30 activities as an older portal exports them: a byte-order mark, semicolons, a comma in the figures. */
const transcript = `\u{FEFF}${[
  'Activity Title;Completion Date;Contact Hours;UAN;Kind',
  ...several(12, (i) => row(`General ${i + 1}`, `2026-02-${10 + i}`, '1,0', `0204-0000-26-${100 + i}-H04-T`)),
  ...several(2, (i) => row(`Safety ${i + 1}`, `2026-03-${10 + i}`, '1,0', `0204-0000-26-${200 + i}-L05-T`)),
  ...several(8, (i) =>
    row(`Drug therapy ${i + 1}`, `2026-04-${10 + i}`, '1,0', `0204-0000-26-${300 + i}-H01-P`),
  ),
  ...several(7, (i) => row(`Older ${i + 1}`, `2024-05-${10 + i}`, '1,5', `0204-0000-24-${400 + i}-L04-T`)),
  row('Carousel, at work', '2026-05-20', '2,0', '', 'In-service'),
].join('\r\n')}\r\n`;

test('CE for CPhT, CSPT, 340B ACE and a state: imported, counted in one sentence each, and mended @browser @electron', async ({
  app: { page },
}) => {
  await page.clock.setFixedTime(new Date('2026-11-20T15:00:00'));
  await page.reload();
  await skipFirstRun(page);
  await goTo(page, 'Credentials');
  await addCredential(page, 'CPhT', /^CPhT Certified/, 'March 12, 2019', 'March 31, 2027');
  await addCredential(page, 'CSPT', /^CSPT/, 'May 12, 2026', 'May 31, 2027');
  await addCredential(page, '340B ACE', /^340B ACE/, 'June 1, 2025', 'June 30, 2027');
  await addCredential(
    page,
    'State registration',
    /^State registration/,
    'October 15, 2018',
    'October 31, 2027',
  );
  await ownFigures(page);
  await importTranscript(page);

  const standing = page.getByRole('article').getByRole('list', { name: 'Where you stand' });
  const sentences = async (...wanted: readonly string[]) => {
    for (const words of wanted)
      await expect(standing.getByRole('link', { name: words, exact: true })).toBeVisible();
  };
  const cspt = (hours: number) =>
    `CSPT: ${hours} hours noted, how many it takes is not known: enter what the issuer tells you; sterile compounding is asked for, how many hours is not known; expires in 6 months, on May 31.`;
  const ace = '340B ACE: no CE hours, renewed by a recertification exam; renewal opens in 10 weeks.';
  await sentences(
    'CPhT: 19 of 20 hours; law 0 of 1; 3 hours over the pharmacist-coded limit do not count; 2 in-service hours do not count; renewal opens in 10 weeks, late fee from March 1.',
    'State registration / license: 24 of 30 hours; live 2 of 4; expires in 11 months, on October 31, 2027.',
    cspt(2),
    ace,
  );

  await logLaw(page);
  await sentences(
    'CPhT: 20 of 20 hours; every minimum met; 3 hours over the pharmacist-coded limit do not count; 2 in-service hours do not count; renewal opens in 10 weeks, late fee from March 1.',
    cspt(3),
    ace,
  );

  await page
    .getByRole('link', { name: /^CPhT: 20 of 20 hours/ })
    .first()
    .click();
  await page.locator('summary').filter({ hasText: 'Does not count' }).click();
  await expect(page.getByText('Over the limit of 5 pharmacist-coded hours.').first()).toBeVisible();
  await page.locator('summary').filter({ hasText: 'All hours' }).click();
  await page.getByRole('combobox', { name: 'State of Law update' }).selectOption('Counted');
  await expect(page.getByText('CE state changed')).toBeVisible();
});

async function addCredential(
  page: Page,
  query: string,
  entry: RegExp,
  earned: string,
  expires: string,
): Promise<void> {
  await page.getByRole('button', { name: 'Add credential' }).click();
  const form = page.getByRole('dialog', { name: 'Add credential' });
  await fillIn(form, { 'Which credential?': query });
  await form.getByRole('button', { name: entry }).click();
  for (const [label, day] of [
    ['Earned', earned],
    ['Expires', expires],
  ] as const)
    await form.getByRole('textbox', { name: label }).fill(day);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

/** No list knows a state's rule: the person writes down its hours and how many of them must be live. */
async function ownFigures(page: Page): Promise<void> {
  await fillIn(page, { 'Months between renewals': '24' });
  await settle(page);
  await page.getByRole('button', { name: 'Enter your own figures' }).click();
  await fillIn(page, { 'Hours in each cycle': '30' });
  await page.getByRole('button', { name: 'Add a minimum' }).click();
  await fillIn(page, { Topic: '', 'Hours, at least': '4' });
  await page.getByLabel('Live only').check();
  await settle(page);
}

async function importTranscript(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'CE activities' }).click();
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import CE' });
  const choose = (name: string, text: string) =>
    dialog
      .getByLabel('Choose a CSV file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('bad.csv', `${transcript}Impossible;13/45/2026;-2;;\r\n`);
  await expect(dialog.getByText('30 activities would be added; 1 row cannot be taken.')).toBeVisible();
  await expect(dialog.getByText(/^Row 32: “13\/45\/2026” is not a day/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Add 30 activities' })).toBeDisabled();
  await choose('transcript.csv', transcript);
  await expect(dialog.getByText('30 activities would be added.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add 30 activities' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('30 CE activities imported')).toBeVisible();
}

async function logLaw(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Log CE' }).click();
  const form = page.getByRole('dialog', { name: 'Log CE' });
  await fillIn(form, { Title: 'Law update', Hours: '40', 'ACPE activity number': '0204-0000-26-900-H09-T' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText(/^There is no topic 09/)).toBeVisible();
  await expect(form.getByText(/^40 hours are more than one activity gives/)).toBeVisible();
  await fillIn(form, { Hours: '1', 'ACPE activity number': 'uan: 0204 0000 26 900 h03 t' });
  await expect(form.getByRole('list', { name: 'Topic chosen' })).toHaveText(/Pharmacy law/);
  await expect(form.getByRole('listitem').filter({ hasText: 'CPhT 1 of 1 hour' })).toBeVisible();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}
