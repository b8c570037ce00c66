import * as nodeDisk from 'node:fs/promises';
import { join } from 'node:path';
import { backupName, isOfStore, type NamedBackup, readBackupName } from '../shared/bridge/backupName';
import { backupsToDelete } from '../shared/bridge/backupRotation';
import type { BackupFile, WriteBackupRequest } from '../shared/bridge/bridge';
import { atomicWrite, type Disk } from './atomicWrite';

/** What is asked of the disk; a parameter, so that tests make every call in turn fail. */
export interface BackupDisk extends Disk {
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  readdir(path: string): Promise<string[]>;
  lstat(path: string): Promise<{ readonly size: number; isFile(): boolean }>;
}

export async function makeBackupFolder(folder: string, disk: BackupDisk = nodeDisk): Promise<void> {
  await disk.mkdir(folder, { recursive: true });
}

/** Writes and verifies the new one first; only then may rotation take older ones of the same plan away. */
export async function writeBackup(
  folder: string,
  { planId, store, revision, recordCount, bytes }: WriteBackupRequest,
  writtenAt: string,
  disk: BackupDisk = nodeDisk,
): Promise<BackupFile> {
  await makeBackupFolder(folder, disk);
  const name = backupName({ planId, store, revision, recordCount, writtenAt });
  const path = join(folder, name);
  await atomicWrite(path, bytes, disk);
  await rotate(disk, folder, { planId, store }, name);
  return { name, planId, store, path, revision, recordCount, size: bytes.byteLength, writtenAt };
}

export async function listBackups(
  folder: string,
  planId: string | null,
  disk: BackupDisk = nodeDisk,
): Promise<readonly BackupFile[]> {
  const named = await backupsOf(disk, folder, planId);
  const files = await Promise.all(named.map((backup) => backupFile(disk, folder, backup)));
  return files
    .filter((file) => file !== undefined)
    .sort((a, b) => b.revision - a.revision || b.name.localeCompare(a.name));
}

/** The name must be one this folder lists for this plan: it is never taken as a path. */
export async function readBackup(
  folder: string,
  planId: string,
  name: string,
  disk: BackupDisk = nodeDisk,
): Promise<Uint8Array> {
  const known = (await listBackups(folder, planId, disk)).find((backup) => backup.name === name);
  if (known === undefined) throw new Error('no such backup');
  return new Uint8Array(await disk.readFile(known.path));
}

/** Every backup of this plan's store but those named; what is not a backup of ours is never touched. */
export async function removeBackups(
  folder: string,
  { planId, store }: Pick<NamedBackup, 'planId' | 'store'>,
  except: readonly string[],
  disk: BackupDisk = nodeDisk,
): Promise<void> {
  for (const backup of await backupsOf(disk, folder, planId)) {
    const { name } = backup;
    if (isOfStore(backup, store) && !except.includes(name)) await disk.unlink(join(folder, name));
  }
}

async function backupsOf(
  disk: BackupDisk,
  folder: string,
  planId: string | null,
): Promise<readonly NamedBackup[]> {
  const names = await disk.readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => {
    const backup = readBackupName(name);
    return backup !== undefined && (planId === null || backup.planId === planId) ? [backup] : [];
  });
}

async function backupFile(
  disk: BackupDisk,
  folder: string,
  named: NamedBackup,
): Promise<BackupFile | undefined> {
  const path = join(folder, named.name);
  const facts = await disk.lstat(path).catch(() => undefined);
  // A link or a folder of that name is not a backup: it was not written here.
  return facts?.isFile() === true ? { ...named, path, size: facts.size } : undefined;
}

/** What cannot be listed or deleted now is deleted after a later backup; the new backup stands either way. */
async function rotate(
  disk: BackupDisk,
  folder: string,
  { planId, store }: Pick<NamedBackup, 'planId' | 'store'>,
  justWritten: string,
): Promise<void> {
  const backups = await backupsOf(disk, folder, planId).catch(() => []);
  const doomed = backupsToDelete(backups.filter((backup) => isOfStore(backup, store))).filter(
    (name) => name !== justWritten,
  );
  await Promise.all(doomed.map((name) => disk.unlink(join(folder, name)).catch(() => undefined)));
}
