// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../renderer/db/openPlan';
import type { BackupFile, WriteBackupRequest } from '../../shared/bridge/bridge';
import { failure } from '../../shared/kernel/failure';
import { failed, ok, type Result } from '../../shared/kernel/result';
import { create, edit } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { anEmptyPlan, written } from '../db/planForTests';
import { testNow, testToday } from '../support/records';

/** The computer, as far as backups go. */
const computer = { backups: [] as BackupFile[], isFolderGone: false, ownId: '' };
const bridge = {
  host: 'electron',
  capabilities: { pdfToFile: true, backupFolder: true, nativeMenu: true },
  on: () => () => undefined,
  describe: async () => ok({ appVersion: '0.1.0', platform: 'test', engine: 'test', backupFolder: '/b' }),
  listBackups: async () =>
    ok(computer.backups.map((backup) => ({ ...backup, planId: backup.planId || computer.ownId })).reverse()),
  async writeBackup({ bytes, ...facts }: WriteBackupRequest): Promise<Result<BackupFile>> {
    if (computer.isFolderGone) return failed(failure('backup.failed', { folder: '/b' }));
    const backup = { ...facts, name: 'b', path: '/b/b', size: bytes.length, writtenAt: testNow };
    computer.backups.push(backup);
    return ok(backup);
  },
};
// The one seam: the page finds its computer here.
Object.assign(globalThis, { window: { mortarBridge: bridge } });

const { startAutomaticBackups } = await import('../../renderer/app/automaticBackups');
const { flushEverything } = await import('../../renderer/session/closing');
const { useBackups } = await import('../../renderer/session/backups');
const { forgetPlan, listPlan } = await import('../../renderer/db/planRegistry');
const { openPlan } = await import('../../renderer/db/openPlan');
const { revisionOf } = await import('../../renderer/db/wholeStore');

const minute = 60_000;
const win = { ...entities.impact.blank(testToday), what: 'Moved doses' };
const oldBackup = {
  name: 'a',
  planId: '',
  store: null,
  path: '/b/a',
  revision: 500,
  recordCount: 40,
  size: 9,
  writtenAt: testNow,
};

let stop: () => void;

async function aRunningPlan(opened?: Plan) {
  const plan = opened ?? (await anEmptyPlan());
  computer.ownId = plan.id;
  stop = startAutomaticBackups(plan);
  await vi.waitFor(() => expect(useBackups.getState().isKnown).toBe(true));
  return plan;
}

const revisions = () => computer.backups.map(({ revision }) => revision);

beforeEach(() => {
  computer.backups = [];
  computer.isFolderGone = false;
  useBackups.setState({ lastAt: null, lastRevision: null, isKnown: false, earlier: null, failure: null });
});
afterEach(() => {
  vi.useRealTimers();
  stop();
});

/** Only the timers that wait: the database of these tests runs on others. */
function holdTheClock() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

describe('automatic backups', () => {
  it('write one within five minutes of a change, one for all that changed, and then rest', async () => {
    const plan = await aRunningPlan();
    holdTheClock();
    await written(plan, { label: 'x', writes: [create('impact', 'w1', win)] });
    await written(plan, { label: 'x', writes: [edit('impact', 'w1', { why: 'Again' })] });
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(3 * minute);
    expect(computer.backups).toEqual([]);
    vi.advanceTimersByTime(minute);
    vi.useRealTimers();
    await vi.waitFor(() => expect(revisions()).toEqual([2]));
    await vi.waitFor(() => expect(useBackups.getState()).toMatchObject({ lastRevision: 2, failure: null }));
  });

  it('write what waits when the window closes, and nothing where nothing waits', async () => {
    const plan = await aRunningPlan();
    await flushEverything();
    expect(computer.backups).toEqual([]);
    await written(plan, { label: 'x', writes: [create('impact', 'w1', win)] });
    await flushEverything();
    await flushEverything();
    expect(revisions()).toEqual([1]);
  });

  it('say when the folder cannot be written, and try again', async () => {
    const plan = await aRunningPlan();
    computer.isFolderGone = true;
    await written(plan, { label: 'x', writes: [create('impact', 'w1', win)] });
    await flushEverything();
    expect(useBackups.getState().failure).toMatchObject({ code: 'backup.failed' });
    computer.isFolderGone = false;
    await flushEverything();
    expect(revisions()).toEqual([1]);
    expect(useBackups.getState().failure).toBeNull();
  });

  it('offer the fullest recent backup before an empty plan is begun, and never back an empty plan up', async () => {
    computer.backups = [oldBackup, { ...oldBackup, name: 'empty', revision: 501, recordCount: 0 }];
    await aRunningPlan();
    expect(useBackups.getState().earlier).toMatchObject({ revision: 500 });
    await flushEverything();
    expect(computer.backups).toHaveLength(2);
  });

  it('count on from the backups, so that a plan begun anew never looks older than they are', async () => {
    computer.backups = [oldBackup];
    const plan = await aRunningPlan();
    await vi.waitFor(async () => expect(await revisionOf(plan)).toBe(501));
    await written(plan, { label: 'x', writes: [create('impact', 'w1', win)] });
    await flushEverything();
    expect(revisions()).toEqual([500, 502]);
  });

  it('take no notice of the count of another computer that writes into the same folder', async () => {
    computer.backups = [{ ...oldBackup, store: 'bbbbbbbb' }];
    const plan = await aRunningPlan();
    expect(useBackups.getState()).toMatchObject({ lastRevision: null, earlier: { revision: 500 } });
    await written(plan, { label: 'x', writes: [create('impact', 'w1', win)] });
    await flushEverything();
    expect(computer.backups.at(-1)).toMatchObject({ planId: plan.id, revision: 1 });
    expect(computer.backups.at(-1)?.store).toMatch(/^[0-9a-f]{8}$/);
  });

  it('offer what another plan left only where this computer has no other plan', async () => {
    computer.backups = [{ ...oldBackup, planId: '66021d90', store: 'bbbbbbbb' }];
    const first = await openPlan('main');
    // Without the plans of the tests before.
    vi.spyOn(indexedDB, 'databases').mockResolvedValue([{ name: 'mortar-plan-main' }]);
    await aRunningPlan(first);
    expect(useBackups.getState().earlier).toMatchObject({ planId: '66021d90' });
    stop();
    useBackups.setState({ isKnown: false, earlier: null });
    await listPlan('77021d90', {});
    await aRunningPlan(first);
    expect(useBackups.getState().earlier).toBeNull();
    await forgetPlan('77021d90');
  });
});
