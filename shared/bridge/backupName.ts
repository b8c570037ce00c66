import type { RotatedBackup } from './backupRotation';

const pattern =
  /^mortar-([A-Za-z0-9-]{1,64})-r(\d{1,15})-n(\d{1,9})-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.mortar$/;

export interface NamedBackup extends RotatedBackup {
  readonly planId: string;
}

/**
 * Everything about a backup stands in its name, so a folder copied to another computer, where the file times are
 * those of the copying, still says which is the newest and how full each one is.
 */
export function backupName({ planId, revision, recordCount, writtenAt }: Omit<NamedBackup, 'name'>): string {
  return `mortar-${planId}-r${revision}-n${recordCount}-${writtenAt.replace(/[:.]/g, '-')}.mortar`;
}

/** Undefined for any file that is not one of ours: such files are neither listed nor ever deleted. */
export function readBackupName(name: string): NamedBackup | undefined {
  const match = pattern.exec(name);
  if (match === null) return undefined;
  const [, planId = '', revision, recordCount, day, hours, minutes, seconds, milliseconds] = match;
  const writtenAt = `${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
  if (Number.isNaN(Date.parse(writtenAt))) return undefined;
  return { name, planId, revision: Number(revision), recordCount: Number(recordCount), writtenAt };
}
