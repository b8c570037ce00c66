/** What rotation looks at; the day is taken from the instant in the name, the order from the revision. */
export interface RotatedBackup {
  readonly name: string;
  readonly revision: number;
  readonly recordCount: number;
  readonly writtenAt: string;
}

export const keptBackups = { recent: 10, daily: 14, weekly: 8, monthly: 12 } as const;

/**
 * The names of the backups of one plan that may be deleted.
 *
 * Order is by revision, because a clock can jump. A newer backup takes an older one's place only if it holds at least
 * half as many records ("stands in" for it): a plan that was emptied, or read back damaged, therefore never pushes
 * the fuller backups out, however often it is saved. Deciding again on what is left deletes nothing more.
 */
export function backupsToDelete(backups: readonly RotatedBackup[]): readonly string[] {
  const newestFirst = [...backups].sort(
    (a, b) => b.revision - a.revision || (a.writtenAt < b.writtenAt ? 1 : a.writtenAt > b.writtenAt ? -1 : 0),
  );
  return newestFirst
    .filter((backup, index) => {
      const standIns = newestFirst
        .slice(0, index)
        .filter((newer) => newer.recordCount * 2 >= backup.recordCount);
      return !isKept(backup, standIns);
    })
    .map(({ name }) => name);
}

function isKept(backup: RotatedBackup, standIns: readonly RotatedBackup[]): boolean {
  return (
    standIns.length < keptBackups.recent ||
    isNewestOf(dayOf, keptBackups.daily, backup, standIns) ||
    isNewestOf(weekOf, keptBackups.weekly, backup, standIns) ||
    isNewestOf(monthOf, keptBackups.monthly, backup, standIns)
  );
}

/** Whether it is the newest of its day (week, month), and that is among the last `count` that have any. */
function isNewestOf(
  span: (backup: RotatedBackup) => string | number,
  count: number,
  backup: RotatedBackup,
  standIns: readonly RotatedBackup[],
): boolean {
  const taken = new Set(standIns.map(span));
  return taken.size < count && !taken.has(span(backup));
}

const dayOf = ({ writtenAt }: RotatedBackup): number => Math.floor(Date.parse(writtenAt) / 86_400_000);
// Day 0 was a Thursday: three days on, weeks begin on Monday.
const weekOf = (backup: RotatedBackup): number => Math.floor((dayOf(backup) + 3) / 7);
const monthOf = ({ writtenAt }: RotatedBackup): string => writtenAt.slice(0, 7);
