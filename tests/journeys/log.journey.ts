import { expect, savedBytes, test } from '../support/journey';
import { goTo, logInOneLine, openSample, settle, skipFirstRun } from '../support/steps';

test('a win: one line, finished later, kept over a restart, taken back, put in the trash', async ({
  app,
}) => {
  let { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await expect(page.getByText('Your wins go here')).toBeVisible();

  await test.step('one line and Enter', async () => {
    await logInOneLine(page, 'Moved first-dose antibiotics into the cabinet on 5 West');
    await expect(page.getByRole('region', { name: 'Needs a result' })).toContainText(
      'Moved first-dose antibiotics',
    );
  });

  await test.step('an empty line is answered where it stands', async () => {
    const form = page.getByRole('form', { name: 'Log a win in one line' });
    await form.getByLabel('What I did').press('Enter');
    await expect(form.getByRole('alert')).toHaveText('Write what you did, in a few words.');
  });

  await test.step('its result and its figures, each saving itself', async () => {
    await page.getByRole('link', { name: /^Add result: Moved first-dose/ }).click();
    const win = page.getByRole('article', { name: 'Chosen win' });
    await win
      .getByLabel('Why', { exact: true })
      .fill('Nurses were waiting for doses from the central pharmacy.');
    await win.getByLabel('Result', { exact: true }).fill('Median wait fell from 45 to 30 minutes.');
    await win.getByLabel('Measure', { exact: true }).fill('Median wait for a first dose');
    await win.getByLabel('Before').fill('45');
    await win.getByLabel('After').fill('30');
    await win.getByLabel('Unit').fill('minutes');
    await settle(page);
    await expect(win.getByText('Median wait for a first dose fell from 45 to 30 minutes')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Needs a result' })).toBeHidden();
  });

  await test.step('an impossible day stays in sight with a sentence, and nothing is lost', async () => {
    const win = page.getByRole('article', { name: 'Chosen win' });
    await win.getByLabel('Date', { exact: true }).fill('Feb 30, 2026');
    await win.getByLabel('Why', { exact: true }).focus();
    await expect(win.getByText('February 2026 has 28 days. Write a day from 1 to 28.')).toBeVisible();
    await win.getByLabel('Date', { exact: true }).fill('June 3, 2026');
    await settle(page);
    await expect(page.getByRole('heading', { level: 2, name: 'June 2026' })).toBeVisible();
  });

  await test.step('closed and opened again, it is all there', async () => {
    page = await app.relaunch();
    await goTo(page, 'Impact log');
    await page.getByRole('link', { name: /Moved first-dose antibiotics/ }).click();
    const win = page.getByRole('article', { name: 'Chosen win' });
    await expect(win.getByLabel('Result', { exact: true })).toHaveValue(
      'Median wait fell from 45 to 30 minutes.',
    );
    await expect(win.getByLabel('After')).toHaveValue('30');
    await expect(win.getByLabel('Date', { exact: true })).toHaveValue('June 3, 2026');
  });

  await test.step('its history tells every change', async () => {
    await page.getByRole('button', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: /^History of Moved/ });
    await expect(history.getByText('Median wait fell from 45 to 30 minutes.')).toBeVisible();
    await history.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('deleted, and taken back', async () => {
    await page.getByRole('article', { name: 'Chosen win' }).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('Win moved to the trash')).toBeVisible();
    await expect(page.getByRole('link', { name: /Moved first-dose antibiotics/ })).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('link', { name: /Moved first-dose antibiotics/ })).toBeVisible();
  });
});

test('a form that was being filled in survives a closed window', async ({ app }) => {
  let { page } = app;
  await skipFirstRun(page);
  await page.getByRole('button', { name: 'Log a win' }).click();
  let form = page.getByRole('dialog', { name: 'Log a win' });
  await form.getByLabel('What I did').fill('Wrote the downtime card');
  await form.getByLabel('Result').fill('Night shift stopped calling');
  page = await app.relaunch();
  await page.getByRole('button', { name: 'Log a win' }).click();
  form = page.getByRole('dialog', { name: 'Log a win' });
  await expect(form.getByLabel('What I did')).toHaveValue('Wrote the downtime card');
  await form.getByLabel('What I did').press('Enter');
  await expect(form).toBeHidden();
  await goTo(page, 'Impact log');
  await page.getByRole('link', { name: /Wrote the downtime card/ }).click();
  await expect(
    page.getByRole('article', { name: 'Chosen win' }).getByLabel('Result', { exact: true }),
  ).toHaveValue('Night shift stopped calling');
});

test('evidence is kept inside the plan, and a file that is too large is refused where it was chosen', {
  tag: '@anyhost',
}, async ({ app }) => {
  const { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Trained Lee on the carousel');
  await page.getByRole('link', { name: /^Add result: Trained Lee/ }).click();
  const win = page.getByRole('article', { name: 'Chosen win' });
  const chooser = win.locator('input[type=file]');
  await chooser.setInputFiles({
    name: 'sign-off.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 sign-off'),
  });
  await expect(win.getByText('sign-off.pdf')).toBeVisible();
  // A sparse file of 200 MB: its size is all that is looked at.
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('article input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(30_000_000)], 'scan.tiff', { type: 'image/tiff' }));
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(win.getByText(/scan\.tiff is 30 MB; the limit is 25 MB/)).toBeVisible();
  await expect(win.getByText('sign-off.pdf')).toBeVisible();
  const path = await app.saveTo('copy.pdf');
  await win.getByRole('button', { name: 'Save a copy of sign-off.pdf' }).click();
  expect((await savedBytes(path)).toString()).toBe('%PDF-1.4 sign-off');
});

test('wins are filtered in words, and two tags become one', { tag: '@anyhost' }, async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Impact log');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByLabel('Only category').selectOption({ label: 'Training' });
  await expect(page.getByText(/^\d+ wins of \d+: Training\./)).toBeVisible();
  await page.getByRole('button', { name: 'Show every win' }).click();

  const tags = page.getByLabel('Only tag');
  const offered = await tags.getByRole('option').allTextContents();
  const [, first = '', second = ''] = offered;
  await page.getByRole('button', { name: 'Rename tags…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tag', { exact: true }).selectOption({ value: first });
  await dialog.getByLabel('New name').fill(second);
  await dialog.getByLabel('New name').press('Enter');
  await expect(page.getByText(`Tag ${first} merged into ${second}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tags.getByRole('option', { name: first, exact: true })).toHaveCount(0);
  await expect(tags.getByRole('option', { name: second, exact: true })).toHaveCount(1);
});
