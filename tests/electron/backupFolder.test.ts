import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups, readBackup, removeBackups, writeBackup } from '../../electron/backupFolder';

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'mortar-backups-')), 'made when needed');
const bytes = new Uint8Array([1, 2, 3]);
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();

const store = '0a1b2c3d';

describe('the folder of backups', () => {
  it('is made when the first one is written, which is read back the same', async () => {
    const folder = newFolder();
    expect(await listBackups(folder, 'plan-1')).toEqual([]);
    const written = await writeBackup(
      folder,
      { planId: 'plan-1', store, revision: 7, recordCount: 3, bytes },
      at(0),
    );
    expect(await listBackups(folder, 'plan-1')).toEqual([written]);
    expect(written).toMatchObject({
      revision: 7,
      recordCount: 3,
      size: 3,
      writtenAt: '2026-11-22T09:00:00.000Z',
    });
    expect(await readBackup(folder, 'plan-1', written.name)).toEqual(bytes);
  });

  it('lists newest first, by revision and not by the clock', async () => {
    const folder = newFolder();
    await writeBackup(folder, { planId: 'plan-1', store, revision: 9, recordCount: 1, bytes }, at(1));
    await writeBackup(folder, { planId: 'plan-1', store, revision: 10, recordCount: 1, bytes }, at(0));
    expect((await listBackups(folder, 'plan-1')).map(({ revision }) => revision)).toEqual([10, 9]);
  });

  it('lists two of one revision by the clock', async () => {
    const folder = newFolder();
    for (const minute of [0, 2, 1])
      await writeBackup(folder, { planId: 'plan-1', store, revision: 9, recordCount: 1, bytes }, at(minute));
    const times = (await listBackups(folder, 'plan-1')).map(({ writtenAt }) => writtenAt);
    expect(times).toEqual([at(2), at(1), at(0)]);
  });

  it('never touches another plan, a foreign file or a link', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'my notes.txt'), 'mine');
    symlinkSync('/etc/hostname', join(folder, 'mortar-plan-1-r1-n1-2026-11-22T08-00-00-000Z.mortar'));
    await writeBackup(folder, { planId: 'plan-2', store, revision: 1, recordCount: 5, bytes }, at(0));
    for (let revision = 2; revision < 30; revision++) {
      await writeBackup(folder, { planId: 'plan-1', store, revision, recordCount: 5, bytes }, at(revision));
    }
    expect(readdirSync(folder)).toContain('my notes.txt');
    expect(await listBackups(folder, 'plan-2')).toHaveLength(1);
    const kept = await listBackups(folder, 'plan-1');
    expect(kept.map(({ revision }) => revision)).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20]);
  });

  it('keeps the backups of two computers with the same plan apart, however often one writes', async () => {
    const folder = newFolder();
    const plan = { planId: 'main', recordCount: 5, bytes };
    const theirs = await writeBackup(folder, { ...plan, store: 'bbbbbbbb', revision: 1 }, at(0));
    const old = await writeBackup(folder, { ...plan, store: null, revision: 2 }, at(0));
    for (let revision = 3; revision < 30; revision++)
      await writeBackup(folder, { ...plan, store: 'aaaaaaaa', revision }, at(revision));
    const kept = await listBackups(folder, 'main');
    expect(kept).toContainEqual(theirs);
    // Of an earlier version, when there was one computer: it thins out with these.
    expect(kept).not.toContainEqual(old);
    expect(kept).toHaveLength(11);
    await removeBackups(folder, { planId: 'main', store: 'aaaaaaaa' }, []);
    expect(await listBackups(folder, null)).toEqual([theirs]);
  });

  it.each([
    '../secret',
    '/etc/passwd',
    'my notes.txt',
    'mortar-plan-2-r1-n5-2026-11-22T09-00-00-000Z.mortar',
  ])('reads only what it lists for that plan, not %s', async (name) => {
    const folder = newFolder();
    await writeBackup(folder, { planId: 'plan-2', store, revision: 1, recordCount: 5, bytes }, at(0));
    writeFileSync(join(folder, 'my notes.txt'), 'mine');
    await expect(readBackup(folder, 'plan-1', name)).rejects.toThrow();
  });
});
