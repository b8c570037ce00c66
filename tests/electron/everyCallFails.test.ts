import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type * as nodeDisk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups, readBackup, writeBackup } from '../../electron/backupFolder';
import { diskSpace } from '../../electron/diskSpace';
import { keepAside } from '../../electron/keepAside';
import { recordFolder } from '../../electron/recordFolder';
import { failingDisk } from '../support/failingDisk';

const planId = 'main';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const textOf = (path: string): string => readFileSync(path, 'utf8');
const versions = { app: '0', electron: '1', chromium: '2' };
const status = { storeId: 's', schemaVersion: 1, revision: 3, counts: {}, at: 'now', segment: 2, size: 3 };
const backupAt = (revision: number): string => new Date(Date.UTC(2026, 10, 22, 9, revision)).toISOString();
const backup = (revision: number) => ({
  planId,
  store: null,
  revision,
  recordCount: 5,
  bytes: bytes(`backup ${revision}`),
});

/** Two files of the journal, two snapshots, three kept files, a status and twelve backups: as after an evening. */
async function anEvening(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'mortar-fails-'));
  const record = recordFolder(join(root, 'record'));
  for (const segment of [1, 2]) {
    await record.appendJournal({ planId, segment, bytes: bytes('one') });
    await record.writeSnapshot({ planId, segment, revision: segment, bytes: bytes(`snap ${segment}`) });
  }
  for (const name of ['named', 'old']) {
    await record.keepFile({ planId, sha256: hash(name), bytes: bytes(name) });
    utimesSync(join(root, 'record', planId, 'files', hash(name)), new Date(0), new Date(0));
  }
  await record.writeStatus(planId, { ...status, ...versions });
  for (let revision = 1; revision <= 10; revision += 1)
    await writeBackup(join(root, 'backups'), backup(revision), backupAt(revision));
  mkdirSync(join(root, 'profile/IndexedDB'), { recursive: true });
  writeFileSync(join(root, 'profile/IndexedDB/000003.log'), 'rows');
  return root;
}

interface Work {
  readonly name: string;
  do(root: string, disk: typeof nodeDisk): Promise<unknown>;
  /** What was promised when it answered ok, beyond what always holds. */
  holds?(root: string, answer: unknown): void;
}

const inRecord = (root: string, name: string) => join(root, 'record', planId, name);
const record = (root: string, disk: typeof nodeDisk) => recordFolder(join(root, 'record'), disk);

