// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { commit } from '../../renderer/db/commit';
import { freeze, frozenOf } from '../../renderer/db/freeze';
import { openPlan } from '../../renderer/db/openPlan';
import { onStaleDeed } from '../../renderer/db/staleDeeds';
import { tryAgain } from '../../renderer/db/tryAgain';
import { giveWayToNewer, onWaitingForOlder, sayWhenWaiting } from '../../renderer/db/versionChange';
import { failure } from '../../shared/kernel/failure';
import { create, edit } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { schemaVersion } from '../../shared/model/migrations';
import { testNow, testToday } from '../support/records';
import { anEmptyPlan, bothKinds, written } from './planForTests';

const win = { ...entities.impact.blank(testToday), what: 'Moved doses', tags: ['a'] };
const stale = { ok: false, failure: { code: 'record.changedElsewhere' } };

describe.each(bothKinds)('an edit of a field, in $kind', ({ isLocked }) => {
  async function aWin() {
    const plan = await anEmptyPlan(isLocked);
    await written(plan, { label: 'x', writes: [create('impact', 'w', win)] });
    return plan;
  }
  const change = (fields: object, from?: object) => ({
    label: 'Win changed',
    writes: [edit('impact', 'w', fields, from)],
  });

  it('is written where the field is as it was when typing began', async () => {
    const plan = await aWin();
    await written(plan, change({ why: 'b', tags: ['b'] }, { why: '', tags: ['a'] }));
    expect(plan.pool.find('impact', 'w')).toMatchObject({ why: 'b', tags: ['b'] });
  });

  it('is refused where it was changed since, with nothing of the deed written', async () => {
    const plan = await aWin();
    await written(plan, change({ why: 'theirs' }));
    expect(await commit(plan, change({ why: 'mine', result: 'r' }, { why: '' }), testNow)).toMatchObject(
      stale,
    );
    expect(plan.pool.find('impact', 'w')).toMatchObject({ why: 'theirs', result: '' });
  });

  it('is no conflict where both wrote the same, or another field', async () => {
    const plan = await aWin();
    await written(plan, change({ why: 'same' }));
    await written(plan, change({ why: 'same' }, { why: '' }));
    await written(plan, change({ result: 'r' }, { result: '' }));
    expect(plan.pool.find('impact', 'w')).toMatchObject({ why: 'same', result: 'r' });
  });

  it('that waited in memory while another window changed the field is handed back, and the rest is written', async () => {
    const plan = await aWin();
    const heard = vi.fn();
    onStaleDeed(heard);
    freeze(plan, failure('store.full'));
    const mine = change({ why: 'mine' }, { why: '' });
    await written(plan, mine);
    await written(plan, change({ result: 'mine too' }, { result: '' }));
    const other = await openPlan(plan.id);
    await other.loaded;
    await written(other, change({ why: 'theirs' }));
    other.database.close();
    await tryAgain(plan);
    expect(frozenOf(plan)).toBeNull();
    expect(heard.mock.calls).toEqual([[mine]]);
    const row = await openPlan(plan.id);
    await row.loaded;
    expect(row.pool.find('impact', 'w')).toMatchObject({ why: 'theirs', result: 'mine too' });
    row.database.close();
    plan.database.close();
  });
});

describe('a newer version that wants the store', () => {
  function newerOpens(name: string): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, (schemaVersion + 1) * 10);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  }

  it.each([
    ['saved', (): Promise<void> => Promise.resolve(), true],
    ['failed to save', (): Promise<void> => Promise.reject(new Error('no')), false],
  ] as const)('gets it when this window has %s, and the window says which', async (_what, save, isSaved) => {
    const plan = await anEmptyPlan();
    const gone = vi.fn();
    const saving = vi.fn(save);
    giveWayToNewer(plan, saving, gone);
    const newer = await newerOpens(plan.database.name);
    newer.close();
    expect(saving).toHaveBeenCalledTimes(1);
    expect(gone.mock.calls).toEqual([[isSaved]]);
    await expect(plan.database.table('impact').count()).rejects.toThrow();
  });

  it('gets it after three seconds from a window that cannot save', async () => {
    const plan = await anEmptyPlan();
    const gone = vi.fn();
    giveWayToNewer(plan, () => new Promise<void>(() => undefined), gone);
    const began = Date.now();
    (await newerOpens(plan.database.name)).close();
    expect(Date.now() - began).toBeGreaterThan(2_500);
    expect(gone.mock.calls).toEqual([[false]]);
  });

  it('does not hold up the removal of the plan', async () => {
    const plan = await anEmptyPlan();
    const gone = vi.fn();
    giveWayToNewer(plan, async () => undefined, gone);
    vi.spyOn(console, 'warn').mockImplementationOnce(() => undefined);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(plan.database.name).onsuccess = resolve;
    });
    expect(gone).not.toHaveBeenCalled();
  });

  it('is told of to whoever asks, before or after it began to wait', async () => {
    const { database } = await anEmptyPlan();
    const early = vi.fn();
    onWaitingForOlder(early);
    expect(early).not.toHaveBeenCalled();
    sayWhenWaiting(database);
    database.on('blocked').fire(new Event('blocked'));
    const late = vi.fn();
    onWaitingForOlder(late);
    expect([early, late].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});
