// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { openPlan } from '../../renderer/db/openPlan';
import { followOtherWindows } from '../../renderer/db/otherWindows';
import { replaceWholePlan } from '../../renderer/db/wholeStore';
import { failure } from '../../shared/kernel/failure';
import { create, edit, purge } from '../../shared/model/changeSet';
import { emptySnapshot, entities } from '../../shared/model/index';
import { testNow, testToday } from '../support/records';
import { anEmptyPlan, openAgain, written } from './planForTests';

/** A window of its own: a second copy of the modules has a channel of its own, as another page has. */
async function anotherWindow(planId: string) {
  vi.resetModules();
  const { openPlan: open } = await import('../../renderer/db/openPlan');
  const { followOtherWindows: follow } = await import('../../renderer/db/otherWindows');
  const plan = await open(planId);
  await plan.loaded;
  const startAgain = vi.fn();
  follow(plan, startAgain);
  const { freeze, frozenOf } = await import('../../renderer/db/freeze');
  const { tryAgain } = await import('../../renderer/db/tryAgain');
  const { commit } = await import('../../renderer/db/commit');
  return { plan, startAgain, freeze: () => freeze(plan, failure('store.full')), frozenOf, tryAgain, commit };
}

const win = { ...entities.impact.blank(testToday), what: 'Moved doses' };

describe('another window of the same plan', () => {
  it('shows what is written, changed and removed here', async () => {
    const here = await anEmptyPlan();
    const { plan: there, startAgain } = await anotherWindow(here.id);
    await written(here, { label: 'x', writes: [create('impact', 'w1', win)] });
    await vi.waitFor(() => expect(there.pool.find('impact', 'w1')?.what).toBe('Moved doses'));
    await written(here, { label: 'x', writes: [edit('impact', 'w1', { why: 'Nurses walked' })] });
    await vi.waitFor(() => expect(there.pool.find('impact', 'w1')?.why).toBe('Nurses walked'));
    await written(here, { label: 'x', writes: [purge('impact', 'w1')] });
    await vi.waitFor(() => expect(there.pool.find('impact', 'w1')).toBeUndefined());
    expect(startAgain).not.toHaveBeenCalled();
  });

  it('starts again when the whole plan was replaced, and only for its own plan', async () => {
    const here = await anEmptyPlan();
    const other = await anEmptyPlan();
    const { startAgain } = await anotherWindow(here.id);
    const nothing = { snapshot: emptySnapshot(), history: [], files: [] };
    await replaceWholePlan(other, nothing);
    await replaceWholePlan(here, nothing);
    await vi.waitFor(() => expect(startAgain).toHaveBeenCalledTimes(1));
  });

  it('that keeps deeds in memory writes them before it starts again', async () => {
    const here = await anEmptyPlan();
    const { plan: there, startAgain, ...its } = await anotherWindow(here.id);
    its.freeze();
    await its.commit(there, { label: 'x', writes: [create('impact', 'w1', win)] }, testNow);
    await replaceWholePlan(here, { snapshot: emptySnapshot(), history: [], files: [] });
    await vi.waitFor(() => expect(its.frozenOf(there)?.failure.code).toBe('plan.replacedElsewhere'));
    expect(startAgain).not.toHaveBeenCalled();
    await its.tryAgain(there);
    expect(startAgain).toHaveBeenCalledTimes(1);
    expect((await openAgain(here)).pool.find('impact', 'w1')?.what).toBe('Moved doses');
  });

  it('that keeps deeds in memory reads what others wrote meanwhile as soon as its own are written', async () => {
    const here = await anEmptyPlan();
    await written(here, { label: 'x', writes: [create('impact', 'w1', win)] });
    const { plan: there, ...its } = await anotherWindow(here.id);
    its.freeze();
    await its.commit(there, { label: 'x', writes: [edit('impact', 'w1', { result: 'Mine' })] }, testNow);
    await written(here, { label: 'x', writes: [edit('impact', 'w1', { why: 'Theirs' })] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(there.pool.find('impact', 'w1')?.why).toBe('');
    await its.tryAgain(there);
    await vi.waitFor(() =>
      expect(there.pool.find('impact', 'w1')).toMatchObject({ why: 'Theirs', result: 'Mine' }),
    );
  });

  it('that cannot write one of them says why, and still keeps it', async () => {
    const here = await anEmptyPlan();
    await written(here, { label: 'x', writes: [create('impact', 'w1', win)] });
    const { plan: there, startAgain, ...its } = await anotherWindow(here.id);
    its.freeze();
    await its.commit(there, { label: 'x', writes: [edit('impact', 'w1', { result: 'Mine' })] }, testNow);
    await written(here, { label: 'x', writes: [purge('impact', 'w1')] });
    await its.tryAgain(there);
    expect(its.frozenOf(there)).toMatchObject({ failure: { code: 'record.missing' }, waiting: [{}] });
    expect(startAgain).not.toHaveBeenCalled();
  });

  it('does not hear itself', async () => {
    const here = await openPlan((await anEmptyPlan()).id);
    const startAgain = vi.fn();
    followOtherWindows(here, startAgain);
    await replaceWholePlan(here, { snapshot: emptySnapshot(), history: [], files: [] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(startAgain).not.toHaveBeenCalled();
  });
});
