import { expect, type Page } from '@playwright/test';

/** First run, every question skipped: an empty plan on Today. */
export async function skipFirstRun(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  for (;;) {
    const question = (await heading.textContent()) ?? '';
    if (question === 'Today') return;
    await page.getByRole('button', { name: 'Skip' }).click();
    await expect(heading).not.toHaveText(question);
  }
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around with a sample plan' }).click();
  await expect(page.getByText('This is a sample plan.')).toBeVisible();
}

export async function goTo(page: Page, label: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: label }).click();
  await expect(page.getByRole('heading', { level: 1, name: label, exact: true })).toBeVisible();
}

/** Writes a win in one line of the impact log and waits until it is on the disk. */
export async function logInOneLine(page: Page, words: string): Promise<void> {
  const line = page.getByRole('form', { name: 'Log a win in one line' }).getByLabel('What I did');
  await line.fill(words);
  await line.press('Enter');
  await expect(page.getByRole('list', { name: 'Wins, newest first' }).getByText(words)).toBeVisible();
}

/** Leaves the field and waits for the quiet answer that it is on the disk. */
export async function settle(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
}
