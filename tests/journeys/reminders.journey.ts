import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { type App, expect, savedBytes, test } from '../support/journey';
import { goTo, logWin, skipFirstRun } from '../support/steps';

const dayLength = 86_400_000;

async function openReminders(page: Page): Promise<void> {
  await goTo(page, 'Today');
  await page.goto(`${page.url().split('#')[0]}#/today/reminders`);
  await expect(page.getByRole('heading', { level: 1, name: 'Reminders' })).toBeVisible();
}

async function addReminder(page: Page, words: string, day: string, repeat?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add reminder' }).click();
  await page.getByLabel('Remind me of').fill(words);
  await page.getByLabel('Day', { exact: true }).fill(day);
  if (repeat !== undefined) await page.getByLabel('Repeat').selectOption(repeat);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Reminder added')).toBeVisible();
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a reminder is put off and done, stays so, and is in the calendar file', {
  tag: ['@browser', '@electron'],
}, async ({ app }) => {
  let { page } = app;
  await skipFirstRun(page);
  await openReminders(page);
  await addReminder(page, 'Ask Dana about the posting', 'today');
  await addReminder(page, 'Renew the parking card', 'January 31, 2027', 'Every month');
  await goTo(page, 'Today');
  const needs = region(page, 'Needs you');
  await needs.getByRole('button', { name: 'Snooze… Ask Dana about the posting' }).click();
  await needs.getByRole('button', { name: 'In a week' }).click();
  await expect(needs.getByText('Ask Dana about the posting')).toHaveCount(0);

  page = await app.relaunch();
  await openReminders(page);
  const coming = region(page, 'What is coming');
  await expect(coming.getByText('Snoozed; reminds you again in 7 days.')).toBeVisible();
  await coming.getByRole('button', { name: 'Done: Ask Dana about the posting' }).click();
  await expect(coming.getByText('Ask Dana about the posting')).toHaveCount(0);

  await test.step('the calendar file, read by another program’s parser', async () => {
    const path = await app.saveTo('deadlines.ics');
    await page.getByRole('button', { name: 'Export calendar file' }).click();
    const calendar = new ICAL.Component(ICAL.parse((await savedBytes(path)).toString()));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ summary }) => summary)).toContain('Renew the parking card');
    expect(events.find(({ summary }) => summary.startsWith('Renew'))?.startDate.toString()).toBe(
      '2027-01-31',
    );
  });

  await page.reload();
  await expect(region(page, 'Your own').getByText('Ask Dana about the posting')).toBeVisible();
  await expect(region(page, 'Due').getByText('Ask Dana')).toHaveCount(0);
});

/** Notes what notifications say instead of showing them, and keeps them to be pressed. */
async function noteNotices(electronApp: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await electronApp.evaluate(({ Notification, app }) => {
    const notices: Electron.Notification[] = [];
    Object.assign(app, { notices });
    Notification.prototype.show = function (this: Electron.Notification) {
      notices.push(this);
    };
  });
  return () =>
    electronApp.evaluate(({ app }) =>
      (Reflect.get(app, 'notices') as Electron.Notification[]).map(({ body }) => body),
    );
}

function machineOf(app: App): ElectronApplication {
  if (app.electronApp === undefined) throw new Error('only in Electron');
  return app.electronApp;
}

test('what is due is told once; what fell due while the program was closed, as one', {
  tag: '@electron',
}, async ({ app }) => {
  let { page } = app;
  await skipFirstRun(page);
  await logWin(page, { 'What I did': 'Counted the vault' });
  await openReminders(page);
  await addReminder(page, 'Ask Dana about the posting', 'today');
  await addReminder(page, 'Renew the parking card', 'tomorrow');
  let told = await noteNotices(machineOf(app));
  await page.reload();
  await expect.poll(told).toEqual(['Ask Dana about the posting']);
  await goTo(page, 'Plan');
  await machineOf(app).evaluate(({ app: machine }) => {
    (Reflect.get(machine, 'notices') as Electron.Notification[])[0]?.emit('click');
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Reminders' })).toBeVisible();

  page = await app.relaunch();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  told = await noteNotices(machineOf(app));
  await page.clock.setFixedTime(Date.now() + 40 * dayLength);
  await page.reload();
  await expect
    .poll(told)
    .toEqual([expect.stringMatching(/^3 reminders wait for you\. First: Renew the parking card$/)]);
  await page.reload();
  await expect(page.getByText('Renew the parking card').first()).toBeVisible();

  // Behind the cover a notification says nothing of its own; the same day brings none at all.
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await page.clock.setFixedTime(Date.now() + 80 * dayLength);
  await machineOf(app).evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('awake', {});
  });
  await expect.poll(told).toEqual([expect.stringMatching(/^3 /), 'Something needs you in Mortar.']);
});

test('it starts at login and stays in the tray only where that was chosen', { tag: '@electron' }, async ({
  app,
}) => {
  const { page } = app;
  const machine = machineOf(app);
  await skipFirstRun(page);
  await page.goto(`${page.url().split('#')[0]}#/settings/reminders`);
  const atLogin = page.getByLabel('Start Mortar when I log in');
  const entry = join(app.profileDir, 'config/autostart/mortar.desktop');
  expect(existsSync(entry)).toBe(false);
  await atLogin.check();
  await expect.poll(() => existsSync(entry)).toBe(true);
  expect(readFileSync(entry, 'utf8')).toMatch(/^Exec="[^\n]*" "--in-tray"$/m);
  await atLogin.uncheck();
  await expect.poll(() => existsSync(entry)).toBe(false);

  await page.getByLabel('Stay in the tray when I close the window').check();
  const isVisible = () =>
    machine.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
  await machine.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(isVisible).toEqual([false]);
  await machine.evaluate(({ app: program }) => void program.emit('activate'));
  await expect.poll(isVisible).toEqual([true]);
  await page.getByLabel('Stay in the tray when I close the window').uncheck();
  await expect(page.getByLabel('Stay in the tray when I close the window')).not.toBeChecked();
});
