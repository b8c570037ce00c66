import { backupsToDelete, type RotatedBackup } from '../../shared/bridge/backupRotation';
import { chance } from './chance';
import type { Drill } from './drill';

const day = 86_400_000;
const backupsEach = 25;

/** A year of backups on a computer whose clock cannot be trusted and whose plan may be emptied. Gives what went wrong. */
function troubleIn(seed: number): string | null {
  const random = chance(seed);
  let clock = Date.UTC(2026, 10, 22, 12);
  let recordCount = Math.floor(random() * 300);
  let kept: RotatedBackup[] = [];
  let fullest = 0;
  for (let revision = 1; revision <= backupsEach; revision += 1) {
    clock += random() * 20 * day;
    // A battery that died, a wrong year typed in, a zone crossed.
    if (random() < 0.1) clock += (random() - 0.5) * 8_000 * day;
    recordCount = Math.max(0, recordCount + Math.floor((random() - 0.3) * 20));
    if (random() < 0.05) recordCount = 0;
    const writtenAt = new Date(clock).toISOString();
    kept.push({ name: `r${revision}`, revision, recordCount, writtenAt });
    fullest = Math.max(fullest, recordCount);
    const doomed = new Set(backupsToDelete(kept));
    kept = kept.filter(({ name }) => !doomed.has(name));
    if (kept.at(-1)?.revision !== revision) return `the newest, ${revision}, is gone`;
    const most = Math.max(...kept.map((backup) => backup.recordCount));
    if (most * 2 < fullest) return `${fullest} records once, ${most} at most are left`;
  }
  return null;
}

export const rotation: Drill = {
  name: 'rotation',
  goal: `Backups rotated while the clock jumps (schedules of ${backupsEach} backups)`,
  wanted: 'the newest and one at least half as full as the fullest stay in 10,000',
  runs: 10_000,
  runsInCi: 10_000,
  async run(runs) {
    const troubles: string[] = [];
    for (let seed = 1; seed <= runs; seed += 1) {
      const trouble = troubleIn(seed);
      if (trouble !== null) troubles.push(`seed ${seed}: ${trouble}`);
    }
    return {
      isReached: troubles.length === 0,
      words: [`${troubles.length} of ${runs} lost a backup that counts`, ...troubles.slice(0, 3)].join('; '),
    };
  },
};
