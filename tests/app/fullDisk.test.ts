// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../shared/kernel/failure';
import { create, edit, purge } from '../../shared/model/changeSet';
import {
  anotherComputer,
  computer,
  emptyTheStore,
  folder,
  ids,
  journalFiles,
  log,
  lost,
  started,
} from '../support/programWithRecord';
import { testNow } from '../support/records';

const { commit } = await import('../../renderer/db/commit');
const { freeze, frozenOf } = await import('../../renderer/db/freeze');
const { keepDraft, readDraft, dropDraft } = await import('../../renderer/db/drafts');
const { tryAgain } = await import('../../renderer/db/tryAgain');
const { storeFacts } = await import('../../renderer/db/storeFacts');
const { databaseName } = await import('../../renderer/db/database');
const { sha256 } = await import('../../renderer/db/files');

beforeEach(anotherComputer);
afterEach(() => vi.useRealTimers());

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

  it('says that the disk is full where the engine only said that it could not', async () => {
    const plan = await started();
    await log(plan, 'a');
    const { transaction } = plan.database;
    // It fills within one look at the disk.
    computer.state.freeBytes = 0;
    plan.database.transaction = (() =>
      Promise.reject(Object.assign(new Error(), { name: 'UnknownError' }))) as never;
    expect(await log(plan, 'b')).toMatchObject({ isWaiting: true });
    plan.database.transaction = transaction;
    await vi.waitFor(() => expect(frozenOf(plan)?.failure.code).toBe('store.full'));
    expect(frozenOf(plan)?.waiting).toHaveLength(1);
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

  it('writes each deed once, however many ask at once', async () => {
    const plan = await started();
    await log(plan, 'a');
    freeze(plan, failure('store.full'));
    await log(plan, 'b');
    await commit(plan, { label: 'Edit', writes: [edit('impact', 'a', { why: 'Typed later' })] }, testNow);
    const counted = plan.database.transaction;
    let writes = 0;
    plan.database.transaction = ((mode: string, ...more: unknown[]) => {
      if (mode === 'rw') writes += 1;
      return Reflect.apply(counted, plan.database, [mode, ...more]);
    }) as never;
    await Promise.all([tryAgain(plan), tryAgain(plan), tryAgain(plan)]);
    expect(writes).toBe(2);
    expect(frozenOf(plan)).toBeNull();
    expect(await storeFacts(plan)).toMatchObject({ revision: 3, counts: { impact: 2 } });
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
