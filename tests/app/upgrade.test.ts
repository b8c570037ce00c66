// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseName } from '../../renderer/db/database';
import { entryFrame } from '../../shared/backup/journalEntry';
import { frameOf } from '../../shared/backup/journalFrame';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { schemaVersion } from '../../shared/model/migrations';
import { history, sha256, today } from '../backup/somePlan';
import { storeOf } from '../db/planForTests';
import { leaveOlderStore, recordsOf } from '../support/olderStore';
import {
  anotherComputer,
  check,
  computer,
  emptyTheStore,
  folder,
  ids,
  journalFiles,
  log,
  lost,
  snapshotFiles,
  started,
} from '../support/programWithRecord';
import { testNow } from '../support/records';

beforeEach(anotherComputer);

const older = 1;
const wins = ['win-1', 'win-2'];
const counts = Object.fromEntries(
  Object.entries(recordsOf(older)).map(([kind, list]) => [kind, list.length]),
);
const backups = () => {
  const path = join(computer.state.root, '..', 'backups');
  return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
};

/** The journal that a Mortar of that version left: the whole plan in one deed, and the history's rows. */
function leaveOlderJournal(version = older, more: readonly Uint8Array[] = []): void {
  const records = Object.entries(recordsOf(older)).flatMap(([kind, list]) =>
    list.map((record) => ({ kind, id: record.id, record })),
  );
  const entry = { before: 0, revision: 2, at: testNow, records, changes: history, counts };
  mkdirSync(folder(), { recursive: true });
  const frames = [entryFrame({ ...entry, schemaVersion: version } as never), ...more];
  writeFileSync(join(folder(), 'journal-000001.log'), Buffer.concat(frames));
}

async function versionNow(): Promise<number> {
  const installed = await indexedDB.databases();
  return (installed.find(({ name }) => name === databaseName('main'))?.version ?? 0) / 10;
}

async function manifestOf(path: string) {
  const read = await readPlanFile(new Uint8Array(readFileSync(path)), { name: 'copy', sha256, today });
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.manifest;
}

/** Every byte that lies in the record. */
function recordBytes(): unknown {
  return readdirSync(folder())
    .filter((name) => name !== 'files')
    .map((name) => [name, readFileSync(join(folder(), name), 'base64')]);
}

describe('bringing a plan up to date', () => {
  it('keeps a copy in its own version in the record and among the backups, then goes on', async () => {
    await leaveOlderStore('main', older);
    leaveOlderJournal();
    const plan = await started();
    expect(ids(plan)).toEqual(wins);
    expect(await versionNow()).toBe(schemaVersion);
    const versions = await Promise.all(snapshotFiles().map((name) => manifestOf(join(folder(), name))));
    expect(versions.map((one) => one.schemaVersion)).toEqual([older, schemaVersion]);
    expect(versions.map(({ revision }) => revision)).toEqual([2, 2]);
    const [backup = ''] = backups();
    expect(await manifestOf(backup)).toMatchObject({ schemaVersion: older, revision: 2 });
    await log(plan, 'later');
    await emptyTheStore(plan);
    const { recovery } = await lost();
    expect(recovery).toMatchObject({ isComplete: true, revision: 3 });
    expect(recovery?.whole.snapshot.impact.map(({ id }) => id).sort()).toEqual(['later', ...wins, 'win-3']);
  });

  it('replays what the older version wrote, with no snapshot under it', async () => {
    leaveOlderJournal();
    const { recovery } = await lost();
    expect(recovery).toMatchObject({ isComplete: true, revision: 2 });
    expect(recovery?.whole.snapshot.impact).toHaveLength(3);
  });

  it.each(['readSafety', 'keepFile', 'writeSnapshot', 'readSnapshot'] as const)(
    'does not touch the store when %s fails, and starts again',
    async (call) => {
      await leaveOlderStore('main', older);
      const { planDatabase } = await import('../../renderer/db/database');
      const database = await planDatabase('main', null, []).open();
      const bytes = new TextEncoder().encode('a scan');
      await database.table('file').put({ sha256: await sha256(bytes), bytes });
      database.close();
      leaveOlderJournal();
      const before = await storeOf('main');
      computer.state.fails.add(call);
      expect(await check()).toMatchObject({ is: 'closed' });
      expect(await versionNow()).toBe(older);
      expect(await storeOf('main')).toEqual(before);
      computer.state.fails.clear();
      expect(ids(await started())).toEqual(wins);
      expect(await versionNow()).toBe(schemaVersion);
    },
  );

  it('goes on without the folder of backups, and never writes a copy twice', async () => {
    await leaveOlderStore('main', older);
    leaveOlderJournal();
    computer.state.fails.add('listBackups').add('writeBackup');
    // As after a kill between the copy and the upgrade.
    const { beforeUpgrade } = await import('../../renderer/app/safety/beforeUpgrade');
    computer.restarted();
    expect(await beforeUpgrade('main', older)).toBeNull();
    expect(snapshotFiles()).toHaveLength(1);
    computer.state.fails.clear();
    for (let time = 0; time < 2; time += 1) expect(await beforeUpgrade('main', older)).toBeNull();
    expect(snapshotFiles()).toHaveLength(1);
    expect(backups()).toHaveLength(1);
    // A copy that was cut short is written anew.
    truncateSync(join(folder(), snapshotFiles()[0] ?? ''), 50);
    truncateSync(backups()[0] ?? '', 50);
    expect(await beforeUpgrade('main', older)).toBeNull();
    expect(ids(await started())).toEqual(wins);
  });

  it('asks for the way back, not for an upgrade, where the older store is damaged', async () => {
    await leaveOlderStore('main', older);
    const { planDatabase } = await import('../../renderer/db/database');
    const database = await planDatabase('main', null, []).open();
    await database.table('impact').delete('win-1');
    database.close();
    leaveOlderJournal();
    const { recovery } = await lost();
    expect(recovery?.whole.snapshot.impact).toHaveLength(3);
    expect(snapshotFiles()).toEqual([]);
    expect(await versionNow()).toBe(older);
  });

  it('writes no copy of a plan that nobody has begun', async () => {
    const { planDatabase } = await import('../../renderer/db/database');
    (await planDatabase('main', null, []).open()).close();
    await started();
    expect(snapshotFiles()).toEqual([]);
    expect(backups()).toEqual([]);
  });

  it('refuses records that are not those of their version, with nothing changed', async () => {
    await leaveOlderStore('main', older);
    const { planDatabase } = await import('../../renderer/db/database');
    const database = await planDatabase('main', null, []).open();
    await database.table('impact').put({ id: 'odd', date: '2026-01-01' });
    database.close();
    expect(await check()).toMatchObject({ is: 'closed', failure: { code: 'store.notUpgraded' } });
    expect(await versionNow()).toBe(older);
  });
});

