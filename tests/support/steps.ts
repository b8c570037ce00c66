import { expect, type Locator, type Page } from '@playwright/test';
import { questions } from '../../renderer/features/firstRun/questions';
import { addDays, type IsoDate, isoDate } from '../../shared/kernel/dates';
import { type App, savedBytes } from './journey';

/** First run, every question skipped: an empty plan on Today. */
export async function skipFirstRun(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  for (const { asks } of questions) {
    await expect(heading).toHaveText(asks);
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
  }
  await expect(heading).toHaveText('Today');
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

/** The first questions answered: the plan that follows has a name on its page. */
export async function answerFirstRun(
  page: Page,
  answers: { readonly name: string; readonly role: string; readonly aim: string },
): Promise<void> {
  for (const [label, answer, button] of [
    ['Your name', answers.name, 'Continue'],
    ['Your role today', answers.role, 'Continue'],
    ['Where you want to be', answers.aim, 'Begin'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(answer);
    await page.getByRole('button', { name: button }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
}

/** Writes into fields by their names, which are a contract. */
export async function fillIn(scope: Page | Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, words] of Object.entries(fields)) {
    await scope.getByLabel(label, { exact: true }).fill(words);
  }
}

/** The whole form for a win, from the button that is on every screen. */
export async function logWin(
  page: Page,
  fields: Readonly<Record<string, string>>,
  more: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByRole('button', { name: 'Log a win' }).click();
  const form = page.getByRole('dialog', { name: 'Log a win' });
  await fillIn(form, fields);
  await more(form);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

/** A case for the last twelve months, open on its screen. */
export async function newCase(page: Page): Promise<void> {
  await goTo(page, 'Make your case');
  await page.getByRole('button', { name: 'New case' }).click();
  await expect(page.getByRole('grid', { name: 'Entries of this case' })).toBeVisible();
}

/** The day of the computer on which the program runs, some days on; typed as it can be read anywhere. */
export async function dayFromToday(page: Page, days: number): Promise<IsoDate> {
  const today = await page.evaluate(() => {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });
  return addDays(isoDate(today), days);
}

/** Presses an export's button and gives the bytes of the file that came of it. */
export async function exported(app: App, button: string, name: string): Promise<Buffer> {
  const path = await app.saveTo(name);
  await app.page.getByRole('button', { name: button, exact: true }).click();
  return savedBytes(path);
}

/** What lies on the clipboard after Copy text; the program itself may not read it, and asks for nothing more. */
export async function copiedText(app: App): Promise<string> {
  await app.page.getByRole('button', { name: 'Copy text' }).click();
  await expect(app.page.getByText('The text is copied')).toBeVisible();
  if (app.electronApp !== undefined) return app.electronApp.evaluate(({ clipboard }) => clipboard.readText());
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return app.page.evaluate(() => navigator.clipboard.readText());
}

/** As `goTo`, in a window so narrow that the rail is behind its button. */
export async function goToNarrow(page: Page, label: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  if (await menu.isVisible()) await menu.click();
  await goTo(page, label);
}

/** Types into a field of links and takes the option of these words. */
export async function linkTo(
  scope: Locator,
  field: string,
  words: string,
  option: string | RegExp,
): Promise<void> {
  await scope.getByRole('combobox', { name: field }).fill(words);
  await scope.page().getByRole('option', { name: option, exact: true }).click();
}

export async function partOfNetwork(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of Network' })
    .getByRole('link', { name, exact: true })
    .click();
}
