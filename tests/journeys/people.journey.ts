import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, savedBytes, test } from '../support/journey';
import { goTo, linkTo, logInOneLine, partOfNetwork, settle, skipFirstRun } from '../support/steps';

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

test('a conference year: forty people, three events, twelve follow-ups on their days, three references', {
  tag: '@anyhost',
}, async ({ app, profileDir }) => {
  test.slow();
  let { page } = app;
  const people = () => page.getByRole('list', { name: 'People, by name' });
  const chosen = () => page.getByRole('article', { name: 'Chosen person' });
  const needs = () => page.getByRole('region', { name: 'Needs you' });

  const choose = async (file: string) => {
    await page.getByRole('button', { name: 'Import…' }).click();
    await page.getByLabel('Choose an address book').setInputFiles(file);
  };
  const choosePerson = async (find: string, name: RegExp) => {
    await page.getByLabel('Find', { exact: true }).fill(find);
    await people().getByRole('link', { name }).click();
  };
  /** The window is looked at again on that day; it was open all the time. */
  const lookOn = async (day: string) => {
    await page.clock.setFixedTime(new Date(`${day}T09:00`));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  };
  /** Exactly these people, in this order, each with what Today says of the time that is left. */
  const expectOwed = async (...owed: readonly string[]) => {
    const read = () =>
      needs()
        .getByRole('listitem')
        .filter({ hasText: /Follow up with|Get in touch with/ })
        .evaluateAll((rows) =>
          rows.map((row) =>
            [row.querySelector('.gut'), row.querySelector('.fact')]
              .map((part) => part?.textContent?.trim())
              .join(': '),
          ),
        );
    await expect.poll(read).toEqual(owed);
  };
  const logFromToday = async (fact: string, about: string) => {
    await needs()
      .getByRole('button', { name: `Log contact: ${fact}` })
      .click();
    await needs().getByLabel('About').fill(about);
    await needs().getByLabel('About').press('Enter');
    await expect(needs().getByRole('link', { name: fact })).toHaveCount(0);
  };
  const addEvent = async (name: string, met: readonly string[]) => {
    await goTo(page, 'Network');
    await partOfNetwork(page, 'Events');
    const form = page.getByRole('form', { name: 'Add event' });
    await form.getByLabel('Event or group').fill(name);
    await form.getByRole('button', { name: 'Add event' }).click();
    const event = page.getByRole('article', { name: 'Chosen event' });
    await expect(event.getByRole('heading', { level: 2, name })).toBeVisible();
    for (const person of met) {
      await linkTo(event, 'People met', person, person === 'Noor Haddad' ? `Add “${person}”` : person);
      await expect(
        event.getByRole('list', { name: 'Follow-ups' }).getByRole('link', { name: person }),
      ).toBeVisible();
    }
    return event;
  };

  await lookOn('2027-03-12');
  await skipFirstRun(page);
  await goTo(page, 'Network');
  await expect(page.getByText('People who have seen your work')).toBeVisible();
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

  await test.step('a table brings nobody twice, and what a column is can be said', async () => {
    const table = join(profileDir, 'book.csv');
    writeFileSync(
      table,
      'Who,E-mail,Employer\r\nPerson 04,person4@example.org,Clinic 1\r\nPerson 10,person10@example.org,Clinic 1\r\n',
    );
    await choose(table);
    const dialog = page.getByRole('dialog', { name: 'Import people' });
    await dialog.getByLabel('Name', { exact: true }).selectOption({ label: 'Who' });
    await expect(page.getByText('2 people in the file: 0 new, 0 to complete, 2 there already')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
    await page.keyboard.press('Escape');
  });

  await test.step('a birthday on February 29 stands, and a rhythm counts from the last contact', async () => {
    await choosePerson('zoe', /Zoë O’Hara/);
    await expect(people().getByRole('link')).toHaveCount(1);
    await expect(chosen().getByLabel('Birthday')).toHaveValue('February 29');
    await choosePerson('Person 10', /Person 10/);
    await chosen().getByLabel('Ideally every (days)').fill('30');
    await chosen().getByLabel('At the latest (days)').fill('60');
    const line = chosen().getByRole('form', { name: 'Log a contact in one line' });
    await line.getByLabel('Day', { exact: true }).fill('2027-03-01');
    await line.getByLabel('About').fill('Talked about downtime');
    await line.getByLabel('About').press('Enter');
    await expect(chosen().getByRole('list', { name: 'Contacts, newest first' })).toContainText(
      'Talked about downtime',
    );
    await expect(chosen().getByText('in 19 days')).toBeVisible();
  });

  await test.step('March: four are met; two days later Today asks for them, and each goes its way', async () => {
    await addEvent('Spring meeting', ['Zoë O’Hara', 'Person 04', 'Person 05', 'Person 06']);
    await lookOn('2027-03-13');
    await goTo(page, 'Today');
    await expectOwed();
    await lookOn('2027-03-14');
    await expectOwed(
      '3 days left: Follow up with Person 04',
      '3 days left: Follow up with Person 05',
      '3 days left: Follow up with Person 06',
      '3 days left: Follow up with Zoë O’Hara',
    );
    await needs().getByRole('button', { name: 'Start a message: Follow up with Zoë O’Hara' }).click();
    const message = page.getByRole('dialog', { name: 'Message to Zoë O’Hara' });
    await expect(message.getByLabel('Message')).toHaveValue(/^Hello Zoë, I enjoyed talking with you/);
    await message.getByRole('button', { name: 'Log as sent' }).click();
    await logFromToday('Follow up with Person 04', 'Sent the card');
    await needs().getByRole('button', { name: 'Ask me later: Follow up with Person 05' }).click();
    await expectOwed('3 days left: Follow up with Person 06');
    await lookOn('2027-03-17');
    await expectOwed('Last day: Follow up with Person 06');
    await lookOn('2027-03-18');
    await expectOwed('1 day late: Follow up with Person 06');
    await logFromToday('Follow up with Person 06', 'Called');
    await lookOn('2027-03-21');
    await expectOwed('4 days late: Follow up with Person 05');
    await logFromToday('Follow up with Person 05', 'Met for coffee');
    await lookOn('2027-03-30');
    await expectOwed();
    await lookOn('2027-03-31');
    await expect(needs()).toContainText('Last contact on March 1; you wanted every 30 days.');
    await expectOwed('30 days left: Get in touch with Person 10');
    await logFromToday('Get in touch with Person 10', 'Sent the downtime form');
  });

  await test.step('June: four more, one of them new, beside a rhythm that was let slip', async () => {
    await lookOn('2027-06-18');
    await addEvent('Users day', ['Noor Haddad', 'Person 20', 'Person 21', 'Person 22']);
    // Here the window is opened on that day, not only looked at again.
    await lookOn('2027-06-20');
    await goTo(page, 'Today');
    await page.reload();
    const late = '21 days late: Get in touch with Person 10';
    const met = ['Noor Haddad', 'Person 20', 'Person 21', 'Person 22'];
    await expectOwed(late, ...met.map((name) => `3 days left: Follow up with ${name}`));
    for (const name of met) await logFromToday(`Follow up with ${name}`, 'Sent what I promised');
    await expectOwed(late);
    await logFromToday('Get in touch with Person 10', 'Long call');
    await lookOn('2027-07-20');
    await expectOwed('30 days left: Get in touch with Person 10');
    await logFromToday('Get in touch with Person 10', 'Closed the downtime form');
  });

  await test.step('October: three days count from their last, and who was met again is asked for again', async () => {
    await lookOn('2027-10-07');
    const event = await addEvent('Fall conference', ['Zoë O’Hara', 'Person 30', 'Person 31', 'Person 32']);
    await event.getByLabel('Last day', { exact: true }).fill('2027-10-09');
    await settle(page);
    await lookOn('2027-10-10');
    await goTo(page, 'Today');
    const late = 'Get in touch with Person 10';
    await expectOwed(`22 days late: ${late}`);
    await lookOn('2027-10-11');
    const met = ['Person 30', 'Person 31', 'Person 32', 'Zoë O’Hara'];
    await expectOwed(`23 days late: ${late}`, ...met.map((name) => `3 days left: Follow up with ${name}`));
    for (const name of met) await logFromToday(`Follow up with ${name}`, 'Thanked them');
    await lookOn('2027-12-31');
    await expectOwed(`15 weeks late: ${late}`);
  });

  await test.step('three references: one said yes, one has not yet, one would rather not; told is what was seen', async () => {
    await goTo(page, 'Impact log');
    for (const win of ['Trained the night shift', 'Rebuilt the recall shelf', 'Settled a dispute']) {
      await logInOneLine(page, win);
    }
    await page.getByRole('list', { name: 'Wins, newest first' }).getByText('Settled a dispute').click();
    const win = page.getByRole('article', { name: 'Chosen win' });
    await win.getByRole('checkbox', { name: /^Private/ }).check();
    await settle(page);
    await goTo(page, 'Network');
    await partOfNetwork(page, 'References');
    const reference = page.getByRole('article', { name: 'Chosen reference' });
    const ask = async (name: string, answer: string, ...saw: readonly string[]) => {
      await linkTo(page.locator('.part-head'), 'Add a reference', name, name);
      await expect(reference.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
      for (const one of saw) {
        await linkTo(reference, 'Another win they saw', one, one);
        await expect(reference.getByRole('checkbox', { name: one })).toBeVisible();
      }
      await reference.getByRole('radio', { name: answer, exact: true }).check({ force: true });
    };
    await ask('Person 20', 'Declined', 'Rebuilt the recall shelf');
    await expect(reference.getByText('Person 20 would rather not be named.')).toBeVisible();
    await ask('Person 30', 'Asked', 'Rebuilt the recall shelf');
    await expect(reference.getByText('Person 30 has not said yes: ask before you name them.')).toBeVisible();
    await ask('Zoë O’Hara', 'Given', 'Trained the night shift', 'Settled a dispute');
    await expect(page.getByRole('list', { name: 'References' }).getByRole('listitem')).toHaveCount(3);
    await reference.getByRole('button', { name: 'Briefing page' }).click();
    const sheet = reference.getByRole('region', { name: 'The page' });
    await expect(sheet.getByText('Trained the night shift')).toBeVisible();
    for (const hidden of ['Settled a dispute', 'Rebuilt the recall shelf']) {
      await expect(sheet.getByText(hidden)).toHaveCount(0);
    }
  });

  await test.step('one person leaves as a vCard, without what was noted', async () => {
    await goTo(page, 'Network');
    await page.getByLabel('Find', { exact: true }).fill('zoe');
    await people().getByRole('link', { name: /Zoë/ }).click();
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
    await expect(question).toContainText('2 contacts');
    await question.getByRole('button', { name: 'Remove for good' }).click();
    await expect(page.getByText('Removed for good')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    page = await app.relaunch();
    await goTo(page, 'Network');
    await expect(page.getByText('40 people', { exact: true })).toBeVisible();
    await expect(page.getByText('Zoë')).toHaveCount(0);
  });
});
