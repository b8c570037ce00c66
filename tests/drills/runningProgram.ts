import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { electronRuntime, hasDisplay } from '../../build/electronRuntime.mjs';
import { root } from '../../build/runStep.mjs';
import { killTree } from '../support/damage';
import { type Running, runInElectron } from '../support/runningHost';
import { goTo, skipFirstRun } from '../support/steps';
import { storedWins } from '../support/storedWins';
import { NotHere } from './drill';

export type Program = Running & { readonly profileDir: string };

/** The built program in real Electron; says why where that is not to be had. */
export async function startProgram(profileDir: string): Promise<Program> {
  const runtime = electronRuntime({ mayDownload: true });
  if ('missing' in runtime) throw new NotHere(runtime.missing);
  if (!hasDisplay()) throw new NotHere('there is no display for a window');
  if (!existsSync(join(root, 'out/renderer/index.html'))) throw new NotHere('run npm run build first');
  return { ...(await runInElectron('electron', profileDir)), profileDir };
}

/** A folder for profiles, gone afterwards. */
export async function inNewFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mortar-drill-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The log of a new plan, ready to be written in. */
export async function beginPlan({ page }: Program): Promise<void> {
  await skipFirstRun(page);
  await goTo(page, 'Impact log');
}

/** Types a win in the log's one line; resolves when it stands in the list, which it does when it is kept. */
export async function typeWin(page: Page, words: string): Promise<void> {
  const line = page.getByRole('form', { name: 'Log a win in one line' }).getByLabel('What I did');
  await line.fill(words);
  await line.press('Enter');
  const list = page.getByRole('list', { name: 'Wins, newest first' });
  await expect(list.getByText(words, { exact: true })).toBeVisible();
}

export async function typeWins(page: Page, name: string, count: number): Promise<readonly string[]> {
  const typed: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    typed.push(`${name} ${number}`);
    await typeWin(page, `${name} ${number}`);
  }
  return typed;
}

/** Nobody is asked. */
export async function kill({ electronApp }: Program): Promise<void> {
  await killTree({ electronApp });
}

export async function missingOf(page: Page, typed: readonly string[]): Promise<readonly string[]> {
  const stored = new Set(await storedWins(page));
  return typed.filter((words) => !stored.has(words));
}

/** Whether this start found the store damaged, once it has shown anything. */
export async function asksAboutLoss(page: Page): Promise<boolean> {
  const damaged = page.getByRole('heading', { name: 'Your plan was damaged on this computer' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  return damaged.isVisible();
}

export async function putEverythingBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Put everything back' }).click({ timeout: 20_000 });
  await expect(page.getByRole('heading', { name: 'Your plan is back' })).toBeVisible({ timeout: 20_000 });
}
