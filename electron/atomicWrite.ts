import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What is asked of the disk; a parameter, so that tests make every call in turn fail. */
export interface Disk {
  open(path: string, flags: number, mode?: number): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

// O_NOFOLLOW does not exist on Windows, and undefined adds no bit; O_EXCL already refuses a name that is there, a link included.
const createNew = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);
// Ten seconds in all: a virus scanner or an indexer lets go of a new file within that.
const pauses = [20, 50, 100, 200, 400, 800, 1600, 3200, 3600];

/**
 * The whole file or nothing: a new file beside it is written, synced and read back before it takes the old one's
 * name. Whatever fails, the old file is as it was and the new one is gone; then this throws what the disk said.
 * After it returns, the bytes are on the disk under that name. A link in its place is replaced, never followed.
 */
export async function atomicWrite(
  path: string,
  bytes: Uint8Array,
  disk: Disk = nodeDisk,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<void> {
  const fresh = join(dirname(path), `.mortar-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeAndSync(disk, fresh, bytes);
    if (digest(await disk.readFile(fresh)) !== digest(bytes))
      throw new Error(`${fresh} was not read back as written`);
    await renamePatiently(disk, fresh, path, wait);
  } catch (error) {
    await disk.unlink(fresh).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, dirname(path));
}

async function writeAndSync(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path, createNew, 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renamePatiently(disk: Disk, from: string, to: string, wait: typeof pause): Promise<void> {
  for (const milliseconds of pauses) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error;
      await wait(milliseconds);
    }
  }
  await disk.rename(from, to);
}

/**
 * Makes the new name itself survive a power cut. By now either name stands for a whole file, so a disk that cannot
 * (Windows, some network shares) costs nothing but that the older whole file might come back.
 */
export async function syncFolder(disk: Pick<Disk, 'open'>, folder: string): Promise<void> {
  try {
    const handle = await disk.open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Said above: nothing to undo, and the write itself has succeeded.
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
