import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, formatDay, type IsoDate } from '../../shared/kernel/dates';
import { expect, savedBytes, test } from '../support/journey';
import { dayFromToday, goTo, settle, skipFirstRun } from '../support/steps';

const two = (number: number) => String(number).padStart(2, '0');

/** Forty people as an older address book writes them: two share a name, one was born on February 29, one has a picture. */
function addressBook(): string {
  const cards = Array.from({ length: 40 }, (_, index) => {
    const number = index + 1;
    return [
      'BEGIN:VCARD',
      'VERSION:2.1',
      number === 1
        ? 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB O=E2=80=99Hara'
        : `FN:Person ${number < 4 ? 'Twice' : two(number)}`,
      `EMAIL:person${number}@example.org`,
      number === 1 ? 'BDAY:--0229' : `ORG:Clinic ${number % 3}`,
      number === 5 ? `PHOTO;ENCODING=BASE64;TYPE=JPEG:\r\n ${'QUJD'.repeat(5000)}\r\n` : 'TITLE:Technician',
      'END:VCARD',
    ].join('\r\n');
  });
  return `${cards.join('\r\n')}\r\n`;
}

test('forty people come from a file, are kept in touch with, and go everywhere at once', async ({
  app,
  profileDir,
}) => {
  let { page } = app;
  await skipFirstRun(page);
  await goTo(page, 'Network');
  await expect(page.getByText('People who have seen your work')).toBeVisible();
  const people = page.getByRole('list', { name: 'People, by name' });
  const chosen = page.getByRole('article', { name: 'Chosen person' });
  const today = await dayFromToday(page, 0);
  const ago = (days: number): IsoDate => addDays(today, -days);

  const choose = async (file: string) => {
    await page.getByRole('button', { name: 'Import…' }).click();
    await page.getByLabel('Choose an address book').setInputFiles(file);
  };
  const book = join(profileDir, 'book.vcf');
  writeFileSync(book, addressBook());

  await test.step('a preview, then all of them in one deed, which Undo takes back', async () => {
    await choose(book);
    await expect(page.getByText('40 people in the file: 40 new')).toBeVisible();
    await expect(page.getByText('1 picture or sound stays in the file')).toBeVisible();
    await expect(page.getByText('New: shares a name with someone else')).toHaveCount(1);
    await page.getByRole('button', { name: 'Import 40 people' }).click();
    await expect(page.getByText('40 people', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('People who have seen your work')).toBeVisible();
    await choose(book);
    await page.getByRole('button', { name: 'Import 40 people' }).click();
    await expect(page.getByText('40 people', { exact: true })).toBeVisible();
  });

  await test.step('the same file brings nobody twice', async () => {
    await choose(book);
    await expect(page.getByText('0 new, 0 to complete, 40 there already')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
    await page.keyboard.press('Escape');
  });

  await test.step('someone is found by a word, and a birthday on February 29 stands', async () => {
    await page.getByLabel('Find', { exact: true }).fill('zoe');
    await expect(people.getByRole('link')).toHaveCount(1);
    await people.getByRole('link', { name: /Zoë O’Hara/ }).click();
    await expect(chosen.getByLabel('Birthday')).toHaveValue('February 29');
  });

  await test.step('a meeting six days ago is late to follow up; a rhythm counts from the last contact', async () => {
    await chosen.getByLabel('Met on', { exact: true }).fill(ago(6));
    await settle(page);
    await expect(chosen.getByText('1 day late')).toBeVisible();
    await page.getByLabel('Find', { exact: true }).fill('Person 10');
    await people.getByRole('link', { name: /Person 10/ }).click();
    await chosen.getByLabel('Ideally every (days)').fill('30');
    await chosen.getByLabel('At the latest (days)').fill('60');
    const line = chosen.getByRole('form', { name: 'Log a contact in one line' });
    await line.getByLabel('Day', { exact: true }).fill(ago(40));
    await line.getByLabel('About').fill('Talked about downtime');
    await line.getByLabel('About').press('Enter');
    await expect(chosen.getByRole('list', { name: 'Contacts, newest first' })).toContainText(
      'Talked about downtime',
    );
    await expect(chosen.getByText('20 days left')).toBeVisible();
  });

  await test.step('Today shows both, the late one first, and settles them where they stand', async () => {
    page = await app.relaunch();
    const needs = page.getByRole('region', { name: 'Needs you' });
    // The week's question may wait there too.
    const owed = needs.getByRole('listitem').filter({ hasText: /Follow up with|Get in touch with/ });
    await expect(owed).toHaveCount(2);
    await expect(owed.first()).toContainText('Follow up with Zoë O’Hara');
    await expect(owed.last()).toContainText(
      `Last contact on ${formatDay(ago(40), 'monthDay')}; you wanted every 30 days.`,
    );
    await needs.getByRole('button', { name: 'Log contact: Get in touch with Person 10' }).click();
    await needs.getByLabel('About').fill('Sent the card');
    await needs.getByLabel('About').press('Enter');
    await expect(owed).toHaveCount(1);
    await needs.getByRole('button', { name: 'Start a message: Follow up with Zoë O’Hara' }).click();
    const message = page.getByRole('dialog', { name: 'Message to Zoë O’Hara' });
    await expect(message.getByLabel('Message')).toHaveValue(/^Hello Zoë, I enjoyed talking with you/);
    await message.getByRole('button', { name: 'Log as sent' }).click();
    await expect(owed).toHaveCount(0);
  });

  await test.step('one person leaves as a vCard, without what was noted', async () => {
    await goTo(page, 'Network');
    await page.getByLabel('Find', { exact: true }).fill('zoe');
    await page.getByRole('list', { name: 'People, by name' }).getByRole('link', { name: /Zoë/ }).click();
    const path = await app.saveTo('Zoë O’Hara.vcf');
    await page.getByRole('button', { name: 'Save as vCard' }).click();
    const card = (await savedBytes(path)).toString('utf8');
    expect(card).toContain('FN:Zoë O’Hara\r\n');
    expect(card).toContain('BDAY:--02-29\r\n');
    expect(card).not.toContain('Keeping in touch');
  });

  await test.step('removed for good, with the contacts, and nothing brings them back', async () => {
    await page.getByRole('button', { name: 'Remove this person for good…' }).click();
    const question = page.getByRole('alertdialog', { name: 'Remove Zoë O’Hara for good?' });
    await expect(question).toContainText('1 contact');
    await question.getByRole('button', { name: 'Remove for good' }).click();
    await expect(page.getByText('Removed for good')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    page = await app.relaunch();
    await goTo(page, 'Network');
    await expect(page.getByText('39 people', { exact: true })).toBeVisible();
  });
});
