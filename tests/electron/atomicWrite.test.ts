import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite, type Disk } from '../../electron/atomicWrite';

const before = new TextEncoder().encode('what was there');
const after = new TextEncoder().encode('what is written now');
const noWait = async (): Promise<void> => undefined;

function folderWithFile(): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mortar-write-'));
  const path = join(folder, 'plan.mortar');
  writeFileSync(path, before);
  return { folder, path };
}

/** The real disk, whose n-th call fails with the code; says how many calls there were. */
function failingDisk(failsAt: number, code: string): { disk: Disk; calls: string[] } {
  const calls: string[] = [];
  const counted = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    calls.push(name);
    if (calls.length === failsAt) throw Object.assign(new Error(`${name} failed`), { code });
    return call();
  };
  const disk: Disk = {
    open: (path, flags, mode) =>
      counted('open', async () => {
        const file = await nodeDisk.open(path, flags, mode);
        return {
          writeFile: (bytes) => counted('write', () => file.writeFile(bytes)),
          sync: () => counted('sync', () => file.sync()),
          close: async () => {
            await file.close();
            await counted('close', async () => undefined);
          },
        };
      }),
    readFile: (path) => counted('readFile', () => nodeDisk.readFile(path)),
    rename: (from, to) => counted('rename', () => nodeDisk.rename(from, to)),
    unlink: (path) => counted('unlink', () => nodeDisk.unlink(path)),
  };
  return { disk, calls };
}

const everyCall = ['open', 'write', 'sync', 'close', 'readFile', 'rename', 'open', 'sync', 'close'];

describe('atomicWrite', () => {
  it('writes, syncs, reads back, renames and syncs the folder, in that order', async () => {
    const { folder, path } = folderWithFile();
    const { disk, calls } = failingDisk(Number.POSITIVE_INFINITY, '');
    await atomicWrite(path, after, disk, noWait);
    expect(calls).toEqual(everyCall);
    expect(new Uint8Array(readFileSync(path))).toEqual(after);
    expect(readdirSync(folder)).toEqual(['plan.mortar']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(everyCall.map((name, index) => [index + 1, name]))(
    'when call %i (%s) fails with ENOSPC, there is the whole old file or the whole new one, and nothing else',
    async (failsAt) => {
      const { folder, path } = folderWithFile();
      const { disk } = failingDisk(Number(failsAt), 'ENOSPC');
      const outcome = await atomicWrite(path, after, disk, noWait).then(
        () => 'written',
        () => 'failed',
      );
      const isAfterRename = Number(failsAt) > everyCall.indexOf('rename') + 1;
      expect(outcome).toBe(isAfterRename ? 'written' : 'failed');
      expect(new Uint8Array(readFileSync(path))).toEqual(outcome === 'written' ? after : before);
      expect(readdirSync(folder)).toEqual(['plan.mortar']);
    },
  );

  it('refuses what is not read back as it was written', async () => {
    const { folder, path } = folderWithFile();
    const disk: Disk = { ...nodeDisk, readFile: async () => before };
    await expect(atomicWrite(path, after, disk, noWait)).rejects.toThrow('read back');
    expect(new Uint8Array(readFileSync(path))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['plan.mortar']);
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('tries again when a scanner holds the file (%s)', async (code) => {
    const { path } = folderWithFile();
    const { disk, calls } = failingDisk(everyCall.indexOf('rename') + 1, code);
    const waits: number[] = [];
    await atomicWrite(path, after, disk, async (milliseconds) => void waits.push(milliseconds));
    expect(calls.filter((name) => name === 'rename')).toHaveLength(2);
    expect(waits).toEqual([20]);
    expect(new Uint8Array(readFileSync(path))).toEqual(after);
  });

  it('gives up at once on an error that no scanner makes', async () => {
    const { path } = folderWithFile();
    const odd = { ...nodeDisk, rename: () => Promise.reject(new Error('odd')) };
    const neverWait = () => Promise.reject(new Error('it waited'));
    await expect(atomicWrite(path, after, odd, neverWait)).rejects.toThrow('odd');
    expect(new Uint8Array(readFileSync(path))).toEqual(before);
  });

  it('gives up after ten seconds of waiting, with the old file in place', async () => {
    const { folder, path } = folderWithFile();
    const waits: number[] = [];
    const busy = async () => {
      throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    };
    const writing = atomicWrite(
      path,
      after,
      { ...nodeDisk, rename: busy },
      async (ms) => void waits.push(ms),
    );
    await expect(writing).rejects.toThrow('busy');
    const waited = waits.reduce((sum, milliseconds) => sum + milliseconds, 0);
    expect(waited).toBeGreaterThan(9000);
    expect(waited).toBeLessThanOrEqual(10_000);
    expect(new Uint8Array(readFileSync(path))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['plan.mortar']);
  });

  it('replaces a link, and leaves what it pointed at alone', async () => {
    const { folder, path } = folderWithFile();
    const link = join(folder, 'link.mortar');
    symlinkSync(path, link);
    await atomicWrite(link, after);
    expect(new Uint8Array(readFileSync(path))).toEqual(before);
    expect(new Uint8Array(readFileSync(link))).toEqual(after);
  });

  it('does not write over a folder', async () => {
    const { folder } = folderWithFile();
    mkdirSync(join(folder, 'taken'));
    await expect(atomicWrite(join(folder, 'taken'), after, nodeDisk, noWait)).rejects.toThrow();
    expect(readdirSync(folder).sort()).toEqual(['plan.mortar', 'taken']);
  });
});