describe('what a newer Mortar has written', () => {
  const newer = schemaVersion + 1;
  const refused = { is: 'closed', failure: { code: 'store.newer', facts: { version: newer } } };

  it('in the status is refused, and not a byte is changed', async () => {
    const plan = await started();
    await log(plan, 'a');
    const { net } = await import('../../renderer/db/safetyNet').then((m) => ({ net: m.safetyNetOf(plan) }));
    await net?.settle();
    const path = join(folder(), 'state.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/"schemaVersion": \d+/, `"schemaVersion": ${newer}`),
    );
    const before = recordBytes();
    const store = await storeOf('main');
    expect(await check()).toMatchObject(refused);
    expect(recordBytes()).toEqual(before);
    expect(await storeOf('main')).toEqual(store);
  });

  it('is refused where the store is gone, and no empty one is made in its place', async () => {
    leaveOlderJournal(older, [frameOf(JSON.stringify({ schemaVersion: newer, anything: true }))]);
    expect(await check()).toMatchObject(refused);
    expect(await versionNow()).toBe(0);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName('main'));
  });

  it('in the journal is refused, be the store of today or older', async () => {
    const entry = frameOf(JSON.stringify({ schemaVersion: newer, anything: true }));
    leaveOlderJournal(older, [entry]);
    const before = recordBytes();
    await leaveOlderStore('main', older);
    expect(await check()).toMatchObject(refused);
    expect(await versionNow()).toBe(older);
    await leaveOlderStore('main', schemaVersion);
    expect(await check()).toMatchObject(refused);
    expect(recordBytes()).toEqual(before);
  });

  it('in a snapshot is no ground to offer less', async () => {
    leaveOlderJournal();
    const name = 'snapshot-000002-r2.mortar';
    const { writeVersionedPlanFile } = await import('../../shared/backup/writePlanFile');
    const meta = { appVersion: '9', writtenAt: testNow, planId: 'main', revision: 2 };
    const request = { schemaVersion: newer, snapshot: {}, history: [], blobs: new Map(), meta, sha256 };
    writeFileSync(join(folder(), name), await writeVersionedPlanFile(request));
    await expect(lost()).rejects.toMatchObject({
      failure: { code: 'store.newer', facts: { version: newer } },
    });
    rmSync(join(folder(), name));
    expect(journalFiles()).toHaveLength(1);
    expect((await lost()).recovery?.isComplete).toBe(true);
  });
});
