import { planFileLimits } from '../../shared/backup/limits';
import { recordsPart } from '../../shared/backup/partNames';
import type { BackupFile } from '../../shared/bridge/bridge';
import { isSealed } from '../../shared/sealed/mark';
import { nextTask } from '../db/nextTask';
import { bridge } from '../host/hostBridge';

/** Whose a backup says it is, before anything else in it is believed. */
export type BackupOwner = { readonly is: 'locked' } | { readonly is: 'named'; readonly name: string };

/** A profile is a few lines. */
const longestProfile = 1_000_000;

/** null where it cannot be read, or does not say. */
export async function backupOwner({ planId, name }: BackupFile): Promise<BackupOwner | null> {
  const read = await bridge.readBackup({ planId, name });
  if (!read.ok) return null;
  if (isSealed(read.value)) return { is: 'locked' };
  const said = await nameInside(read.value).catch(() => '');
  return said === '' ? null : { is: 'named', name: said };
}

async function nameInside(bytes: Uint8Array): Promise<string> {
  const [{ readZipDirectory }, { unpackEntry }, { readJson }] = await Promise.all([
    import('../../shared/backup/zipDirectory'),
    import('../../shared/backup/unpackEntry'),
    import('../../shared/backup/readJson'),
  ]);
  const entries = readZipDirectory(bytes, planFileLimits.parts);
  const part =
    entries === 'tooMany' ? undefined : entries.find(({ name }) => name === recordsPart('profile'));
  if (part === undefined || part.size > longestProfile) return '';
  const records: unknown = await readJson(await unpackEntry(bytes, part, nextTask), nextTask);
  const name: unknown = Array.isArray(records) ? Reflect.get(Object(records[0]), 'name') : '';
  return typeof name === 'string' ? name.slice(0, 200) : '';
}

/** One plan of one computer: its backups have one owner. */
export function sourceOf({ planId, store }: Pick<BackupFile, 'planId' | 'store'>): string {
  return `${planId} ${store ?? ''}`;
}
