import { formatDay } from '../../shared/kernel/dates';
import { expectAccessible, expectFits } from '../support/inspect';
import { expect, test } from '../support/journey';
import {
  copiedText,
  dayFromToday,
  exported,
  goTo,
  linkTo,
  openSample,
  partOfNetwork,
} from '../support/steps';

test('from an event to a reference: a win, words with permission, a page for who saw it', {
  tag: '@anyhost',
}, async ({ app }) => {
  test.slow();
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Network');
  const today = await dayFromToday(page, 0);

  await test.step('a third event, with a checklist, and someone met there who was not known yet', async () => {
    await partOfNetwork(page, 'Events');
    const events = page.getByRole('list', { name: 'Events' });
    await expect(events.getByRole('listitem')).toHaveCount(2);
    const form = page.getByRole('form', { name: 'Add event' });
    await form.getByRole('button', { name: 'Add event' }).click();
    await expect(form.getByRole('alert')).toHaveText('Write what it is called.');
    await form.getByLabel('Event or group').fill('Automation users day');
    await form.getByLabel('Kind').selectOption('talk');
    await form.getByLabel('Day', { exact: true }).fill('yesterday');
    await form.getByRole('button', { name: 'Add event' }).click();
    await expect(events.getByRole('listitem')).toHaveCount(3);
    const chosen = page.getByRole('article', { name: 'Chosen event' });
    await expect(chosen.getByRole('heading', { level: 2, name: 'Automation users day' })).toBeVisible();
    await chosen.getByRole('checkbox', { name: /^Follow up within days/ }).check();
    await expect(chosen.getByText('1 of 6 done')).toBeVisible();
    await linkTo(chosen, 'People met', 'Noor Haddad', 'Add “Noor Haddad”');
    const latest = formatDay(await dayFromToday(page, 4), 'monthDay');
    await expect(chosen.getByRole('list', { name: 'Follow-ups' })).toContainText(`Follow up by ${latest}`);
    await chosen.getByRole('button', { name: 'Make it a win' }).click();
    await chosen.getByRole('link', { name: 'Spoke at Automation users day' }).click();
    await expect(
      page.getByRole('article', { name: 'Chosen win' }).getByLabel('What I did', { exact: true }),
    ).toHaveValue('Spoke at Automation users day');
  });

  await test.step('praise stands on the page once its giver said yes, and only then', async () => {
    await goTo(page, 'Make your case');
    const preview = page.getByRole('region', { name: 'The page' });
    const words = /She brings the fix\./;
    const quoting = page.getByRole('list', { name: 'Praise to quote' });
    await expect(preview.getByText(/The first dose is on the unit before/)).toBeVisible();
    await expect(quoting).toContainText('Ask them first whether you may quote it.');
    await quoting.getByRole('link', { name: words }).click();
    const praise = page.getByRole('article', { name: 'Chosen praise' });
    await expect(praise.getByText('Stays here')).toBeVisible();
    await praise.getByRole('radio', { name: 'Given' }).check({ force: true });
    await expect(praise.getByText('May be quoted')).toBeVisible();
    await goTo(page, 'Make your case');
    await expect(preview.getByText(words)).toHaveCount(0);
    await quoting.getByRole('checkbox', { name: words }).check();
    await expect(preview.getByText(words)).toBeVisible();
    await expect(preview.getByText('Tomas Aldana, Pharmacy informatics lead')).toBeVisible();
  });

  await test.step('who saw the wins of the case is offered, with how many; who saw none is said to', async () => {
    await goTo(page, 'Network');
    await partOfNetwork(page, 'References');
    const list = page.getByRole('list', { name: 'References' });
    const chosen = page.getByRole('article', { name: 'Chosen reference' });
    await expect(page.getByRole('list', { name: 'People who saw your work' })).toContainText(
      'Dana Whitcomb saw 4 of the',
    );
    await page.getByRole('button', { name: 'Add Dana Whitcomb as a reference' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(3);
    await expect(chosen.getByText('Dana Whitcomb has not said yes: ask before you name them.')).toBeVisible();
    await linkTo(page.locator('.part-head'), 'Add a reference', 'Noor', 'Noor Haddad');
    await expect(chosen.getByText(/^Noor Haddad saw none of the \d+ wins of /)).toBeVisible();
    await expect(chosen.getByText('None yet. Without one they can speak of you')).toBeVisible();
  });

  await test.step('a referee is told what they saw, in a file and as text, and who was told is kept', async () => {
    await page
      .getByRole('list', { name: 'References' })
      .getByRole('link', { name: /Dana Whitcomb/ })
      .click();
    const chosen = page.getByRole('article', { name: 'Chosen reference' });
    await chosen.getByRole('radio', { name: 'Given' }).check({ force: true });
    await expect(chosen.getByLabel('Answered on', { exact: true })).toHaveValue(formatDay(today, 'long'));
    await chosen.getByLabel('Notes').fill('Marigold: ask again in spring');
    await chosen.getByRole('button', { name: 'Briefing page' }).click();
    const sheet = chosen.getByRole('region', { name: 'The page' });
    await expect(sheet.getByRole('heading', { name: 'What you saw' })).toBeVisible();
    await expect(sheet.getByRole('row')).toHaveCount(4);
    const markdown = (await exported(app, 'Export Markdown', 'briefing.md')).toString('utf8');
    const text = await copiedText(app);
    for (const written of [markdown, text]) {
      expect(written).toContain('Dana Whitcomb');
      expect(written).toContain('Rewrote IV-room training');
      expect(written).not.toContain('Marigold');
      expect(written).not.toContain('Listed short-dated stock');
    }
    await chosen.getByRole('button', { name: 'I briefed them today' }).click();
    await expect(chosen.getByRole('button', { name: 'Briefed today' })).toBeDisabled();
    await chosen.getByRole('button', { name: 'Dana Whitcomb' }).click();
    await expect(chosen.getByLabel('Last briefed', { exact: true })).toHaveValue(formatDay(today, 'long'));
  });

  await test.step('mentors are named with the reason, and the half minute with its time', async () => {
    await partOfNetwork(page, 'Mentors');
    await expect(page.getByRole('list', { name: 'Who could help with automation' })).toContainText(
      'Knows automation; “Own the carousel and the cabinets” asks for automation.',
    );
    await partOfNetwork(page, 'Pitch');
    await page.getByRole('button', { name: 'Start from this draft' }).click();
    const mine = page.getByLabel('My 30 seconds');
    await expect(mine).toHaveValue(/^I am Marisol Reyes, a Pharmacy Technician II/);
    await mine.fill('One two three four five six seven');
    await expect(page.getByText('7 words, about 3 seconds at 140 words a minute.')).toBeVisible();
    expect(await copiedText(app)).toBe('One two three four five six seven');
  });

  if (app.host !== 'browser') return;
  await test.step('every part is accessible and fits', async () => {
    for (const name of ['Events', 'Praise', 'References', 'Mentors', 'Pitch']) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await partOfNetwork(page, name);
      const first = page.getByRole('list', { name, exact: true }).getByRole('link').first();
      if (await first.isVisible()) await first.click();
      await expectAccessible(page, name);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectFits(page, name);
    }
  });
});
