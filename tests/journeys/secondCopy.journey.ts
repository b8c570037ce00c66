import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { tellFigure } from '../drills/drill';
import { kills as killDrill } from '../drills/kills';
import { halveTheLog, keptAside, killTree, recordFolder, removeDatabases } from '../support/damage';
import { type App, expect, test } from '../support/journey';
import { goTo, logInOneLine, skipFirstRun } from '../support/steps';
import { storedWins } from '../support/storedWins';

const tag = ['@electron'];
const kills = 10;

const wins = (page: Page) => page.getByRole('list', { name: 'Wins, newest first' });

async function writeWins(page: Page, count: number): Promise<readonly string[]> {
  const written: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    await logInOneLine(page, `Win number ${number} of mine`);
    written.push(`Win number ${number} of mine`);
  }
  return written;
}

async function putBackAndOpen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Put everything back' }).click();
  await expect(page.getByRole('heading', { name: 'Your plan is back' })).toBeVisible();
  await page.getByRole('button', { name: 'Open my plan' }).click();
}

async function expectWins(page: Page, written: readonly string[]): Promise<void> {
  await goTo(page, 'Impact log');
  await expect(wins(page).getByText(written.at(-1) ?? '', { exact: true })).toBeVisible();
  expect([...(await storedWins(page))].sort()).toEqual([...written].sort());
}

async function aPlanWithWins(app: App, count: number): Promise<readonly string[]> {
  await skipFirstRun(app.page);
  await goTo(app.page, 'Impact log');
  return writeWins(app.page, count);
}

test('a deleted database is not a new person: everything saved comes back', { tag }, async ({ app }) => {
  const written = await aPlanWithWins(app, 8);
  await app.relaunch();
  await goTo(app.page, 'Impact log');
  await logInOneLine(app.page, 'Win number 9 of mine');
  await killTree(app);
  removeDatabases(app);
  const page = await app.relaunch();
  await expect(page.getByRole('heading', { name: 'Your plan was damaged on this computer' })).toBeVisible();
  await expect(page.getByText('Now nothing of it is there.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Wins 9 0 9' })).toBeVisible();
  await putBackAndOpen(page);
  await expectWins(page, [...written, 'Win number 9 of mine']);
  expect(keptAside(app)).toHaveLength(1);
  await expectWins(await app.relaunch(), [...written, 'Win number 9 of mine']);
});

test("a log of the engine's cut in half is noticed, and nothing is lost", { tag }, async ({ app }) => {
  const written = await aPlanWithWins(app, 12);
  await killTree(app);
  expect(halveTheLog(app)).toBeGreaterThan(0);
  const page = await app.relaunch();
  await expect(page.getByRole('heading', { name: 'Your plan was damaged on this computer' })).toBeVisible();
  await putBackAndOpen(page);
  await expectWins(page, written);
});

test('the second copy lies outside the profile, readable by its owner alone', { tag }, async ({ app }) => {
  await aPlanWithWins(app, 1);
  const folder = join(recordFolder(app), 'main');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const journal = readdirSync(folder).filter((name) => name.startsWith('journal-'));
  expect(journal).toEqual(['journal-000001.log']);
  expect(statSync(join(folder, 'journal-000001.log')).mode & 0o777).toBe(0o600);
});

test('another engine begins with a copy of the databases as they lay, and finds everything', { tag }, async ({
  app,
}) => {
  const written = await aPlanWithWins(app, 2);
  const path = join(recordFolder(app), 'main/state.json');
  await expect.poll(() => existsSync(path)).toBe(true);
  await killTree(app);
  const status = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...status, electron: '1.2.3', chromium: '4.5.6.7' }));
  await app.relaunch();
  await expectWins(app.page, written);
  expect(keptAside(app)).toEqual([expect.stringMatching(/^engine-.*-from-1\.2\.3-4\.5\.6\.7-to-/)]);
  const engine = join(recordFolder(app), 'kept aside', keptAside(app)[0] ?? '', 'IndexedDB');
  expect(readdirSync(engine).some((name) => name.endsWith('.leveldb'))).toBe(true);
  await expect.poll(() => JSON.parse(readFileSync(path, 'utf8')).electron).toBe(status.electron);
});

test(`${kills} kills while writing lose nothing that was shown`, { tag }, async ({ app }) => {
  test.setTimeout(180_000);
  await skipFirstRun(app.page);
  const shown: string[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const { page } = app;
    await goTo(page, 'Impact log');
    let isGone = false;
    const killing = page.waitForTimeout(300 + Math.random() * 1200).then(async () => {
      isGone = true;
      await killTree(app);
    });
    for (let number = 1; !isGone; number += 1) {
      const words = `Run ${kill}, win ${number}`;
      const isShown = await logInOneLine(page, words).then(
        () => true,
        () => false,
      );
      if (isShown) shown.push(words);
    }
    await killing;
    await app.relaunch();
  }
  const stored = new Set(await storedWins(app.page));
  const missing = shown.filter((words) => !stored.has(words));
  const words = `${missing.length} of ${shown.length} in ${kills} kills`;
  tellFigure(killDrill, { isReached: missing.length === 0, words });
  expect(missing).toEqual([]);
});
