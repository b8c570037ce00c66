import { cp, mkdir, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { spaceFloor } from '../shared/bridge/safetyCalls';
import { engineFolder } from './keepAside';

export interface EngineVersions {
  readonly electron: string;
  readonly chromium: string;
}

/** `notKept`: there was no room for a copy, or the disk refused it. */
export type EngineCopy = 'notNeeded' | 'kept' | 'notKept';

const copyName = /^engine-\d{4}-\d\d-\d\dT[\dZ-]+-from-(.+)$/;
const keptCopies = 2;

/**
 * [Note: another engine] A browser engine of another version, up or down, may lay its databases otherwise, and some have
 * thrown away what an earlier one wrote. So before the first start under another one, its folder is copied as it lies.
 * The last two such copies are kept. One that was made for this very step stays: starts that fail must not replace
 * what was there before them.
 */
export async function copyBeforeNewEngine(
  profile: string,
  root: string,
  now: EngineVersions,
  at: string,
  free: (path: string) => Promise<number> = bytesFree,
): Promise<EngineCopy> {
  const from = (await lastEngines(root)).find((known) => !isSameEngine(known, now));
  const isThere = (await readdir(profile).catch((): string[] => [])).includes(engineFolder);
  if (from === undefined || !isThere) return 'notNeeded';
  const aside = join(root, 'kept aside');
  const step = `${nameOf(from)}-to-${nameOf(now)}`;
  try {
    await mkdir(aside, { recursive: true, mode: 0o700 });
    const copies = (await readdir(aside)).filter((name) => copyName.test(name)).sort();
    if (copyName.exec(copies.at(-1) ?? '')?.[1] === step) return 'kept';
    const engine = join(profile, engineFolder);
    if ((await free(root)) < (await sizeOf(engine)) + spaceFloor) return 'notKept';
    const name = `engine-${at.replace(/[:.]/g, '-')}-from-${step}`;
    await copyWhole(engine, join(aside, name));
    for (const older of copies.slice(0, Math.max(0, copies.length + 1 - keptCopies)))
      await rm(join(aside, older), { recursive: true, force: true });
    return 'kept';
  } catch {
    return 'notKept';
  }
}

/** Has its name only once it is whole. The engine's lock says nothing. */
async function copyWhole(engine: string, to: string): Promise<void> {
  const unfinished = `${to}.part`;
  await cp(engine, join(unfinished, engineFolder), {
    recursive: true,
    filter: (path) => basename(path) !== 'LOCK',
  });
  await rename(unfinished, to);
}

export function isSameEngine(one: EngineVersions, other: EngineVersions): boolean {
  return one.electron === other.electron && one.chromium === other.chromium;
}

function nameOf({ electron, chromium }: EngineVersions): string {
  return `${electron}-${chromium}`.replace(/[^0-9A-Za-z.-]/g, '_');
}

/** The engine that each plan was last written under. */
async function lastEngines(root: string): Promise<readonly EngineVersions[]> {
  const names = await readdir(root).catch((): string[] => []);
  const read = names.map(async (name): Promise<EngineVersions | null> => {
    try {
      const status: unknown = JSON.parse(await readFile(join(root, name, 'state.json'), 'utf8'));
      const { electron, chromium } = Object(status);
      return typeof electron === 'string' && typeof chromium === 'string' ? { electron, chromium } : null;
    } catch {
      return null;
    }
  });
  return (await Promise.all(read)).filter((engine) => engine !== null);
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? await sizeOf(path) : (await stat(path)).size;
  }
  return bytes;
}

async function bytesFree(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}
