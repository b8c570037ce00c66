import type { RotatedBackup } from './backupRotation';

const pattern =
  /^mortar-([A-Za-z0-9-]{1,64}?)(?:-s([0-9a-f]{8}))?-r(\d{1,15})-n(\d{1,9})-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.mortar$/;

export interface NamedBackup extends RotatedBackup {
  readonly planId: string;
  /** See `shortStore`; null in the names of earlier versions. */
  readonly store: string | null;
}

/**
 * Everything about a backup stands in its name, so a folder copied to another computer, where the file times are
 * those of the copying, still says which is the newest, how full each one is, and which store it was made of: the first
 * plan has the same id on every computer, and two of them may share one folder.
 */
export function backupName({
  planId,
  store,
  revision,
  recordCount,
  writtenAt,
}: Omit<NamedBackup, 'name'>): string {
  const of = store === null ? planId : `${planId}-s${store}`;
  return `mortar-${of}-r${revision}-n${recordCount}-${writtenAt.replace(/[:.]/g, '-')}.mortar`;
}

/** Undefined for any file that is not one of ours: such files are neither listed nor ever deleted. */
export function readBackupName(name: string): NamedBackup | undefined {
  const match = pattern.exec(name);
  if (match === null) return undefined;
  const [, planId = '', store = null, revision, recordCount, day, hours, minutes, seconds, milliseconds] =
    match;
  const writtenAt = `${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
  if (Number.isNaN(Date.parse(writtenAt))) return undefined;
  return { name, planId, store, revision: Number(revision), recordCount: Number(recordCount), writtenAt };
}

/** What stands in the name of a backup for the store it was made of; null where the store has no name of its own. */
export function shortStore(storeId: string | null | undefined): string | null {
  return /^[0-9a-f]{8}/.exec(storeId ?? '')?.[0] ?? null;
}

/** Whether the backup may be of this store. An earlier version's name does not say, and then it was the only one. */
export function isOfStore(backup: Pick<NamedBackup, 'store'>, store: string | null): boolean {
  return backup.store === null || backup.store === store;
}
