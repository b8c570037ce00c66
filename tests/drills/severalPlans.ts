import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { engineFolder } from '../support/damage';
import { answerFirstRun, goTo, logInOneLine } from '../support/steps';
import type { Drill } from './drill';
import { inNewFolder, putEverythingBack, startProgram } from './runningProgram';

const passphrase = 'four odd words together';
const rosa = { name: 'Rosa Quill', role: 'Technician I', aim: 'The IV room' };
const ana = { name: 'Ana Lund', role: 'Technician II', aim: 'Buyer' };
const winsOf = (name: string) => [1, 2, 3, 4, 5].map((number) => `Win ${number} of ${name}`);

type Damage = (engine: string) => void;
const ofManifest =
  (change: (path: string) => void): Damage =>
  (engine) => {
    const paths = readdirSync(engine, { recursive: true }).map(String);
    const manifests = paths.filter((path) => /MANIFEST-\d+$/.test(path));
    if (manifests.length === 0) throw new Error('there is no MANIFEST to damage');
    for (const path of manifests) change(join(engine, path));
  };

const damages: Readonly<Record<string, Damage>> = {
  'MANIFEST zeroed': ofManifest((path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length))),
  'MANIFEST deleted': ofManifest((path) => rmSync(path)),
  'every database deleted': (engine) => rmSync(engine, { recursive: true }),
};

async function begin(page: Page, person: typeof rosa): Promise<void> {
  await answerFirstRun(page, person);
  await goTo(page, 'Impact log');
  for (const win of winsOf(person.name)) await logInOneLine(page, win);
}

async function lock(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Lock this plan…' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('I have written the code down').check();
  await page.getByRole('button', { name: 'Lock my plan' }).click();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 30_000 });
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

async function choose(page: Page, { name }: typeof rosa): Promise<void> {
  await page.getByRole('button', { name: `Open ${name}` }).click({ timeout: 20_000 });
}

async function expectAll(page: Page, { name }: typeof rosa): Promise<void> {
  await goTo(page, 'Impact log');
  const list = page.getByRole('list', { name: 'Wins, newest first' });
  for (const win of winsOf(name)) await expect(list.getByText(win, { exact: true })).toBeVisible();
}

/** Both come back, each by its own start; the one with a lock for who can open it. */
async function bothComeBack(profileDir: string): Promise<void> {
  const program = await startProgram(profileDir);
  try {
    const { page } = program;
    await expect(page.getByRole('listitem')).toHaveText([/^Ana LundLocked/, /^Rosa Quill(?!Locked)/], {
      timeout: 20_000,
    });
    await choose(page, rosa);
    await putEverythingBack(page);
    await expect(page.getByText('Another plan of this computer was lost with it.')).toBeVisible();
    await page.getByRole('button', { name: 'Open my plan' }).click();
    await expectAll(page, rosa);
  } finally {
    await program.close();
  }
  const next = await startProgram(profileDir);
  try {
    const { page } = next;
    await choose(page, ana);
    await unlock(page);
    await putEverythingBack(page);
    await page.getByRole('button', { name: 'Open my plan' }).click();
    await unlock(page);
    await expectAll(page, ana);
  } finally {
    await next.close();
  }
}

export const severalPlans: Drill = {
  name: 'severalPlans',
  goal: 'Two plans, one of them locked, whose engine loses everything (Electron)',
  wanted: `both known by name and lock, and put back to the last win, in all ${Object.keys(damages).length} ways`,
  runs: 1,
  runsInCi: 0,
  run: (runs) =>
    inNewFolder(async (folder) => {
      const first = join(folder, 'first');
      const program = await startProgram(first);
      await begin(program.page, rosa);
      await goTo(program.page, 'Settings');
      await program.page.getByRole('button', { name: 'Add a plan for someone else' }).click();
      await begin(program.page, ana);
      await lock(program.page);
      await program.close();
      const troubles: string[] = [];
      for (const [what, damage] of Array.from({ length: runs }, () => Object.entries(damages)).flat()) {
        const profileDir = join(folder, 'damaged');
        rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
        cpSync(first, profileDir, { recursive: true });
        damage(engineFolder({ profileDir }));
        await bothComeBack(profileDir).catch((error: Error) => troubles.push(`${what}: ${error.message}`));
      }
      const ways = Object.keys(damages).length * runs;
      return {
        isReached: troubles.length === 0,
        words: [`${ways - troubles.length} of ${ways}`, ...troubles].join('; '),
      };
    }),
};
