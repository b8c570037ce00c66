import { expect, savedBytes, test } from '../support/journey';
import { exported, goTo, skipFirstRun } from '../support/steps';

test('training: gaps in words, on paper and as a table, and a reminder when it is due', {
  tag: '@browser',
}, async ({ app }) => {
  const { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Credentials');
  await page.getByRole('link', { name: 'Training' }).click();
  await page.getByRole('button', { name: 'Add sign-off' }).click();
  const form = page.getByRole('form', { name: 'Add sign-off' });
  await form.getByLabel('Station').fill('IV room');
  await form.getByLabel('Skill').fill('Garbing');
  await form.getByLabel('Signed off on', { exact: true }).fill('today');
  await form.getByLabel('Signed off by').fill('Dana Ortiz');
  await form.getByLabel('Next due', { exact: true }).fill('tomorrow');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByLabel('Station')).toHaveValue('IV room');
  await form.getByLabel('Skill').fill('garbing');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('IV room: Garbing is on the list already. Edit it there.')).toBeVisible();
  await form.getByLabel('Skill').fill('Batch compounding');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Not signed off yet.')).toBeVisible();
  await expect(page.getByText('1 of 2 signed off.')).toBeVisible();
  await form.getByRole('button', { name: 'Cancel' }).click();

  const csv = (await exported(app, 'Export CSV', 'training.csv')).toString();
  expect(csv).toMatch(/^\uFEFFStation,Skill,Signed off,Signed off by,Next due/);
  expect(csv).toMatch(/\r\nIV room,Garbing,\d{4}-\d\d-\d\d,Dana Ortiz,\d{4}-\d\d-\d\d,/);
  await page.getByRole('button', { name: 'See the page' }).click();
  const path = await app.saveTo('training.md');
  await page.getByRole('button', { name: 'Export Markdown' }).click();
  expect((await savedBytes(path)).toString()).toContain('Open: **Batch compounding**: Not signed off yet');

  await goTo(page, 'Today');
  const needs = page.getByRole('region', { name: 'Needs you' });
  await needs.getByRole('link', { name: /^IV room: Garbing is due tomorrow/ }).click();
  await page.getByRole('button', { name: 'Signed off today: IV room: Garbing' }).click();
  await expect(page.getByText('Signed off today', { exact: true }).first()).toBeVisible();
});
