import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { engineFolder, keptAside } from '../support/damage';
import type { Drill } from './drill';
import {
  asksAboutLoss,
  beginPlan,
  inNewFolder,
  kill,
  missingOf,
  putEverythingBack,
  startProgram,
  typeWins,
} from './runningProgram';

/** One way in which a disk, a cleaner or an engine ruins the folder of the engine's database. */
type Damage = (levelDb: string, older: string) => void;

const filesIn = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
// So small a plan lies in the log alone: the engine makes tables only of megabytes.
const [log, manifest] = [/^\d+\.log$/, /^MANIFEST-/];

const each =
  (pattern: RegExp, change: (path: string) => void): Damage =>
  (levelDb) => {
    const files = filesIn(levelDb, pattern).filter((path) => readFileSync(path).length > 0);
    if (files.length === 0) throw new Error(`no file like ${pattern} to damage`);
    for (const path of files) change(path);
  };
const halve = (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 2));
const changeBytes = (path: string, change: (bytes: Buffer) => void) => {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
};
const zeroMiddle = (path: string) =>
  changeBytes(path, (bytes) => {
    const at = Math.floor(bytes.length / 2);
    bytes.fill(0, at, Math.min(bytes.length, at + 4096));
  });
const flipMiddle = (path: string) =>
  changeBytes(path, (bytes) => {
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  });
const zero = (path: string) => changeBytes(path, (bytes) => bytes.fill(0));

const damages: Readonly<Record<string, Damage>> = {
  'every database deleted': (levelDb) => rmSync(join(levelDb, '..'), { recursive: true }),
  'the database deleted': (levelDb) => rmSync(levelDb, { recursive: true }),
  'CURRENT deleted': each(/^CURRENT$/, (path) => rmSync(path)),
  'CURRENT emptied': each(/^CURRENT$/, (path) => truncateSync(path, 0)),
  'MANIFEST zeroed': each(manifest, zero),
  'MANIFEST deleted': each(manifest, (path) => rmSync(path)),
  'MANIFEST cut in half': each(manifest, halve),
  'log cut in half': each(log, halve),
  'log deleted': each(log, (path) => rmSync(path)),
  '4 KB of the log zeroed': each(log, zeroMiddle),
  'a byte of the log flipped': each(log, flipMiddle),
  'the start of the log zeroed': each(log, (path) => changeBytes(path, (bytes) => bytes.fill(0, 0, 512))),
  'the log full of noise': each(log, (path) => writeFileSync(path, randomBytes(statSync(path).size))),
  'an older state put in its place': (levelDb, older) => {
    rmSync(join(levelDb, '..'), { recursive: true });
    cpSync(older, join(levelDb, '..'), { recursive: true });
  },
};

export const storeDamage: Drill = {
  name: 'storeDamage',
  goal: `Ways to damage the store (LevelDB, Electron) that were noticed and made good to the last win`,
  wanted: `all ${Object.keys(damages).length}`,
  runs: 1,
  runsInCi: 1,
  run: (runs) =>
    inNewFolder(async (folder) => {
      const first = join(folder, 'first');
      const older = join(folder, 'older');
      let program = await startProgram(first);
      await beginPlan(program);
      const typed = [...(await typeWins(program.page, 'Before the restart', 12))];
      await program.close();
      cpSync(engineFolder(program), older, { recursive: true });
      program = await startProgram(first);
      await program.page.getByRole('link', { name: 'Impact log' }).first().click();
      typed.push(...(await typeWins(program.page, 'After the restart', 12)));
      await kill(program);
      const troubles: string[] = [];
      let asked = 0;
      for (const [what, damage] of Array.from({ length: runs }, () => Object.entries(damages)).flat()) {
        const profileDir = join(folder, 'damaged');
        rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
        cpSync(first, profileDir, { recursive: true });
        const [levelDb = ''] = filesIn(engineFolder({ profileDir }), /\.leveldb$/);
        damage(levelDb, older);
        const damaged = await startProgram(profileDir);
        try {
          const isAsking = await asksAboutLoss(damaged.page);
          if (isAsking) {
            asked += 1;
            await putEverythingBack(damaged.page);
            if (existsSync(levelDb) && keptAside(damaged).length === 0)
              troubles.push(`${what}: nothing was kept aside`);
          }
          const missing = await missingOf(damaged.page, typed);
          if (missing.length > 0)
            troubles.push(
              `${what}: ${missing.length} of ${typed.length} wins are gone, ${isAsking ? 'after putting back' : 'unnoticed'}`,
            );
        } catch {
          const seen = await damaged.page.locator('body').innerText();
          troubles.push(`${what}: it came no further than “${seen.replace(/\s+/g, ' ').slice(-400)}”`);
        }
        await damaged.close();
      }
      const ways = Object.keys(damages).length * runs;
      return {
        isReached: troubles.length === 0,
        words: [
          `${ways - troubles.length} of ${ways} (${asked} asked and put back, ${ways - asked} had lost nothing)`,
          ...troubles,
        ].join('; '),
      };
    }),
};
