// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { commit, onCommitted } from '../../renderer/db/commit';
import { keepDraft, readDraft } from '../../renderer/db/drafts';
import { changesOf } from '../../renderer/db/history';
import { openPlan } from '../../renderer/db/openPlan';
import { revisionOf } from '../../renderer/db/wholeStore';
import { purgeWrites, restoreWrites, trashWrites } from '../../shared/domain/trash';
import type { IsoInstant } from '../../shared/kernel/dates';
import { create, edit, purge } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { testNow, testToday } from '../support/records';
import { anEmptyPlan, bothKinds, openAgain, poolAndDisk, storeOf, written } from './planForTests';

const later = '2026-11-20T15:01:00.000Z' as IsoInstant;
const win = (what: string) => ({ ...entities.impact.blank(testToday), what });
const goal = (title: string) => ({ ...entities.goal.blank(testToday), title });
const milestone = (goalId: string) => ({ ...entities.milestone.blank(testToday), goalId, title: 'A step' });

describe.each(bothKinds)('$kind', ({ isLocked }) => {
  describe('a deed', () => {
    it('writes the record and its history together, and both are there after a restart', async () => {
      const plan = await anEmptyPlan(isLocked);
      const { revision } = await written(plan, {
        label: 'Log a win',
        writes: [create('impact', 'w1', win('Moved doses'))],
      });
      const again = await openAgain(plan);
      expect(again.pool.find('impact', 'w1')).toMatchObject({
        what: 'Moved doses',
        createdAt: testNow,
        deletedAt: null,
      });
      expect(await changesOf(again, 'w1')).toMatchObject([
        { seq: revision, label: 'Log a win', action: 'create' },
      ]);
    });

    it('of hundreds of records is written and taken back whole', async () => {
      const plan = await anEmptyPlan(isLocked);
      const ids = Array.from({ length: 300 }, (_, index) => `w${index}`);
      const { inverse } = await written(plan, {
        label: 'Import',
        writes: ids.map((id) => create('impact', id, win(id))),
      });
      await written(plan, inverse);
      const { pool } = await openAgain(plan);
      expect(pool.snapshot().impact).toHaveLength(300);
      expect(pool.live('impact')).toEqual([]);
    });

    it('that writes one record twice keeps both', async () => {
      const plan = await anEmptyPlan(isLocked);
      await written(plan, {
        label: 'Twice',
        writes: [create('impact', 'w1', win('A')), edit('impact', 'w1', { why: 'B' })],
      });
      await written(plan, {
        label: 'Again',
        writes: [edit('impact', 'w1', { what: 'C' }), edit('impact', 'w1', { result: 'D' })],
      });
      const { pool } = await openAgain(plan);
      expect(pool.find('impact', 'w1')).toMatchObject({ what: 'C', why: 'B', result: 'D' });
    });

    it.each([
      [
        'an empty win',
        [create('impact', 'w1', win('Fine')), create('impact', 'w2', win('  '))],
        'record.invalid',
      ],
      ['an over-long title', [create('goal', 'g1', goal('x'.repeat(301)))], 'record.invalid'],
      [
        'a figure that is none',
        [create('impact', 'w1', { ...win('Fine'), before: Number.NaN })],
        'record.invalid',
      ],
      [
        'an edit of what is not there',
        [create('impact', 'w1', win('Fine')), edit('impact', 'no', { why: 'x' })],
        'record.missing',
      ],
    ] as const)('%s is refused, and nothing of the deed is written', async (_what, writes, code) => {
      const plan = await anEmptyPlan(isLocked);
      const before = await storeOf(plan);
      const heard: number[] = [];
      const stop = onCommitted((revision) => heard.push(revision));
      const file = { sha256: 'a'.repeat(64), bytes: new Uint8Array([1]) };
      const result = await commit(plan, { label: 'x', writes, files: [file] }, testNow);
      stop();
      expect(result).toMatchObject({ ok: false, failure: { code } });
      expect(await storeOf(plan)).toEqual(before);
      expect(plan.pool.live('impact')).toEqual([]);
      expect(heard).toEqual([]);
    });

    it('keeps the words of both when two windows edit different fields', async () => {
      const here = await anEmptyPlan(isLocked);
      await written(here, { label: 'x', writes: [create('impact', 'w1', win('Moved doses'))] });
      const there = await openPlan(here.id);
      await there.loaded;
      await written(here, { label: 'x', writes: [edit('impact', 'w1', { why: 'Nurses walked' })] }, later);
      await written(
        there,
        { label: 'x', writes: [edit('impact', 'w1', { result: '45 to 30 minutes' })] },
        later,
      );
      const both = { why: 'Nurses walked', result: '45 to 30 minutes' };
      expect(there.pool.find('impact', 'w1')).toMatchObject(both);
      expect((await openAgain(here)).pool.find('impact', 'w1')).toMatchObject(both);
      there.database.close();
    });

    it('counts its changes, says so to those who listen, and says nothing when nothing changed', async () => {
      const plan = await anEmptyPlan(isLocked);
      const heard: number[] = [];
      const stop = onCommitted((revision) => heard.push(revision));
      await written(plan, {
        label: 'x',
        writes: [create('impact', 'w1', win('One')), create('impact', 'w2', win('Two'))],
      });
      const same = await written(
        plan,
        { label: 'x', writes: [edit('impact', 'w1', { what: 'One', tags: [] })] },
        later,
      );
      stop();
      expect(heard).toEqual([2]);
      expect(same.inverse.writes).toEqual([]);
      expect(await revisionOf(plan)).toBe(2);
      expect(plan.pool.find('impact', 'w1')?.updatedAt).toBe(testNow);
    });

    it('takes its draft with it', async () => {
      const plan = await anEmptyPlan(isLocked);
      await keepDraft(plan, 'logWin', { what: 'half' });
      await commit(
        plan,
        { label: 'x', writes: [create('impact', 'w1', win(''))], clearsDraft: 'logWin' },
        testNow,
      );
      expect(await readDraft(plan, 'logWin')).toEqual({ what: 'half' });
      await written(plan, {
        label: 'x',
        writes: [create('impact', 'w1', win('Whole'))],
        clearsDraft: 'logWin',
      });
      expect(await readDraft(plan, 'logWin')).toBeUndefined();
    });
  });

  describe('undo', () => {
    it('of an edit gives back exactly the fields that changed, also with other edits since', async () => {
      const plan = await anEmptyPlan(isLocked);
      await written(plan, { label: 'x', writes: [create('impact', 'w1', { ...win('First'), tags: ['a'] })] });
      const { inverse } = await written(plan, {
        label: 'x',
        writes: [edit('impact', 'w1', { what: 'Second', tags: ['b'] })],
      });
      await written(plan, { label: 'x', writes: [edit('impact', 'w1', { why: 'Since then' })] });
      const redo = await written(plan, inverse);
      expect(plan.pool.find('impact', 'w1')).toMatchObject({ what: 'First', tags: ['a'], why: 'Since then' });
      await written(plan, redo.inverse);
      expect(plan.pool.find('impact', 'w1')).toMatchObject({
        what: 'Second',
        tags: ['b'],
        why: 'Since then',
      });
    });

    it('of a creation moves it to the trash, from where it comes back', async () => {
      const plan = await anEmptyPlan(isLocked);
      const { inverse } = await written(plan, { label: 'x', writes: [create('impact', 'w1', win('One'))] });
      const back = await written(plan, inverse);
      expect(plan.pool.live('impact')).toEqual([]);
      await written(plan, back.inverse);
      expect(plan.pool.live('impact')).toHaveLength(1);
    });

    it('of a deed over many records takes all of it back', async () => {
      const plan = await anEmptyPlan(isLocked);
      await written(plan, {
        label: 'x',
        writes: [create('goal', 'g1', goal('Own it')), create('milestone', 'm1', milestone('g1'))],
      });
      const { inverse } = await written(plan, {
        label: 'x',
        writes: trashWrites(plan.pool.snapshot(), 'goal', 'g1', later),
      });
      expect(plan.pool.live('milestone')).toEqual([]);
      await written(plan, inverse);
      expect(plan.pool.live('goal')).toHaveLength(1);
      expect(plan.pool.live('milestone')).toHaveLength(1);
    });
  });

  describe('the trash', () => {
    async function aGoalInIt() {
      const plan = await anEmptyPlan(isLocked);
      await written(plan, {
        label: 'x',
        writes: [
          create('goal', 'g1', goal('Own the carousel')),
          create('milestone', 'm1', milestone('g1')),
          create('milestone', 'm2', milestone('g1')),
          create('impact', 'w1', { ...win('Helps two'), goalIds: ['g1', 'g2'] }),
          create('goal', 'g2', goal('Another')),
        ],
      });
      await written(plan, {
        label: 'x',
        writes: trashWrites(plan.pool.snapshot(), 'milestone', 'm2', testNow),
      });
      await written(plan, { label: 'x', writes: trashWrites(plan.pool.snapshot(), 'goal', 'g1', later) });
      return plan;
    }

    it('takes a goal with its milestones and keeps every link', async () => {
      const plan = await aGoalInIt();
      expect(plan.pool.live('goal').map(({ id }) => id)).toEqual(['g2']);
      expect(plan.pool.live('milestone')).toEqual([]);
      expect(plan.pool.find('impact', 'w1')?.goalIds).toEqual(['g1', 'g2']);
    });

    it('gives back what went with it, and not what was there before', async () => {
      const plan = await aGoalInIt();
      await written(plan, { label: 'x', writes: restoreWrites(plan.pool.snapshot(), 'goal', 'g1') });
      expect(plan.pool.live('goal')).toHaveLength(2);
      expect(plan.pool.live('milestone').map(({ id }) => id)).toEqual(['m1']);
    });

    it('for good removes all of it with its words, clears the links to it, and cannot be undone', async () => {
      const plan = await aGoalInIt();
      await written(plan, { label: 'x', writes: [edit('goal', 'g1', { specific: 'Secret words' })] });
      const revision = await revisionOf(plan);
      const { inverse } = await written(plan, {
        label: 'Deleted for good',
        writes: purgeWrites(plan.pool.snapshot(), [{ kind: 'goal', id: 'g1' }]),
      });
      const disk = await storeOf(plan);
      expect(disk.goal).toHaveLength(1);
      expect(disk.milestone).toEqual([]);
      expect(plan.pool.find('impact', 'w1')?.goalIds).toEqual(['g2']);
      expect(inverse.writes).toEqual([]);
      expect(JSON.stringify(disk)).not.toContain('Secret words');
      expect(await changesOf(plan, 'g1')).toMatchObject([{ action: 'purge', fields: {} }]);
      expect(await revisionOf(plan)).toBeGreaterThan(revision);
      const { pool, disk: records } = await poolAndDisk(plan);
      expect(pool).toEqual(records);
    });

    it('purging what is gone already changes nothing', async () => {
      const plan = await anEmptyPlan(isLocked);
      await written(plan, { label: 'x', writes: [purge('impact', 'never')] });
      expect(await revisionOf(plan)).toBe(0);
    });
  });
});