const works: readonly Work[] = [
  {
    name: 'adding to the journal',
    do: (root, disk) => record(root, disk).appendJournal({ planId, segment: 2, bytes: bytes(' two') }),
    holds: (root) => expect(textOf(inRecord(root, 'journal-000002.log'))).toBe('one two'),
  },
  {
    name: 'beginning a file of the journal',
    do: (root, disk) => record(root, disk).appendJournal({ planId, segment: 3, bytes: bytes('new') }),
    holds: (root) => expect(textOf(inRecord(root, 'journal-000003.log'))).toBe('new'),
  },
  {
    name: 'going on from one file of the journal to the next',
    do: async (root, disk) => {
      const journal = record(root, disk);
      await journal.appendJournal({ planId, segment: 3, bytes: bytes('new') });
      await journal.appendJournal({ planId, segment: 4, bytes: bytes('next') });
    },
    holds: (root) => expect(textOf(inRecord(root, 'journal-000004.log'))).toBe('next'),
  },
  {
    name: 'writing the status',
    do: (root, disk) => record(root, disk).writeStatus(planId, { ...status, ...versions, revision: 4 }),
    holds: (root) => expect(JSON.parse(textOf(inRecord(root, 'state.json')))).toMatchObject({ revision: 4 }),
  },
  {
    name: 'writing a snapshot',
    do: (root, disk) =>
      record(root, disk).writeSnapshot({ planId, segment: 3, revision: 7, bytes: bytes('snap 3') }),
    holds: (root) => expect(textOf(inRecord(root, 'snapshot-000003-r7.mortar'))).toBe('snap 3'),
  },
  {
    name: 'keeping a file',
    do: (root, disk) => record(root, disk).keepFile({ planId, sha256: hash('fresh'), bytes: bytes('fresh') }),
    holds: (root) => expect(textOf(inRecord(root, `files/${hash('fresh')}`))).toBe('fresh'),
  },
  {
    name: 'reading the journal',
    do: (root, disk) => record(root, disk).readJournal({ planId, segment: 2 }),
    holds: (_root, answer) => expect(Buffer.from(answer as Uint8Array).toString()).toBe('one'),
  },
  {
    name: 'reading a snapshot',
    do: (root, disk) => record(root, disk).readSnapshot({ planId, segment: 2, revision: 2 }),
    holds: (_root, answer) => expect(Buffer.from(answer as Uint8Array).toString()).toBe('snap 2'),
  },
  {
    name: 'reading a kept file',
    do: (root, disk) => record(root, disk).readKeptFile({ planId, sha256: hash('named') }),
    holds: (_root, answer) => expect(Buffer.from(answer as Uint8Array).toString()).toBe('named'),
  },
  {
    name: 'asking what is there',
    do: (root, disk) => record(root, disk).readSafety(planId),
    holds: (_root, answer) => {
      const found = answer as Awaited<ReturnType<ReturnType<typeof recordFolder>['readSafety']>>;
      // The status alone may be missing: the journal says the same.
      expect([3, undefined]).toContain(found.status?.revision);
      expect(found).toMatchObject({
        segments: [{ segment: 1 }, { segment: 2, size: 3 }],
        snapshots: [{}, {}],
      });
      expect(found.files).toHaveLength(2);
    },
  },
  {
    name: 'tidying',
    do: (root, disk) => record(root, disk).tidyRecord({ planId, segment: 2, files: [hash('named')] }),
    holds: (root) => expect(existsSync(inRecord(root, `files/${hash('old')}`))).toBe(false),
  },
  {
    name: 'writing a backup and rotating',
    do: (root, disk) => writeBackup(join(root, 'backups'), backup(11), backupAt(11), disk),
    holds: (root, answer) => {
      const { path } = answer as Awaited<ReturnType<typeof writeBackup>>;
      expect(textOf(path)).toBe('backup 11');
      expect(readdirSync(join(root, 'backups')).length).toBeGreaterThanOrEqual(10);
    },
  },
  {
    name: 'listing the backups',
    do: (root, disk) => listBackups(join(root, 'backups'), planId, disk),
    // One that cannot be looked at is left out of the list, and stays where it is.
    holds: (_root, answer) => expect((answer as unknown[]).length).toBeGreaterThanOrEqual(9),
  },
  {
    name: 'reading a backup',
    do: (root, disk) => {
      const name = readdirSync(join(root, 'backups')).find((one) => one.includes('-r10-')) ?? '';
      return readBackup(join(root, 'backups'), planId, name, disk);
    },
    holds: (_root, answer) => expect(Buffer.from(answer as Uint8Array).toString()).toBe('backup 10'),
  },
  {
    name: 'looking at the room, with its reserve',
    do: (root, disk) => diskSpace([root], join(root, 'record'), disk).free(),
    holds: (_root, answer) => expect(answer).toBeGreaterThan(0),
  },
  {
    name: 'keeping the damaged store aside',
    do: (root, disk) =>
      keepAside(join(root, 'profile'), join(root, 'record'), '2026-11-20T15:00:00.000Z', disk),
    holds: (_root, answer) => expect(textOf(join(String(answer), 'IndexedDB/000003.log'))).toBe('rows'),
  },
];

/** What was promised before stands, whatever failed: read with a disk that is well again. */
async function expectWhole(root: string): Promise<void> {
  const well = recordFolder(join(root, 'record'));
  expect(textOf(inRecord(root, 'journal-000002.log'))).toMatch(/^one/);
  expect(String(await well.readSnapshot({ planId, segment: 2, revision: 2 }))).toBe('snap 2');
  expect(await well.readKeptFile({ planId, sha256: hash('named') })).toHaveLength(5);
  const { status: read, snapshots, files } = await well.readSafety(planId);
  expect([3, 4]).toContain(read?.revision);
  for (const one of snapshots)
    expect(Buffer.from(await well.readSnapshot({ planId, ...one })).toString()).toMatch(/^snap \d$/);
  for (const sha256 of files) expect((await well.readKeptFile({ planId, sha256 })).length).toBeGreaterThan(0);
  const backups = await listBackups(join(root, 'backups'), planId);
  for (const { name, revision } of backups)
    expect(Buffer.from(await readBackup(join(root, 'backups'), planId, name)).toString()).toBe(
      `backup ${revision}`,
    );
  expect(backups.map(({ revision }) => revision)).toContain(10);
  expect(textOf(join(root, 'profile/IndexedDB/000003.log'))).toBe('rows');
  const halves = readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));
  expect(halves).toEqual([]);
}

const evening = await anEvening();

describe('every call of the file system, failed once', () => {
  it.each(works)(
    'while $name: it says so or it is done, and what was kept before is whole',
    async (work) => {
      let isPast = false;
      for (let failsAt = 1; !isPast; failsAt += 1) {
        const root = join(mkdtempSync(join(tmpdir(), 'mortar-fails-')), 'here');
        cpSync(evening, root, { recursive: true, preserveTimestamps: true });
        const { disk, calls } = failingDisk(failsAt, failsAt % 2 === 0 ? 'ENOSPC' : 'EIO');
        const answered = await work.do(root, disk).then(
          (answer) => ({ answer }),
          () => null,
        );
        if (answered !== null) work.holds?.(root, answered.answer);
        await expectWhole(root);
        isPast = calls.length < failsAt;
        if (isPast) expect(answered).not.toBeNull();
        rmSync(root, { recursive: true });
      }
    },
    30_000,
  );
});
