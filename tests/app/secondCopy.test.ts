// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordNet } from '../../renderer/app/safety/recordNet';
import type { Plan } from '../../renderer/db/openPlan';
import { create, edit, purge } from '../../shared/model/changeSet';
import { emptySnapshot, entities } from '../../shared/model/index';
import { computerWithRecord } from '../support/computerWithRecord';
import { testNow, testToday } from '../support/records';

// Node paints nothing: the first frame has come as soon as it is asked for.
globalThis.requestAnimationFrame = (show) => Number(setTimeout(() => show(0)));

const computer = computerWithRecord();
// The one seam: the page finds its computer here.
Object.assign(globalThis, { window: { mortarBridge: computer.bridge } });

const { checkStore } = await import('../../renderer/app/safety/checkStore');
const { buildRecovery } = await import('../../renderer/app/safety/recovery');
const { putBack, goOnWithout } = await import('../../renderer/app/safety/putBack');
const { commit } = await import('../../renderer/db/commit');
const { frozenOf } = await import('../../renderer/db/freeze');
const { keepDraft, readDraft, dropDraft } = await import('../../renderer/db/drafts');
const { tryAgain } = await import('../../renderer/db/tryAgain');
const { setSafetyNet } = await import('../../renderer/db/safetyNet');
const { storeFacts } = await import('../../renderer/db/storeFacts');
const { countOnFrom, readWholePlan, replaceWholePlan } = await import('../../renderer/db/wholeStore');
const { databaseName } = await import('../../renderer/db/database');
const { sha256 } = await import('../../renderer/db/files');
const { flushEverything } = await import('../../renderer/session/closing');

const win = (what: string) => ({ ...entities.impact.blank(testToday), what });
const folder = () => join(computer.state.root, 'main');
const journalFiles = () => readdirSync(folder()).filter((name) => name.startsWith('journal-'));
let open: Plan | null = null;
let net: RecordNet | null = null;

async function check() {
  open?.database.close();
  net?.stop();
  setSafetyNet(null);
  computer.restarted();
  const checked = await checkStore();
  if (checked.is === 'open') net = checked.net;
  return checked;
}

/** Starts the program: the plan that is shown. */
async function started(): Promise<Plan> {
  const checked = await check();
  if (checked.is !== 'open') throw new Error(checked.is);
  setSafetyNet(checked.net);
  open = checked.plan;
  expect(await checked.begin()).toBeNull();
  await open.loaded;
  return open;
}

async function lost() {
  const checked = await check();
  if (checked.is !== 'lost') throw new Error(`not lost but ${checked.is}`);
  const recovery = await buildRecovery('main', checked.lost.safety, checked.lost.recorded);
  open = checked.lost.plan;
  return { lost: checked.lost, recovery };
}

