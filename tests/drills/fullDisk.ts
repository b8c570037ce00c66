import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { goTo } from '../support/steps';
import { type Drill, NotHere } from './drill';
import { beginPlan, inNewFolder, kill, missingOf, startProgram, typeWins } from './runningProgram';

/** A disk of its own, so small that it can be filled; only root may make one. */
async function onSmallDisk<T>(megabytes: number, work: (folder: string) => Promise<T>): Promise<T> {
  return inNewFolder(async (folder) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
    if (mount.status !== 0)
      throw new NotHere(
        `a small disk may not be mounted here (${String(mount.stderr ?? mount.error).trim()})`,
      );
    try {
      return await work(disk);
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
}

/** To the last byte. */
function fill(disk: string): string {
  const path = join(disk, 'ballast.bin');
  const file = openSync(path, 'w');
  for (let size = 1 << 20; size > 0; ) {
    try {
      writeSync(file, Buffer.alloc(size, 1));
    } catch {
      size >>= 1;
    }
  }
  closeSync(file);
  return path;
}

interface Filled {
  readonly lost: number;
  readonly typed: number;
  readonly seconds: number;
  readonly isWiped: boolean;
}

/** The disk fills between two keystrokes; later there is room again. */
async function filledOnce(disk: string): Promise<Filled> {
  const program = await startProgram(disk);
  const { page } = program;
  await beginPlan(program);
  const typed = [...(await typeWins(page, 'Before', 6))];
  const ballast = fill(disk);
  // The first of these meets the full disk itself: the last look at the free room is not a second old.
  typed.push(...(await typeWins(page, 'While it is full', 4)));
  const bar = page.getByRole('alert', { name: 'Not saved' });
  await expect(bar).toBeVisible({ timeout: 15_000 });
  rmSync(ballast);
  const from = performance.now();
  await bar.getByRole('button', { name: 'Try again' }).click();
  await expect(bar).toBeHidden({ timeout: 20_000 });
  const seconds = (performance.now() - from) / 1000;
  typed.push(...(await typeWins(page, 'After', 3)));
  const before = await missingOf(page, typed);
  await kill(program);
  const again = await startProgram(disk);
  await goTo(again.page, 'Impact log');
  const after = await missingOf(again.page, typed);
  await again.close();
  const isWiped = readdirSync(disk, { recursive: true }).some((name) =>
    String(name).endsWith('corruption_info.json'),
  );
  return { lost: Math.max(before.length, after.length), typed: typed.length, seconds, isWiped };
}

export const fullDisk: Drill = {
  name: 'fullDisk',
  goal: 'Wins lost when a real disk fills to the last byte under Electron',
  wanted: '0 in 5 runs, 0 in 50 at night; answers within 10 s of room',
  runs: 5,
  runsInCi: 0,
  async run(runs) {
    const found: Filled[] = [];
    for (let run = 1; run <= runs; run += 1) found.push(await onSmallDisk(300, filledOnce));
    const lost = found.reduce((sum, one) => sum + one.lost, 0);
    const typed = found.reduce((sum, one) => sum + one.typed, 0);
    const wiped = found.filter(({ isWiped }) => isWiped).length;
    const slowest = Math.max(...found.map(({ seconds }) => seconds));
    return {
      isReached: lost === 0 && wiped === 0 && slowest <= 10,
      words: `${lost} of ${typed} in ${runs} runs; the engine took its store for damaged ${wiped} times; went on after ${slowest.toFixed(1)} s at most`,
    };
  },
};
