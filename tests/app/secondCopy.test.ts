// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { create, edit, purge } from '../../shared/model/changeSet';
import { emptySnapshot, entities } from '../../shared/model/index';
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
  settle,
  snapshotFiles,
  started,
  startedWithNet,
} from '../support/programWithRecord';
import { testNow, testToday } from '../support/records';

const { putBack, goOnWithout } = await import('../../renderer/app/safety/putBack');
const { commit } = await import('../../renderer/db/commit');
const { setSafetyNet } = await import('../../renderer/db/safetyNet');
const { storeFacts } = await import('../../renderer/db/storeFacts');
const { countOnFrom, readWholePlan, replaceWholePlan } = await import('../../renderer/db/wholeStore');
const { sha256 } = await import('../../renderer/db/files');

const win = (what: string) => ({ ...entities.impact.blank(testToday), what });

beforeEach(anotherComputer);

describe('the second copy', () => {
  it('brings back every deed with its history after the store is gone', async () => {
    const plan = await started();
    await log(plan, 'a');
    await log(plan, 'b');
    await commit(plan, { label: 'Edit', writes: [edit('impact', 'a', { why: 'Because' })] }, testNow);
    await commit(plan, { label: 'Gone', writes: [purge('impact', 'b')] }, testNow);
    const before = await readWholePlan(plan);
    await emptyTheStore(plan);
    const { lost: found, recovery, files } = await lost();
    expect(found.recorded.counts).toMatchObject({ impact: 1 });
    expect(recovery).toMatchObject({ isComplete: true, revision: 4 });
    expect(recovery?.whole.snapshot.impact).toEqual(before.snapshot.impact);
    expect(recovery?.whole.history).toEqual(before.history);
    if (recovery === null) return;
    expect(await putBack(found, recovery, files)).toEqual({ ok: true, value: undefined });
    expect(computer.state.asides).toBe(1);
    const after = await started();
    expect(ids(after)).toEqual(['a']);
    expect((await storeFacts(after)).revision).toBe(5);
  });

  it('is brought up to date in silence when the window went between the two writes', async () => {
    const plan = await started();
    await log(plan, 'a');
    computer.state.fails.add('appendJournal');
    expect(await log(plan, 'b')).toMatchObject({ isWaiting: true });
    computer.state.fails.clear();
    const again = await started();
    await emptyTheStore(again);
    expect((await lost()).recovery?.whole.snapshot.impact.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps attached files, and names those whose bytes are damaged', async () => {
    const plan = await started();
    const bytes = new TextEncoder().encode('a certificate');
    const hash = await sha256(bytes);
    const attachment = { name: 'c.pdf', mediaType: 'application/pdf', size: bytes.length, sha256: hash };
    await commit(
      plan,
      { label: 'Attach', writes: [create('attachment', 'f', attachment)], files: [{ sha256: hash, bytes }] },
      testNow,
    );
    await emptyTheStore(plan);
    expect((await lost()).files).toEqual({ inRecord: new Set([hash]), inStore: new Set(), missing: [] });
    writeFileSync(join(folder(), 'files', hash), 'another');
    const { recovery, files } = await lost();
    expect(recovery?.isComplete).toBe(true);
    expect(files).toEqual({ inRecord: new Set(), inStore: new Set(), missing: ['c.pdf'] });
  });

  it('adopts a plan from before there was a journal: a snapshot stands under it', async () => {
    const plan = await started();
    setSafetyNet(null);
    await log(plan, 'old');
    rmSync(computer.state.root, { recursive: true });
    const adopted = await started();
    await log(adopted, 'new');
    await emptyTheStore(adopted);
    const { recovery } = await lost();
    expect(recovery?.whole.snapshot.impact.map(({ id }) => id).sort()).toEqual(['new', 'old']);
  });

  it('is drawn together anew around a plan that takes the place of another', async () => {
    const plan = await started();
    for (const id of ['a', 'b', 'c']) await log(plan, id);
    const { history } = await readWholePlan(plan);
    const record = { ...win('other'), id: 'z', createdAt: testNow, updatedAt: testNow, deletedAt: null };
    const snapshot = { ...emptySnapshot(), impact: [record] };
    const mark = {
      seq: 9,
      at: testNow,
      label: 'Put',
      kind: 'profile',
      recordId: 'profile',
      action: 'edit',
      fields: {},
    } as const;
    const whole = { snapshot, files: [], history: [...history, mark] };
    expect(await replaceWholePlan(plan, whole)).toMatchObject({ ok: true });
    await log(plan, 'y');
    const again = await started();
    expect(ids(again)).toEqual(['y', 'z']);
    await emptyTheStore(again);
    expect((await lost()).recovery?.whole.snapshot.impact.map(({ id }) => id)).toEqual(['z', 'y']);
  });

  it('knows a replacement whose snapshot was not written any more', async () => {
    const plan = await started();
    for (const id of ['a', 'b', 'c']) await log(plan, id);
    computer.state.fails.add('writeSnapshot').add('writeStatus');
    const mark = {
      seq: 9,
      at: testNow,
      label: 'Put',
      kind: 'profile',
      recordId: 'profile',
      action: 'edit',
      fields: {},
    } as const;
    await replaceWholePlan(plan, { snapshot: emptySnapshot(), files: [], history: [mark] });
    computer.state.fails.clear();
    const again = await started();
    expect(ids(again)).toEqual([]);
    await log(again, 'new');
    await emptyTheStore(again);
    expect((await lost()).recovery?.whole.snapshot.impact.map(({ id }) => id)).toEqual(['new']);
  });

  it('counts on with the plan that counts on from its backups', async () => {
    const plan = await started();
    await log(plan, 'a');
    await countOnFrom(plan, 500, testNow);
    await log(plan, 'b');
    const again = await started();
    await emptyTheStore(again);
    expect((await lost()).recovery).toMatchObject({ isComplete: true, revision: 502 });
  });

  it('falls back on the snapshot before when the newest is damaged, and says what it could not read', async () => {
    const plan = await started();
    await log(plan, 'a');
    const again = await startedWithNet();
    await again.net.checkpoint();
    await log(again.plan, 'b');
    await again.net.checkpoint();
    await log(again.plan, 'c');
    const [newest = ''] = snapshotFiles().sort().reverse();
    truncateSync(join(folder(), newest), 100);
    await emptyTheStore(again.plan);
    expect((await lost()).recovery).toMatchObject({ isComplete: true, revision: 3 });
    // And with the journal damaged as well, what is sound is offered as what it is.
    for (const name of journalFiles()) writeFileSync(join(folder(), name), 'damaged');
    const { recovery } = await lost();
    expect(recovery?.isComplete).toBe(false);
    expect(recovery?.whole.snapshot.impact.map(({ id }) => id)).toEqual(['a']);
  });

  it('goes on with what is left where the person says so, and keeps what was', async () => {
    const plan = await started();
    await log(plan, 'a');
    await emptyTheStore(plan);
    const { lost: found } = await lost();
    expect(await goOnWithout(found)).toMatchObject({ ok: true });
    expect(ids(await started())).toEqual([]);
    expect(journalFiles()).toContain('journal-000001.log');
  });

  it('notices a journal that was cut off, and draws the plan together anew', async () => {
    const plan = await started();
    for (const id of ['a', 'b']) await log(plan, id);
    await settle();
    truncateSync(join(folder(), 'journal-000001.log'), 10);
    const again = await started();
    expect(snapshotFiles()).toHaveLength(1);
    await emptyTheStore(again);
    expect((await lost()).recovery?.isComplete).toBe(true);
  });

  it('does not open a plan whose record cannot be used, or on a full disk', async () => {
    computer.state.fails.add('readSafety');
    expect(await check()).toMatchObject({ is: 'closed', failure: { code: 'record.unusable' } });
    computer.state.fails.clear();
    computer.state.freeBytes = 1000;
    expect(await check()).toMatchObject({ is: 'closed', failure: { code: 'store.noRoom' } });
  });

  it('opens under another engine once the plan is copied or can be rebuilt, and draws it together anew', async () => {
    const plan = await started();
    await log(plan, 'a');
    for (const engine of ['kept', 'notKept'] as const) {
      computer.state.engine = engine;
      const before = snapshotFiles().length;
      expect(ids(await started())).toEqual(['a']);
      expect(snapshotFiles()).toHaveLength(before + 1);
    }
    for (const name of [...journalFiles(), ...snapshotFiles()])
      writeFileSync(join(folder(), name), 'damaged');
    expect(await check()).toMatchObject({ is: 'closed', failure: { code: 'store.newEngine' } });
    computer.state.engine = 'kept';
    const opened = await check();
    if (opened.is !== 'open') throw new Error(opened.is);
    expect(await opened.begin()).toMatchObject({ is: 'told', failure: { code: 'record.drawnAnew' } });
    expect(ids(opened.plan)).toEqual(['a']);
  });

  it('lets a plan of which nothing was recorded open under another engine', async () => {
    computer.state.engine = 'notKept';
    expect(ids(await started())).toEqual([]);
  });

  it('knows a store that was put in the place of its own, even one that holds more', async () => {
    const plan = await started();
    await log(plan, 'mine');
    await settle();
    await plan.database.table('meta').put({ key: 'storeId', value: 'of-another-computer' });
    await plan.database.table('impact').put({ ...win('theirs'), id: 'theirs', deletedAt: null });
    const { lost: found, recovery, files } = await lost();
    expect(found.found).toMatchObject({ storeId: 'of-another-computer', counts: { impact: 2 } });
    if (recovery === null) throw new Error('nothing was recovered');
    expect(await putBack(found, recovery, files)).toMatchObject({ ok: true });
    // From here on it is this plan's own store.
    expect(ids(await started())).toEqual(['mine']);
  });
});
