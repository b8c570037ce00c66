import type { Page } from '@playwright/test';
import { expect, savedBytes, test } from '../support/journey';
import { tabTo, typeOver } from '../support/keyboard';
import { dayFromToday } from '../support/steps';

// The same keys in the packaged program would prove nothing more.
const tag = '@anyhost';

test('the whole main job by keyboard alone, the focus always in sight', { tag }, async ({ app }) => {
  test.slow();
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await test.step('first run', async () => {
    await expect(page.getByLabel('Your name', { exact: true })).toBeFocused();
    await page.keyboard.insertText('Rosa Quill');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Your role today', { exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Where you want to be', { exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  });

  await test.step('two wins: by the shortcut, and in one line', async () => {
    await page.keyboard.press('ControlOrMeta+n');
    const form = page.getByRole('dialog', { name: 'Log a win' });
    await expect(form.getByLabel('What I did', { exact: true })).toBeFocused();
    await page.keyboard.insertText('Trained Lee on the carousel');
    await tabTo(page, form.getByLabel('Result', { exact: true }));
    await page.keyboard.insertText('Lee runs it alone.');
    await tabTo(page, form.getByLabel('Date', { exact: true }));
    await typeOver(page, await dayFromToday(page, -30));
    await tabTo(page, form.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    await openScreen(page, 'Impact log');
    await tabTo(page, page.getByRole('form', { name: 'Log a win in one line' }).getByLabel('What I did'));
    await page.keyboard.insertText('Wrote the downtime card');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Wins, newest first' })).toContainText(
      'Wrote the downtime card',
    );
    const wins = page.getByRole('list', { name: 'Wins, newest first' });
    await tabTo(page, wins.getByRole('link', { name: /Wrote the downtime card/ }));
    await page.keyboard.press('ArrowDown');
    await expect(wins.getByRole('link', { name: /Trained Lee/ })).toBeFocused();
  });

  await test.step('a dialog takes the focus, keeps it, and gives it back', async () => {
    const opener = page.getByRole('button', { name: 'Log a win', exact: false }).first();
    await tabTo(page, opener, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Log a win' });
    await expect(form.getByLabel('What I did', { exact: true })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(form.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
    await expect(opener).toBeFocused();
  });

  await test.step('a goal with two milestones, put in order', async () => {
    await openScreen(page, 'Plan');
    await tabTo(page, page.getByRole('button', { name: 'New goal' }));
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'New goal' });
    await expect(form.getByLabel('Goal', { exact: true })).toBeFocused();
    await page.keyboard.insertText('Own the carousel');
    await tabTo(page, form.getByLabel('Due', { exact: true }));
    await page.keyboard.insertText(await dayFromToday(page, 90));
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    const goal = page.getByRole('article', { name: 'Chosen goal' });
    await expect(goal.getByLabel('Goal', { exact: true })).toHaveValue('Own the carousel');
    const add = goal.getByRole('button', { name: 'Add milestone' });
    await tabTo(page, add);
    await page.keyboard.press('Enter');
    for (const title of ['Read the manual', 'Run it for a week']) {
      await expect(goal.getByLabel('Milestone', { exact: true })).toBeFocused();
      await page.keyboard.insertText(title);
      await page.keyboard.press('Enter');
      await expect(goal.getByLabel(`Done: ${title}`)).toBeVisible();
    }
    await expect(goal.getByLabel('Milestone', { exact: true })).toHaveValue('');
    await tabTo(page, goal.getByRole('button', { name: 'Cancel' }));
    await page.keyboard.press('Enter');
    await expect(add).toBeFocused();
    const up = goal.getByRole('button', { name: 'Move up: Run it for a week' });
    await tabTo(page, up);
    await page.keyboard.press('Enter');
    await expect(goal.getByRole('checkbox').first()).toHaveAccessibleName('Done: Run it for a week');
    // It stands first now, where it can only go down.
    await expect(goal.getByRole('button', { name: 'Move down: Run it for a week' })).toBeFocused();
    await tabTo(page, goal.getByLabel('Done: Run it for a week'), 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect(page.getByText('Reached: Run it for a week')).toBeVisible();
  });

  await test.step('a credential from the list', async () => {
    await openScreen(page, 'Credentials');
    const opener = page.getByRole('button', { name: 'Add credential' });
    await tabTo(page, opener);
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Add credential' });
    await expect(form.getByLabel('Which credential?')).toBeFocused();
    await page.keyboard.insertText('CPhT');
    await expect(form.getByText(/Enter takes the first/)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(form.getByLabel('Name', { exact: true })).toBeFocused();
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue('CPhT');
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Your credentials' })).toContainText('CPhT');
  });

  await test.step('the case: an entry moved, and the page as Markdown', async () => {
    await openScreen(page, 'Make your case');
    await tabTo(page, page.getByRole('button', { name: 'New case' }));
    await page.keyboard.press('Enter');
    const entries = page.getByRole('grid', { name: 'Entries of this case' });
    await expect(entries.getByRole('row')).toHaveCount(2);
    await tabTo(page, page.getByLabel('The ask', { exact: true }));
    await page.keyboard.insertText('I ask for a raise.');
    // The one without a result was left off, behind the other; the arrows go from row to row, Tab within one.
    const row = entries.getByRole('row', { name: 'Wrote the downtime card' });
    await tabTo(page, entries.getByRole('row').first());
    await page.keyboard.press('ArrowDown');
    await expect(row).toBeFocused();
    await tabTo(page, row.getByRole('checkbox'));
    await page.keyboard.press('Space');
    await expect(page.getByText('2 of 2 on the page')).toBeVisible();
    await tabTo(page, row.getByRole('button', { name: /^Move up/ }));
    await page.keyboard.press('Enter');
    await expect(entries.getByRole('row').first()).toContainText('Wrote the downtime card');
    await expect(row.locator(':focus')).toHaveCount(1);
    const path = await app.saveTo('case.md');
    await tabTo(page, page.getByRole('button', { name: 'Export Markdown' }));
    await page.keyboard.press('Enter');
    const markdown = (await savedBytes(path)).toString();
    expect(markdown).toContain('I ask for a raise.');
    expect(markdown).toMatch(/### 1\\\..*Wrote the downtime card.*### 2\\\..*Trained Lee/s);
  });
});

/** By the rail's link, reached with Tab from where the focus is. */
async function openScreen(page: Page, label: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: label });
  await tabTo(page, link, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: label, exact: true })).toBeVisible();
}
