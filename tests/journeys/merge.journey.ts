import type { Page } from '@playwright/test';
import { type Loose, opened, packed } from '../backup/zips';
import { expect, test } from '../support/journey';
import { exported, goTo, logInOneLine, settle, skipFirstRun } from '../support/steps';

const card = 'Wrote the downtime card';

async function offer(page: Page, name: string, bytes: Uint8Array) {
  await goTo(page, 'Settings');
  await page
    .getByLabel('Choose a plan file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  return page.getByRole('alertdialog', { name: `Replace this plan with ${name}?` });
}

async function openWin(page: Page, words: string) {
  await goTo(page, 'Impact log');
  const list = page.getByRole('list', { name: 'Wins, newest first' });
  await list.getByRole('link', { name: new RegExp(words) }).click();
  return page.getByRole('article', { name: 'Chosen win' });
}

async function writeWhy(page: Page, words: string): Promise<void> {
  const win = await openWin(page, card);
  await win.getByLabel('Why', { exact: true }).fill(words);
  await settle(page);
}

/** The same file as if it came from somebody else: another id, and no record that was ever this plan's. */
function ofAnotherPlan(file: Uint8Array): Promise<Uint8Array> {
  const parts = opened(file);
  parts.json['mortar.json'] = { ...(parts.json['mortar.json'] as Loose), planId: 'somebody-else' };
  const lists = Object.keys(parts.json).filter((name) => name.startsWith('records/'));
  const texts = lists.map((name) =>
    JSON.stringify(parts.json[name]).replace(/"createdAt":"\d{4}/g, '"createdAt":"2019'),
  );
  return packed(parts, Object.fromEntries(lists.map((name, index) => [name, texts[index] ?? ''])));
}

test('two computers, one plan: merged by what each changed, with both values where both did', {
  tag: '@electron',
}, async ({ app }) => {
  test.slow();
  const { page } = app;
  const planFile = async (name: string) => {
    await goTo(page, 'Settings');
    return exported(app, 'Export plan file', name);
  };
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, card);
  await logInOneLine(page, 'Typed here by mistake');
  const common = await planFile('common.mortar');

  const theirs = await test.step('on the other computer', async () => {
    await goTo(page, 'Impact log');
    await logInOneLine(page, 'Counted the returns');
    const slip = await openWin(page, 'Typed here by mistake');
    await slip.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('Win moved to the trash')).toBeVisible();
    await writeWhy(page, 'The screens were down for two hours.');
    return planFile('night.mortar');
  });

  await test.step('meanwhile on this one', async () => {
    const preview = await offer(page, 'common.mortar', common);
    await preview.getByRole('button', { name: 'Replace my plan' }).click();
    await expect(preview).toBeHidden();
    await goTo(page, 'Impact log');
    await expect(page.getByText('Counted the returns')).toBeHidden();
    await logInOneLine(page, 'Trained the new technician');
    await writeWhy(page, 'Nobody knew the numbers to call.');
  });

  await test.step('a file of another plan can only take its place', async () => {
    const preview = await offer(page, 'colleague.mortar', await ofAnotherPlan(theirs));
    await expect(
      preview.getByText('colleague.mortar is a file of another plan, so the two cannot be merged.'),
    ).toBeVisible();
    await expect(preview.getByRole('button', { name: 'Merge…' })).toBeHidden();
    await preview.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('both values are shown, and the person chooses', async () => {
    const preview = await offer(page, 'night.mortar', theirs);
    await preview.getByRole('button', { name: 'Merge…' }).click();
    const merge = page.getByRole('alertdialog', { name: 'Merge night.mortar into this plan?' });
    await expect(merge.getByRole('row', { name: /^Wins/ })).toContainText('1 new and 1 gone');
    const why = merge.getByRole('group', { name: `Why of win “${card}”` });
    await expect(why.getByRole('radio', { name: /^Nobody knew the numbers to call\. Here/ })).toBeChecked();
    await why.getByRole('radio', { name: /^The screens were down for two hours\. night\.mortar/ }).check();
    await merge.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(merge).toBeHidden();
    await expect(page.getByText('night.mortar is merged into this plan.')).toBeVisible();
  });

  await test.step('everything of both is there, and both values in the history', async () => {
    await goTo(page, 'Impact log');
    const list = page.getByRole('list', { name: 'Wins, newest first' });
    for (const words of [card, 'Counted the returns', 'Trained the new technician'])
      await expect(list.getByText(words)).toBeVisible();
    await expect(list.getByText('Typed here by mistake')).toBeHidden();
    const win = await openWin(page, card);
    await expect(win.getByLabel('Why', { exact: true })).toHaveValue('The screens were down for two hours.');
    await page.getByRole('button', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: `History of ${card}` });
    await expect(history.getByText('Nobody knew the numbers to call.').first()).toBeVisible();
    await expect(history.getByText('The screens were down for two hours.').first()).toBeVisible();
    await history.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('again there is nothing to merge, and after a restart there is a way back', async () => {
    const preview = await offer(page, 'night.mortar', theirs);
    await preview.getByRole('button', { name: 'Merge…' }).click();
    const merge = page.getByRole('alertdialog', { name: 'Merge night.mortar into this plan?' });
    await expect(
      merge.getByText('Nothing to merge: everything in night.mortar is here already.'),
    ).toBeVisible();
    await merge.getByRole('button', { name: 'Close' }).click();
    const again = await app.relaunch();
    await goTo(again, 'Settings');
    await again.getByRole('button', { name: 'Put back what was there before' }).click();
    const back = again.getByRole('alertdialog', { name: 'Put back what was there before?' });
    await back.getByRole('button', { name: 'Put it back' }).click();
    await expect(back).toBeHidden();
    await goTo(again, 'Impact log');
    await expect(again.getByText('Trained the new technician').first()).toBeVisible();
    await expect(again.getByText('Counted the returns')).toBeHidden();
  });
});
