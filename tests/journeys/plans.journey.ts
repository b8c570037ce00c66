import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keptAside, recordFolder } from '../support/damage';
import { expectAccessible } from '../support/inspect';
import { type App, expect, savedBytes, test } from '../support/journey';
import { answerFirstRun, goTo, logInOneLine } from '../support/steps';

const rosa = { name: 'Rosa Quill', role: 'Pharmacy Technician I', aim: 'The IV room' };
const ana = { name: 'Ana Lund', role: 'Pharmacy Technician II', aim: 'Buyer' };

const open = (page: Page, name: string) => page.getByRole('button', { name: `Open ${name}` }).click();

async function expectOnly(page: Page, own: string, other: string): Promise<void> {
  await goTo(page, 'Impact log');
  await expect(page.getByText(own, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(other, { exact: true })).toHaveCount(0);
}

/** The ids of the plans that have a database, the sample's apart. */
function planIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases())
      .flatMap(({ name = '' }) => /^mortar-plan-(.+)$/.exec(name)?.[1] ?? [])
      .sort(),
  );
}

/** Everything in a plan's database, as text. */
function storeText(page: Page, planId: string): Promise<string> {
  return page.evaluate(
    (id) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(`mortar-plan-${id}`);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = async () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const stores = names.map(
            (name) =>
              new Promise((done) => {
                const reading = database.transaction(name).objectStore(name).getAll();
                reading.onsuccess = () => done([name, reading.result]);
              }),
          );
          const all = await Promise.all(stores);
          database.close();
          resolve(JSON.stringify(all));
        };
      }),
    planId,
  );
}

/** Every file of a plan's second copy that holds what was written. */
function recordBytes(app: App, planId: string): Readonly<Record<string, string>> {
  const folder = join(recordFolder(app), planId);
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => /^(?:journal|snapshot)-/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

/** Which plans the files in the backup folder belong to. */
function backedUp(app: App): readonly string[] {
  const names = readdirSync(join(app.profileDir, 'home'), { recursive: true }).map(String);
  return [
    ...new Set(
      names.flatMap((name) => /mortar-([\w-]+)-s[0-9a-f]{8}-r\d+-n\d+-.*\.mortar$/.exec(name)?.[1] ?? []),
    ),
  ].sort();
}

test('two technicians share a computer, and neither sees or touches what the other has', {
  tag: ['@browser', '@electron'],
}, async ({ app }) => {
  test.slow();
  let { page } = app;
  await answerFirstRun(page, rosa);
  await goTo(page, 'Impact log');
  await logInOneLine(page, 'Win of Rosa');

  await test.step('another plan begins with the first questions, and offers nothing of the first', async () => {
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'Add a plan for someone else' }).click();
    await expect(page.getByText('This is a new plan, kept apart')).toBeVisible();
    await answerFirstRun(page, ana);
    await expectOnly(page, 'Your wins go here', 'Win of Rosa');
    await logInOneLine(page, 'Win of Ana');
  });

  await test.step('a start asks whose plan, and reads none of them', async () => {
    page = await app.relaunch();
    await expect(page.getByRole('heading', { level: 1, name: 'Whose plan?' })).toBeVisible();
    await expect(page.getByRole('listitem')).toHaveText([
      /^Ana LundLast used today/,
      /^Rosa QuillLast used today/,
    ]);
    await expect(page.getByText('Win of')).toHaveCount(0);
    await expectAccessible(page, 'The chooser');
    await open(page, 'Rosa Quill');
    await expectOnly(page, 'Win of Rosa', 'Win of Ana');
  });

  await test.step('loaded again it stays; switched, it is the other', async () => {
    await page.reload();
    await expectOnly(page, 'Win of Rosa', 'Win of Ana');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.insertText('switch');
    await page.getByRole('option', { name: 'Switch plan…' }).click();
    await open(page, 'Ana Lund');
    await expectOnly(page, 'Win of Ana', 'Win of Rosa');
    if (app.host === 'electron') expect(backedUp(app)).toEqual(await planIds(page));
  });

  await test.step('her name is kept true, and nobody is remembered where she says so', async () => {
    await goTo(page, 'Settings');
    await page.getByLabel('Name', { exact: true }).fill('Ana Lund-Ortiz');
    await page.getByLabel('Always ask, and remember nobody').check({ force: true });
    await expect(page.getByText('Last used')).toHaveCount(0);
    page = await app.relaunch();
    await expect(page.getByRole('listitem')).toHaveText([/^Ana Lund-OrtizOpen/, /^Rosa QuillOpen/]);
  });

  await test.step('removed after its name was typed and a plan file saved; the other is the same to the byte', async () => {
    const [hers = ''] = (await planIds(page)).filter((id) => id !== 'main');
    const before = { store: await storeText(page, 'main'), record: recordBytes(app, 'main') };
    await open(page, 'Ana Lund-Ortiz');
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'Remove this plan…' }).click();
    const path = await app.saveTo('ana.mortar');
    const dialog = page.getByRole('alertdialog');
    const remove = dialog.getByRole('button', { name: 'Save a plan file and remove' });
    await dialog.getByLabel('Type Ana Lund-Ortiz to confirm').fill('Rosa Quill');
    await remove.click();
    await expect(dialog.getByText('Type Ana Lund-Ortiz to go on.')).toBeVisible();
    await dialog.getByLabel('Type Ana Lund-Ortiz to confirm').fill('ana lund-ortiz');
    await remove.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    expect(await planIds(page)).toEqual(['main']);
    expect({ store: await storeText(page, 'main'), record: recordBytes(app, 'main') }).toEqual(before);
    expect((await savedBytes(path)).subarray(0, 2).toString()).toBe('PK');
    if (app.host === 'electron') {
      expect(keptAside(app)).toEqual([expect.stringContaining(hers)]);
      expect(Object.keys(before.record)).not.toEqual([]);
    }
    await expectOnly(page, 'Win of Rosa', 'Win of Ana');
  });
});
