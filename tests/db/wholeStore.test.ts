// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { onCommitted } from '../../renderer/db/commit';
import { keepDraft } from '../../renderer/db/drafts';
import { sha256 } from '../../renderer/db/files';
import { findBefore, forgetBefore, keepBefore, readBefore } from '../../renderer/db/planBefore';
import { fileName } from '../../renderer/db/sealedRows';
import { removeUnusedFiles } from '../../renderer/db/unusedFiles';
import { readWholePlan, replaceWholePlan, revisionOf, type WholePlan } from '../../renderer/db/wholeStore';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { writePlanFile } from '../../shared/backup/writePlanFile';
import { create, edit, markTrashed, purge } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { blobs, history, somePlan } from '../backup/somePlan';
import { testNow, testToday } from '../support/records';
import { anEmptyPlan, bothKinds, openAgain, poolAndDisk, storeOf, written } from './planForTests';

const whole = (): WholePlan => ({
  snapshot: somePlan(),
  history,
  files: Array.from(blobs, ([hash, bytes]) => ({ sha256: hash, bytes })),
});
const win = (what: string) => ({ ...entities.impact.blank(testToday), what });
const attachment = (hash: string) => ({ name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: hash });
const hashes = { used: 'a'.repeat(64), trashed: 'b'.repeat(64), unused: 'c'.repeat(64) };

describe.each(bothKinds)('$kind', ({ isLocked }) => {
  async function aPlanWithWins() {
    const plan = await anEmptyPlan(isLocked);
    await written(plan, {
      label: 'x',
      writes: [create('impact', 'mine', win('Mine')), create('impact', 'too', win('Mine too'))],
    });
    await keepDraft(plan, 'logWin', { what: 'being typed' });
    return plan;
  }

  describe('replacing the whole plan', () => {
    it('puts everything in the place of everything, in memory and on the disk', async () => {
      const plan = await aPlanWithWins();
      const heard: number[] = [];
      const stop = onCommitted((revision) => heard.push(revision));
      expect(await replaceWholePlan(plan, whole())).toMatchObject({ ok: true });
      stop();
      const { pool, disk } = await poolAndDisk(plan);
      expect(pool).toEqual(disk);
      expect(plan.pool.find('impact', 'mine')).toBeUndefined();
      const { draft, file, change } = await storeOf(plan);
      expect([draft, file?.length, change]).toEqual([[], 1, history]);
      expect(heard).toEqual([2]);
      expect(
        plan.pool
          .live('impact')
          .map(({ id }) => id)
          .sort(),
      ).toEqual(['win-1', 'win-2']);
    });

    it.each([
      ['a record without an id', { snapshot: { ...somePlan(), case: [{ title: 'no id' }] } }],
      ['a file without its hash', { files: [{ bytes: new Uint8Array([1]) }] }],
      ['a change whose number cannot be a key', { history: [{ ...history[0], seq: {} }] }],
    ])('%s undoes all of it: the store is what it was', async (_what, broken) => {
      const plan = await aPlanWithWins();
      const before = await storeOf(plan);
      // The compiler would refuse what a damaged memory would not.
      const result = await replaceWholePlan(plan, { ...whole(), ...broken } as unknown as WholePlan);
      expect(result).toMatchObject({ ok: false, failure: { code: 'store.failed' } });
      expect(await storeOf(plan)).toEqual(before);
      expect(plan.pool.live('impact')).toHaveLength(2);
    });

    it('goes on counting where the plan stood, never with a number used before', async () => {
      const plan = await aPlanWithWins();
      for (const why of ['1', '2', '3'])
        await written(plan, { label: 'x', writes: [edit('impact', 'mine', { why })] });
      expect(await revisionOf(plan)).toBe(5);
      await replaceWholePlan(plan, whole());
      await written(plan, { label: 'x', writes: [edit('impact', 'win-1', { why: 'Since' })] });
      expect(await revisionOf(plan)).toBe(6);
    });

    it('out to a plan file, and back in elsewhere, is the same plan', async () => {
      const plan = await aPlanWithWins();
      await replaceWholePlan(plan, whole());
      const { snapshot, history: changes, files } = await readWholePlan(plan);
      const bytes = await writePlanFile({
        snapshot,
        history: changes,
        blobs: new Map(files.map((file) => [file.sha256, file.bytes])),
        meta: { appVersion: '0.1.0', writtenAt: testNow, planId: plan.id, revision: 2 },
        sha256,
      });
      const read = await readPlanFile(bytes, { name: 'a.mortar', sha256, today: testToday });
      if (!read.ok) throw new Error(read.failure.code);
      const elsewhere = await anEmptyPlan(isLocked);
      await replaceWholePlan(elsewhere, {
        snapshot: read.value.snapshot,
        history: read.value.history,
        files: Array.from(read.value.blobs, ([hash, blob]) => ({ sha256: hash, bytes: blob })),
      });
      expect(read.value.problems).toEqual([]);
      // A store's own id is no part of the plan.
      const withoutId = async (one: typeof plan) => ({ ...(await storeOf(one)), meta: [] });
      expect(await withoutId(elsewhere)).toEqual(await withoutId(plan));
    });
  });

  describe('the plan that was there before', () => {
    const note = { keptAt: testNow, recordCount: 2, replacedBy: 'other.mortar' };

    it('is kept whole beside the plan, is there after a restart, and can be forgotten', async () => {
      const plan = await aPlanWithWins();
      expect(await findBefore(plan)).toEqual({ ok: true, value: null });
      const former = await readWholePlan(plan);
      expect(await keepBefore(plan, former, note)).toMatchObject({ ok: true });
      await replaceWholePlan(plan, whole());
      const again = await openAgain(plan);
      expect(await findBefore(again)).toEqual({ ok: true, value: note });
      const kept = await readBefore(again);
      if (!kept.ok) throw new Error(kept.failure.code);
      await replaceWholePlan(again, kept.value);
      expect(
        again.pool
          .live('impact')
          .map(({ id }) => id)
          .sort(),
      ).toEqual(['mine', 'too']);
      await forgetBefore(again);
      expect(await findBefore(again)).toEqual({ ok: true, value: null });
    });
  });

  describe('bytes of files', () => {
    it('go when no attachment names them; those in the trash keep theirs', async () => {
      const plan = await anEmptyPlan(isLocked);
      await written(plan, {
        label: 'x',
        files: Object.values(hashes).map((hash) => ({ sha256: hash, bytes: new Uint8Array([1]) })),
        writes: [
          create('attachment', 'a1', attachment(hashes.used)),
          create('attachment', 'a2', attachment(hashes.trashed)),
        ],
      });
      await written(plan, { label: 'x', writes: [markTrashed('attachment', 'a2', testNow)] });
      expect(await removeUnusedFiles(plan)).toBe(1);
      const left = async () => (await plan.database.file.toCollection().primaryKeys()).sort();
      const named = async (...of: readonly string[]) =>
        (await Promise.all(of.map((hash) => fileName(plan.database, hash)))).sort();
      expect(await left()).toEqual(await named(hashes.used, hashes.trashed));
      await written(plan, { label: 'x', writes: [purge('attachment', 'a2')] });
      expect(await removeUnusedFiles(plan)).toBe(1);
      expect(await left()).toEqual(await named(hashes.used));
    });
  });
});
