import { expect, test } from '../support/journey';
import { answerFirstRun, goTo, logInOneLine, openSample, skipFirstRun } from '../support/steps';

const screens = ['Today', 'Plan', 'Impact log', 'Credentials', 'Make your case', 'Settings'];

test('three questions that may be skipped or changed, and an answer outlives the window', {
  tag: '@anyhost',
}, async ({ app }) => {
  let { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: 'What is your name?' })).toBeVisible();
  await expect(page.getByLabel('Your name', { exact: true })).toBeFocused();

  await test.step('an answer too long for its line is told so where it stands', async () => {
    await page.getByLabel('Your name', { exact: true }).fill('a'.repeat(301));
    await expect(page.getByRole('alert')).toHaveText('Keep it under 300 characters.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'What is your name?' })).toBeVisible();
  });

  await test.step('answered, skipped, gone back, closed in the middle', async () => {
    await page.getByLabel('Your name', { exact: true }).fill('Rosa Quill');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await expect(page.getByRole('list', { name: 'Answered so far' })).toContainText('Skipped');
    await page.getByRole('button', { name: 'Change: Your role today' }).click();
    await page.getByLabel('Your role today', { exact: true }).fill('Pharmacy Technician I');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Where do you want to be?' })).toBeVisible();
    page = await app.relaunch();
    await expect(page.getByRole('heading', { level: 1, name: 'Where do you want to be?' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Answered so far' })).toContainText('Rosa Quill');
    await page.getByLabel('Where you want to be', { exact: true }).fill('The IV room');
    await page.getByRole('button', { name: 'Begin' }).click();
  });

  await test.step('the plan knows them, and does not ask again', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    page = await app.relaunch();
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await goTo(page, 'Settings');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Rosa Quill');
    await expect(page.getByLabel('Your role today', { exact: true })).toHaveValue('Pharmacy Technician I');
    await expect(page.getByLabel('Where you want to be', { exact: true })).toHaveValue('The IV room');
  });
});

test('the sample says so on every screen, goes with one click, and leaves the own plan alone', {
  tag: '@anyhost',
}, async ({ app }) => {
  let { page } = app;
  await page.getByLabel('Your name', { exact: true }).fill('Rosa Quill');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What is your role today?' })).toBeVisible();
  await openSample(page);

  await test.step('on every screen, after a restart too', async () => {
    for (const screen of screens) {
      await goTo(page, screen);
      await expect(page.getByText('This is a sample plan.')).toBeVisible();
    }
    page = await app.relaunch();
    await expect(page.getByText('This is a sample plan.')).toBeVisible();
    await goTo(page, 'Impact log');
    await logInOneLine(page, 'Written into the sample');
  });

  await test.step('removed with one click: the first question waits where it was left', async () => {
    await page.getByRole('button', { name: 'Remove the sample' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'What is your role today?' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Answered so far' })).toContainText('Rosa Quill');
    await page.getByRole('button', { name: 'Change: Your name' }).click();
    await answerFirstRun(page, { name: 'Rosa Quill', role: 'Pharmacy Technician I', aim: 'The IV room' });
    await goTo(page, 'Impact log');
    await expect(page.getByText('Your wins go here')).toBeVisible();
    await expect(page.getByText('This is a sample plan.')).toBeHidden();
  });
});

test('the sample opens later too, by a command that is typed before the list is there', {
  tag: '@anyhost',
}, async ({ app }) => {
  const { page } = app;
  await skipFirstRun(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.insertText('sample');
  await expect(page.getByRole('option', { name: 'Look around with a sample plan' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is a sample plan.')).toBeVisible();
});
