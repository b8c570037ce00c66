import { expect, type Page } from '@playwright/test';
import { firstSealedFile } from './firstSealedFile';
import { goToNarrow } from './steps';

type Look = (page: Page, place: string) => Promise<void>;

const screens = [
  'Today',
  'Plan',
  'Impact log',
  'Credentials',
  'Ladder',
  'Network',
  'Make your case',
  'Settings',
];

/** Shows every screen, one after the other, and with records the chosen one of each. */
export async function onEveryScreen(page: Page, look: Look): Promise<void> {
  for (const screen of screens) {
    await goToNarrow(page, screen);
    await settled(page);
    await look(page, screen);
    const more = { Today: 'Reminders', Credentials: 'Training' }[screen];
    const way = page.getByRole('main').getByRole('link', { name: more ?? '', exact: true });
    // A plan that was just begun has no way to its reminders yet.
    if (more !== undefined && (await way.count()) > 0) {
      await way.click();
      await settled(page);
      await look(page, `${screen}, ${more}`);
      await goToNarrow(page, screen);
    }
    const list = {
      Plan: page.getByRole('list', { name: 'Open goals' }),
      'Impact log': page.getByRole('list', { name: 'Wins, newest first' }),
      Credentials: page.getByRole('navigation', { name: 'Your credentials' }),
      Ladder: page.getByRole('navigation', { name: 'Your ladders' }),
      Network: page.getByRole('list', { name: 'People, by name' }),
    }[screen];
    if (list !== undefined && (await list.getByRole('link').count()) > 0) {
      await list.getByRole('link').first().click();
      await settled(page);
      await look(page, `${screen}, one chosen`);
    }
    const seePage = page.getByRole('button', { name: 'See the page' });
    if (await seePage.isVisible()) {
      await seePage.click();
      await look(page, 'The page preview');
      await page.getByRole('button', { name: 'Choices' }).click();
    }
  }
}

/** Opens every dialog and list that stands over a screen, in a plan that has records. */
export async function onEveryDialog(page: Page, look: Look): Promise<void> {
  const inDialog = async (
    name: string | RegExp,
    open: () => Promise<void>,
    role: 'dialog' | 'alertdialog' = 'dialog',
  ): Promise<void> => {
    await open();
    const dialog = page.getByRole(role, { name });
    await expect(dialog).toBeVisible();
    await settled(page);
    await look(page, `The dialog ${name}`);
  };
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  };
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).first().click();
  await goToNarrow(page, 'Network');
  await inDialog('Add person', press('Add person'));
  await close();
  await inDialog('Import people', press('Import…'));
  await close();
  await page.getByRole('list', { name: 'People, by name' }).getByRole('link').first().click();
  await inDialog(/^Message to/, press('Start a message'));
  await close();
  await inDialog(/^Remove .* for good/, press('Remove this person for good…'), 'alertdialog');
  await close();
  await goToNarrow(page, 'Plan');
  await inDialog('New goal', press('New goal'));
  await close();
  await page.getByRole('list', { name: 'Open goals' }).getByRole('link').first().click();
  await inDialog(/^How did/, press('Close goal'));
  await close();
  await inDialog(/^History of/, press('History'));
  await close();
  await goToNarrow(page, 'Credentials');
  await inDialog('Add credential', press('Add credential'));
  await page.getByRole('list', { name: 'Credentials to choose from' }).getByRole('button').first().click();
  await settled(page);
  await look(page, 'Add credential, its facts');
  await close();
  await goToNarrow(page, 'Settings');
  await page.getByLabel('Protect with a passphrase').check();
  await inDialog('Protect the plan file', press('Export plan file'), 'alertdialog');
  await close();
  const picker = page.getByLabel('Choose a plan file');
  const file = { name: 'protected.mortar', mimeType: '', buffer: firstSealedFile };
  await inDialog('This file is protected', () => picker.setInputFiles(file), 'alertdialog');
  await close();
  await inDialog('Log a win', () => page.keyboard.press('ControlOrMeta+n'));
  await page.getByRole('button', { name: 'Calendar for Date' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await look(page, 'A calendar');
  await page.keyboard.press('Escape');
  await close();
  await inDialog('Keyboard', () => page.keyboard.press('F1'));
  await close();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.insertText('cabinet');
  await expect(page.getByRole('option').first()).toBeVisible();
  await look(page, 'Search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** Until every part of the screen that loads by itself is there. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true], .calendar-space')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}
