import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RecordDisk, recordFolder } from '../../electron/recordFolder';

const planId = 'main';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const newRoot = (): string => join(mkdtempSync(join(tmpdir(), 'mortar-record-')), 'record');

const status = {
  storeId: 's',
  schemaVersion: 1,
  revision: 3,
  counts: { impact: 2 },
  at: 'now',
  segment: 1,
  size: 6,
  app: '0',
  electron: '1',
  chromium: '2',
};

/** The real disk, whose n-th call fails; notes what was asked. */
function failingDisk(failsAt: number): { disk: RecordDisk; calls: string[] } {
  const calls: string[] = [];
  const counted = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    calls.push(name);
    if (calls.length === failsAt) throw Object.assign(new Error(`${name} failed`), { code: 'ENOSPC' });
    return call();
  };
  const disk: RecordDisk = {
    open: (path, flags, mode) =>
      counted('open', async () => {
        const file = await nodeDisk.open(path, flags, mode);
        return {
          writeFile: (content) => counted('writeFile', () => file.writeFile(content)),
          appendFile: (content) => counted('appendFile', () => file.appendFile(content)),
          datasync: () => counted('datasync', () => file.datasync()),
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
    mkdir: (path, options) => counted('mkdir', () => nodeDisk.mkdir(path, options)),
    readdir: (path) => counted('readdir', () => nodeDisk.readdir(path)),
    stat: (path) => counted('stat', () => nodeDisk.stat(path)),
  };
  return { disk, calls };
}

describe('the record beside the store', () => {
  it('keeps the journal, a snapshot, a file and the status, for the owner alone', async () => {
    const root = newRoot();
    const record = recordFolder(root);
    await record.appendJournal({ planId, segment: 1, bytes: bytes('one') });
    await record.appendJournal({ planId, segment: 1, bytes: bytes('two') });
    await record.keepFile({ planId, sha256: hash('file'), bytes: bytes('file') });
    await record.keepFile({ planId, sha256: hash('file'), bytes: bytes('file') });
    await record.writeSnapshot({ planId, segment: 2, revision: 7, bytes: bytes('snap') });
    await record.writeSnapshot({ planId, segment: 9, revision: 5, bytes: bytes('later') });
    await record.writeStatus(planId, status);
    expect(await record.readSafety(planId)).toEqual({
      keyring: null,
      status,
      segments: [{ segment: 1, size: 6 }],
      snapshots: [
        { segment: 9, revision: 5 },
        { segment: 2, revision: 7 },
      ],
      files: [hash('file')],
    });
    const text = async (read: Promise<Uint8Array>) => new TextDecoder().decode(await read);
    expect(await text(record.readJournal({ planId, segment: 1 }))).toBe('onetwo');
    expect(await text(record.readSnapshot({ planId, segment: 2, revision: 7 }))).toBe('snap');
    expect(await text(record.readKeptFile({ planId, sha256: hash('file') }))).toBe('file');
    const asked = [hash('file'), hash('never kept'), hash('file')];
    expect(await record.proveKeptFiles({ planId, files: asked })).toEqual([hash('file')]);
    expect(statSync(join(root, planId)).mode & 0o777).toBe(0o700);
    for (const name of ['journal-000001.log', 'state.json', `files/${hash('file')}`])
      expect(statSync(join(root, planId, name)).mode & 0o777).toBe(0o600);
  });

  it('makes a new file of the journal survive a power cut before it answers', async () => {
    const { disk, calls } = failingDisk(Number.POSITIVE_INFINITY);
    const record = recordFolder(newRoot(), disk);
    await record.appendJournal({ planId, segment: 1, bytes: bytes('one') });
    await record.appendJournal({ planId, segment: 1, bytes: bytes('two') });
    await record.appendJournal({ planId, segment: 2, bytes: bytes('three') });
    const syncing = ['open', 'sync', 'close'];
    const opening = ['open', ...syncing];
    const adding = ['appendFile', 'datasync'];
    expect(calls).toEqual([
      'mkdir',
      ...syncing,
      ...syncing,
      ...syncing,
      ...opening,
      ...adding,
      ...adding,
      'close',
      ...opening,
      ...adding,
    ]);
  });

  it.each([11, 12, 13, 14, 15, 16])(
    'when call %i of an append fails it says so, and never writes to that file again',
    async (failsAt) => {
      const { disk } = failingDisk(failsAt);
      const root = newRoot();
      const record = recordFolder(root, disk);
      await expect(record.appendJournal({ planId, segment: 1, bytes: bytes('one') })).rejects.toThrow(
        'failed',
      );
      await expect(record.appendJournal({ planId, segment: 1, bytes: bytes('two') })).rejects.toThrow(
        'before',
      );
      await record.appendJournal({ planId, segment: 2, bytes: bytes('two') });
      expect(readFileSync(join(root, planId, 'journal-000002.log'), 'utf8')).toBe('two');
    },
  );

  it('asks Windows for no sync of a folder, which it has none of', async () => {
    const { platform } = process;
    Object.defineProperty(process, 'platform', { value: 'win32' });
    const { disk, calls } = failingDisk(Number.POSITIVE_INFINITY);
    const root = newRoot();
    const record = recordFolder(root, disk);
    await record.readSafety(planId);
    calls.length = 0;
    await record.appendJournal({ planId, segment: 1, bytes: bytes('one') });
    Object.defineProperty(process, 'platform', { value: platform });
    expect(calls).toEqual(['open', 'appendFile', 'datasync']);
  });

  it('tries again to make the folder', async () => {
    const { disk } = failingDisk(1);
    const record = recordFolder(newRoot(), disk);
    await expect(record.readSafety(planId)).rejects.toThrow('mkdir failed');
    await expect(record.readSafety(planId)).resolves.toMatchObject({ status: null });
  });

  it.each(Array.from({ length: 22 }, (_, index) => index + 1))(
    'when call %i of keeping a file or the status fails, what was kept is whole',
    async (failsAt) => {
      const root = newRoot();
      await recordFolder(root).writeStatus(planId, status);
      for (const work of [
        (record: ReturnType<typeof recordFolder>) => record.writeStatus(planId, { ...status, revision: 4 }),
        (record: ReturnType<typeof recordFolder>) =>
          record.keepFile({ planId, sha256: hash('file'), bytes: bytes('file') }),
        (record: ReturnType<typeof recordFolder>) =>
          record.writeSnapshot({ planId, segment: 1, revision: 1, bytes: bytes('snap') }),
      ]) {
        await work(recordFolder(root, failingDisk(failsAt).disk)).catch(() => undefined);
      }
      const record = recordFolder(root);
      const { status: read, files, snapshots } = await record.readSafety(planId);
      expect([3, 4]).toContain(read?.revision);
      for (const sha256 of files) expect(await record.readKeptFile({ planId, sha256 })).toHaveLength(4);
      for (const one of snapshots) expect(await record.readSnapshot({ planId, ...one })).toHaveLength(4);
      expect(readdirSync(join(root, planId)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  it('refuses bytes of another hash, and gives no damaged file', async () => {
    const root = newRoot();
    const record = recordFolder(root);
    const wrong = record.keepFile({ planId, sha256: hash('file'), bytes: bytes('other') });
    await expect(wrong).rejects.toThrow('hash');
    await record.keepFile({ planId, sha256: hash('file'), bytes: bytes('file') });
    writeFileSync(join(root, planId, 'files', hash('file')), 'filf');
    await expect(record.readKeptFile({ planId, sha256: hash('file') })).rejects.toThrow('damaged');
    expect(await record.proveKeptFiles({ planId, files: [hash('file')] })).toEqual([]);
    // Kept once more, it is whole again.
    await record.keepFile({ planId, sha256: hash('file'), bytes: bytes('file') });
    expect(await record.readKeptFile({ planId, sha256: hash('file') })).toHaveLength(4);
  });

  it('takes a damaged status for none', async () => {
    const root = newRoot();
    const record = recordFolder(root);
    await record.writeStatus(planId, status);
    for (const damage of ['{', '{"revision":3}']) {
      writeFileSync(join(root, planId, 'state.json'), damage);
      expect((await record.readSafety(planId)).status).toBeNull();
    }
  });

  it('follows no link in the place of the journal', async () => {
    const root = newRoot();
    const record = recordFolder(root);
    await record.readSafety(planId);
    const outside = join(root, 'outside.txt');
    writeFileSync(outside, 'mine');
    symlinkSync(outside, join(root, planId, 'journal-000001.log'));
    await expect(record.appendJournal({ planId, segment: 1, bytes: bytes('x') })).rejects.toThrow();
    expect(readFileSync(outside, 'utf8')).toBe('mine');
  });

  it('tidies what lies before a segment, and files that are neither named nor new', async () => {
    const root = newRoot();
    const record = recordFolder(root);
    for (const segment of [1, 2, 3]) {
      await record.appendJournal({ planId, segment, bytes: bytes('x') });
      await record.writeSnapshot({ planId, segment, revision: segment, bytes: bytes('s') });
    }
    for (const name of ['named', 'old', 'new'])
      await record.keepFile({ planId, sha256: hash(name), bytes: bytes(name) });
    const longAgo = new Date(0);
    for (const name of ['named', 'old'])
      utimesSync(join(root, planId, 'files', hash(name)), longAgo, longAgo);
    await record.writeStatus(planId, status);
    await record.tidyRecord({ planId, segment: 2, files: [hash('named')] });
    const { segments, snapshots, files } = await record.readSafety(planId);
    expect(segments.map(({ segment }) => segment)).toEqual([2, 3]);
    expect(snapshots.map(({ segment }) => segment)).toEqual([3, 2]);
    expect([...files].sort()).toEqual([hash('named'), hash('new')].sort());
    expect((await record.readSafety(planId)).status).toEqual(status);
  });

  it('names the plans of which anything is recorded, and moves one aside without touching another', async () => {
    const root = newRoot();
    const record = recordFolder(root);
    expect(await record.listRecords()).toEqual([]);
    await record.readSafety('only-asked-for');
    await record.appendJournal({ planId, segment: 1, bytes: bytes('mine') });
    await record.appendJournal({ planId: 'b2', segment: 1, bytes: bytes('hers') });
    await record.writePlanName('b2', 'Ana Lund');
    await record.writePlanName('never-begun', 'Nobody');
    await record.writeKeyring('b2', '{}');
    expect(await record.listRecords()).toEqual([
      { id: 'b2', name: 'Ana Lund', isLocked: true },
      { id: 'main', name: '', isLocked: false },
    ]);
    const { mtimeMs } = statSync(join(root, 'b2/name.txt'));
    await record.writePlanName('b2', 'Ana Lund');
    expect(statSync(join(root, 'b2/name.txt')).mtimeMs).toBe(mtimeMs);
    await record.setRecordAside('b2', '2026-11-22T08:00:00.000Z');
    expect((await record.listRecords()).map(({ id }) => id)).toEqual(['main']);
    const aside = join(root, 'kept aside/2026-11-22T08-00-00-000Z b2/journal-000001.log');
    expect(readFileSync(aside, 'utf8')).toBe('hers');
    expect(readFileSync(join(root, 'main/journal-000001.log'), 'utf8')).toBe('mine');
    // A plan of that id that begins again has a record of its own.
    await record.appendJournal({ planId: 'b2', segment: 1, bytes: bytes('new') });
    expect(readFileSync(join(root, 'b2/journal-000001.log'), 'utf8')).toBe('new');
    expect(readFileSync(aside, 'utf8')).toBe('hers');
  });

  it('leaves the record in its place when it cannot be moved', async () => {
    const root = newRoot();
    const journal = { planId, segment: 1, bytes: bytes('mine') };
    await recordFolder(root).appendJournal(journal);
    const { disk, calls } = failingDisk(0);
    await recordFolder(root, disk).setRecordAside(planId, 'then');
    const counted = calls.length;
    expect(counted).toBeGreaterThan(3);
    for (let failsAt = 1; failsAt <= counted; failsAt += 1) {
      const place = newRoot();
      await recordFolder(place).appendJournal(journal);
      await recordFolder(place, failingDisk(failsAt).disk)
        .setRecordAside(planId, 'then')
        .catch(() => undefined);
      const found = [join(place, planId), join(place, 'kept aside', `then ${planId}`)].flatMap((folder) => {
        try {
          return [readFileSync(join(folder, 'journal-000001.log'), 'utf8')];
        } catch {
          return [];
        }
      });
      expect(found).toEqual(['mine']);
    }
  });
});
