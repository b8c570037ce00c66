import { expect, test } from '../support/journey';
import { answerFirstRun, goTo, logInOneLine, newCase } from '../support/steps';

test('from a sample ladder to a readiness in words, a goal for what is missing, and the page', {
  tag: '@anyhost',
}, async ({ app }) => {
  const { page } = app;
  await answerFirstRun(page, { name: 'Rosa Lind', role: 'Technician II', aim: 'Technician III' });
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Led the cart project from 40 to 25 minutes');
  await logInOneLine(page, 'Revised the IV room instructions with the day shift');

  await goTo(page, 'Ladder');
  await expect(page.getByText('Your ladder goes here')).toBeVisible();
  await page.getByRole('button', { name: 'Take Technician I, II, III, Lead' }).click();
  const levels = page.getByRole('navigation', { name: 'Your ladders' });
  await levels.getByRole('link', { name: /^Pharmacy Technician II\b(?!I)/ }).click();
  const detail = page.getByRole('article', { name: 'Chosen level' });
  await detail.getByRole('button', { name: 'I am here' }).click();
  await detail.getByLabel('Since', { exact: true }).fill('June 1, 2024');
  await page.keyboard.press('Tab');
  await expect(levels.getByText('You are here')).toBeVisible();

  await levels.getByRole('link', { name: /^Pharmacy Technician III/ }).click();
  await expect(detail.getByText('Next above you')).toBeVisible();
  await expect(detail.getByText(/^You show 0 of 9 criteria of Pharmacy Technician III/)).toBeVisible();

  await test.step('two wins show a criterion, one of them offered; my rating makes it met', async () => {
    const criterion = detail.getByRole('button', { name: /^Leads one measured improvement/ });
    await criterion.click();
    const finder = detail.getByRole('combobox', { name: 'Win', exact: true });
    await finder.fill('cart');
    await page.getByRole('option', { name: /^Led the cart project/ }).click();
    await finder.fill('revised');
    await page.getByRole('option', { name: /^Revised the IV room/ }).click();
    await expect(detail.getByRole('list', { name: 'Shown by' }).getByRole('link')).toHaveCount(2);
    await expect(detail.getByText('2 wins linked; you have not rated it yet.').last()).toBeVisible();
    await detail.getByRole('group', { name: 'My rating' }).getByText('Met', { exact: true }).click();
    await expect(
      detail.getByText(/^You show 1 of 9 criteria of Pharmacy Technician III.*; missing: /),
    ).toBeVisible();
    await criterion.click();
  });

  await test.step('one press makes a goal of a gap, and each names the other', async () => {
    await detail.getByRole('button', { name: /^Precepts students/ }).click();
    await detail.getByRole('button', { name: 'Make it a goal' }).click();
    await detail.getByRole('list', { name: 'Goals for it' }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
    await expect(
      page.getByRole('list', { name: 'Criterion: linked' }).getByRole('link', { name: /^Precepts students/ }),
    ).toBeVisible();
  });

  await goTo(page, 'Today');
  await expect(page.getByRole('region', { name: 'The next level' })).toContainText('1 of 9 criteria');

  await newCase(page);
  await expect(page.getByLabel('Criteria of the ladder')).toHaveValue(/.+/);
  const preview = page.getByRole('region', { name: 'Page preview' });
  await expect(preview).toContainText('1 of 9 criteria met');
  await expect(preview).toContainText(/Leads one measured improvement[^(]*\(2\)/);
  await page.getByLabel('Criteria of the ladder').selectOption({ label: 'None' });
  await expect(preview).not.toContainText('1 of 9 criteria met');
});
