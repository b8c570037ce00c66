import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToDelete, keptBackups, type RotatedBackup } from '../../shared/bridge/backupRotation';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 22, 12);

function backup(revision: number, daysAgo: number, recordCount = 100): RotatedBackup {
  return {
    name: `r${revision}`,
    revision,
    recordCount,
    writtenAt: new Date(start - daysAgo * day).toISOString(),
  };
}

function kept(backups: readonly RotatedBackup[]): string[] {
  const doomed = new Set(backupsToDelete(backups));
  return backups.filter(({ name }) => !doomed.has(name)).map(({ name }) => name);
}

describe('which backups are kept', () => {
  it('the ten newest of one day', () => {
    const today = Array.from({ length: 25 }, (_, index) => backup(index + 1, 0));
    expect(kept(today)).toEqual(['r16', 'r17', 'r18', 'r19', 'r20', 'r21', 'r22', 'r23', 'r24', 'r25']);
  });

  it('one a day for two weeks, one a week for two months, one a month for a year', () => {
    const daily = Array.from({ length: 800 }, (_, index) => backup(800 - index, index));
    const left = kept(daily);
    expect(left).toContain('r787');
    expect(left.length).toBeLessThanOrEqual(keptBackups.daily + keptBackups.weekly + keptBackups.monthly);
    expect(left.length).toBeGreaterThanOrEqual(keptBackups.monthly);
    const oldest = daily.filter(({ name }) => left.includes(name)).at(-1);
    expect(Date.parse(oldest?.writtenAt ?? '')).toBeLessThan(start - 300 * day);
  });

  it('an emptied plan, saved a hundred times, pushes nothing fuller out', () => {
    const full = Array.from({ length: 10 }, (_, index) => backup(index + 1, 1, 100));
    const empty = Array.from({ length: 100 }, (_, index) => backup(index + 11, 0, 0));
    expect(kept([...full, ...empty])).toEqual([...full, ...empty.slice(-10)].map(({ name }) => name));
  });

  it.each([
    [50, false],
    [49, true],
  ])('backups with %i of 100 records leave the fuller one: %s', (recordCount, isLeft) => {
    const newer = Array.from({ length: 10 }, (_, index) => backup(index + 2, 0, recordCount));
    expect(kept([backup(1, 0), ...newer]).includes('r1')).toBe(isLeft);
  });

  it('a clock that jumped a year back does not make the newest look old', () => {
    const before = Array.from({ length: 30 }, (_, index) => backup(index + 1, 0));
    expect(kept([...before, backup(31, 365)])).toContain('r31');
  });

  const anyBackups = fc
    .array(fc.record({ daysAgo: fc.integer({ min: -4000, max: 4000 }), recordCount: fc.nat(200) }), {
      maxLength: 120,
    })
    .map((found) => found.map(({ daysAgo, recordCount }, index) => backup(index + 1, daysAgo, recordCount)));

  it('whatever the clock did: the newest stays, something as good as half the fullest stays, deciding again changes nothing', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const names = new Set(kept(backups));
        const left = backups.filter(({ name }) => names.has(name));
        const newest = backups.at(-1);
        if (newest !== undefined) expect(names.has(newest.name)).toBe(true);
        const fullest = Math.max(0, ...backups.map(({ recordCount }) => recordCount));
        expect(Math.max(0, ...left.map(({ recordCount }) => recordCount)) * 2).toBeGreaterThanOrEqual(
          fullest,
        );
        expect(backupsToDelete(left)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
