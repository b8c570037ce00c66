import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskSpace } from '../../electron/diskSpace';
import { keepAside } from '../../electron/keepAside';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'mortar-space-'));
const reserve = 'reserve.bin';

function withFree(free: Readonly<Record<string, number>>, root: string) {
  const disk = { ...nodeDisk, statfs: async (path: string) => ({ bavail: free[path] ?? 0, bsize: 1 }) };
  return diskSpace(Object.keys(free), root, disk);
}

describe('the room on the disk', () => {
  it('is the lesser of the two places', async () => {
    const root = newFolder();
    expect(await withFree({ a: 5e9, b: 3e9 }, root).free()).toBe(3e9);
  });

  it('keeps a reserve where there is plenty, and lets it go where there is none', async () => {
    const root = join(newFolder(), 'record');
    await withFree({ a: 100_000_000 }, root).free();
    expect(readdirSync(root)).toEqual([]);
    await withFree({ a: 5e9 }, root).free();
    await withFree({ a: 5e9 }, root).free();
    expect(statSync(join(root, reserve)).size).toBe(16_000_000);
    await withFree({ a: 63_000_000 }, root).free();
    expect(existsSync(join(root, reserve))).toBe(false);
    await withFree({ a: 1 }, root).letReserveGo();
  });

  it('is measured on the real disk too', async () => {
    const root = newFolder();
    expect(await diskSpace([root], root).free()).toBeGreaterThan(0);
  });

  it('goes on without a reserve that cannot be written', async () => {
    const root = newFolder();
    const refusing = {
      ...nodeDisk,
      statfs: async () => ({ bavail: 5e9, bsize: 1 }),
      writeFile: async () => Promise.reject(new Error('no')),
    };
    expect(await diskSpace(['a'], root, refusing).free()).toBe(5e9);
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('the damaged store', () => {
  it('is kept aside as it is, without its lock', async () => {
    const profile = newFolder();
    const root = join(newFolder(), 'record');
    mkdirSync(join(profile, 'IndexedDB/app.leveldb'), { recursive: true });
    writeFileSync(join(profile, 'IndexedDB/app.leveldb/000003.log'), 'half');
    writeFileSync(join(profile, 'IndexedDB/app.leveldb/LOCK'), '');
    const folder = await keepAside(profile, root, '2026-11-20T15:00:00.000Z');
    expect(readdirSync(join(folder, 'IndexedDB/app.leveldb'))).toEqual(['000003.log']);
  });

  it('that is gone leaves an empty folder', async () => {
    const folder = await keepAside(newFolder(), join(newFolder(), 'record'), '2026-11-20T15:00:00.000Z');
    expect(readdirSync(folder)).toEqual([]);
  });
});