async function log(plan: Plan, id: string, more = {}) {
  const result = await commit(
    plan,
    { label: 'Log a win', writes: [create('impact', id, win(id))], ...more },
    testNow,
  );
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const ids = (plan: Plan) =>
  plan.pool
    .live('impact')
    .map(({ id }) => id)
    .sort();
const emptyTheStore = async (plan: Plan) => {
  plan.database.close();
  await Dexie.delete(databaseName('main'));
};

beforeEach(async () => {
  net?.stop();
  computer.anew();
  await Dexie.delete(databaseName('main'));
});
afterEach(() => vi.useRealTimers());

describe('the second copy', () => {
  it('brings back every deed with its history after the store is gone', async () => {
    const plan = await started();
    await log(plan, 'a');
    await log(plan, 'b');
    await commit(plan, { label: 'Edit', writes: [edit('impact', 'a', { why: 'Because' })] }, testNow);
    await commit(plan, { label: 'Gone', writes: [purge('impact', 'b')] }, testNow);
    const before = await readWholePlan(plan);
    await emptyTheStore(plan);
    const { lost: found, recovery } = await lost();
    expect(found.recorded.counts).toMatchObject({ impact: 1 });
    expect(recovery).toMatchObject({ isComplete: true, missingFiles: [], revision: 4 });
    expect(recovery?.whole.snapshot.impact).toEqual(before.snapshot.impact);
    expect(recovery?.whole.history).toEqual(before.history);
    if (recovery === null) return;
    expect(await putBack(found, recovery)).toEqual({ ok: true, value: undefined });
    expect(computer.state.asides).toBe(1);
    const after = await started();
    expect(ids(after)).toEqual(['a']);
    expect((await storeFacts(after)).revision).toBe(5);
  });

  it('says nothing at a hundred clean starts, whether the status was written or not', async () => {
    let plan = await started();
    for (let start = 0; start < 100; start += 1) {
      if (start % 10 === 0) await log(plan, `w${start}`);
      if (start % 20 === 0) await flushEverything();
      plan = await started();
    }
    expect(ids(plan)).toHaveLength(10);
    expect(journalFiles()).toEqual(['journal-000001.log']);
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
    expect((await lost()).recovery?.whole.files).toMatchObject([{ sha256: hash }]);
    writeFileSync(join(folder(), 'files', hash), 'another');
    expect((await lost()).recovery).toMatchObject({ isComplete: true, missingFiles: ['c.pdf'] });
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
    const checked = await check();
    if (checked.is !== 'open' || checked.net === null) throw new Error('open');
    setSafetyNet(checked.net);
    await checked.net.checkpoint();
    await log(checked.plan, 'b');
    await checked.net.checkpoint();
    await log(checked.plan, 'c');
    open = checked.plan;
    const [newest = ''] = readdirSync(folder())
      .filter((name) => name.startsWith('snapshot-'))
      .sort()
      .reverse();
    truncateSync(join(folder(), newest), 100);
    await emptyTheStore(checked.plan);
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
    await flushEverything();
    truncateSync(join(folder(), 'journal-000001.log'), 10);
    await started();
    expect(readdirSync(folder()).some((name) => name.startsWith('snapshot-'))).toBe(true);
    if (open !== null) await emptyTheStore(open);
    expect((await lost()).recovery?.isComplete).toBe(true);
  });

  it('does not open a plan whose record cannot be used, or on a full disk', async () => {
    computer.state.fails.add('readSafety');
    expect(await check()).toMatchObject({ is: 'closed', failure: { code: 'record.unusable' } });
    computer.state.fails.clear();
    computer.state.freeBytes = 1000;
    expect(await check()).toMatchObject({ is: 'closed', failure: { code: 'store.noRoom' } });
  });
});

describe('a disk that refuses', () => {
  it('freezes the store at the first error, keeps every deed in order, and goes on when it can', async () => {
    const plan = await started();
    await log(plan, 'a');
    const { transaction } = plan.database;
    plan.database.transaction = (() =>
      Promise.reject(Object.assign(new Error(), { name: 'UnknownError' }))) as never;
    expect(await log(plan, 'b')).toMatchObject({ isWaiting: true });
    plan.database.transaction = transaction;
    expect(plan.database.isOpen()).toBe(false);
    await log(plan, 'c');
    await commit(plan, { label: 'Edit', writes: [edit('impact', 'b', { why: 'Typed later' })] }, testNow);
    await commit(plan, { label: 'Gone', writes: [purge('impact', 'a')] }, testNow);
    expect(
      await commit(plan, { label: 'No', writes: [edit('impact', 'no', { why: 'x' })] }, testNow),
    ).toMatchObject({ ok: false });
    expect(ids(plan)).toEqual(['b', 'c']);
    expect(frozenOf(plan)?.waiting).toHaveLength(4);
    await tryAgain(plan);
    expect(frozenOf(plan)).toBeNull();
    await tryAgain(plan);
    const again = await started();
    expect(ids(again)).toEqual(['b', 'c']);
    expect(again.pool.find('impact', 'b')).toMatchObject({ why: 'Typed later' });
  });

  it('gives up on a write that never settles after eight seconds', async () => {
    const plan = await started();
    const { transaction } = plan.database;
    plan.database.transaction = (() => new Promise(() => undefined)) as never;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const writing = log(plan, 'a');
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(8_100);
    vi.useRealTimers();
    expect(await writing).toMatchObject({ isWaiting: true });
    expect(frozenOf(plan)?.failure.code).toBe('store.slow');
    plan.database.transaction = transaction;
    await tryAgain(plan);
    expect(frozenOf(plan)).toBeNull();
    expect((await storeFacts(plan)).counts.impact).toBe(1);
  });

  it('writes nothing under the floor, and drafts go on in memory', async () => {
    const plan = await started();
    computer.state.freeBytes = 60_000_000;
    await keepDraft(plan, 'form', 'typed');
    expect(frozenOf(plan)?.failure.code).toBe('store.full');
    expect(await readDraft(plan, 'form')).toBe('typed');
    expect(await log(plan, 'a', { clearsDraft: 'form' })).toMatchObject({ isWaiting: true });
    await dropDraft(plan, 'form');
    await tryAgain(plan);
    expect(frozenOf(plan)?.waiting).toHaveLength(1);
    computer.state.freeBytes = 5e9;
    await tryAgain(plan);
    expect(frozenOf(plan)).toBeNull();
    expect((await storeFacts(plan)).counts.impact).toBe(1);
  });

  it('never calls Saved what the journal refused, and adds it when it can', async () => {
    const plan = await started();
    await log(plan, 'a');
    computer.state.fails.add('appendJournal');
    const [one, two] = await Promise.all([log(plan, 'b'), log(plan, 'c')]);
    expect([one.isWaiting, two.isWaiting]).toEqual([true, true]);
    await tryAgain(plan);
    expect(frozenOf(plan)?.failure.code).toBe('record.notKept');
    computer.state.fails.clear();
    await tryAgain(plan);
    expect(frozenOf(plan)).toBeNull();
    await log(plan, 'd');
    await emptyTheStore(plan);
    const { recovery } = await lost();
    expect(recovery?.isComplete).toBe(true);
    expect(recovery?.whole.snapshot.impact.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
    // A file that refused once is never written again.
    expect(journalFiles()).toHaveLength(2);
  });

  it('refuses an attachment whose bytes cannot be kept twice, before any record names it', async () => {
    const plan = await started();
    computer.state.fails.add('keepFile');
    const bytes = new Uint8Array([1, 2, 3]);
    const hash = await sha256(bytes);
    const attachment = { name: 'c.pdf', mediaType: 'application/pdf', size: 3, sha256: hash };
    const deed = {
      label: 'Attach',
      writes: [create('attachment', 'f', attachment)],
      files: [{ sha256: hash, bytes }],
    };
    expect(await commit(plan, deed, testNow)).toMatchObject({ ok: true, value: { isWaiting: true } });
    computer.state.fails.clear();
    await tryAgain(plan);
    expect(frozenOf(plan)).toBeNull();
    expect(readFileSync(join(folder(), 'files', hash))).toHaveLength(3);
    expect((await storeFacts(plan)).counts.attachment).toBe(1);
  });

  it('does not write into a store that was emptied meanwhile', async () => {
    const plan = await started();
    await log(plan, 'a');
    computer.state.freeBytes = 0;
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await log(plan, 'b');
    await Dexie.delete(databaseName('main'));
    computer.state.freeBytes = 5e9;
    await tryAgain(plan);
    expect(frozenOf(plan)).toMatchObject({ failure: { code: 'store.changed' }, waiting: [{}] });
    expect((await lost()).recovery?.whole.snapshot.impact.map(({ id }) => id)).toEqual(['a']);
  });
});
