// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPlan } from '../../renderer/db/openPlan';
import { planAtStart, planToOpen, type StartFacts } from '../../renderer/db/planAtStart';
import { listedPlans } from '../../renderer/db/planList';
import {
  beginPlan,
  choosePlan,
  forgetPlan,
  listPlan,
  noteUse,
  readRegistry,
  samplePlanId,
  setAtStart,
} from '../../renderer/db/planRegistry';
import { create } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { profile, profileId } from '../../shared/model/profile';
import { testNow, testToday } from '../support/records';
import { storeOf, written } from './planForTests';

const nobody: StartFacts = { plans: [], current: null, atStart: 'ask', inWindow: null };
const two = { ...nobody, plans: ['main', 'b2'] };

describe('the plan that a start opens', () => {
  it.each<[string, StartFacts, string | null]>([
    ['a new computer begins the first plan', nobody, 'main'],
    ['the only plan opens by itself', { ...nobody, plans: ['b2'] }, 'b2'],
    ['two plans are asked about', two, null],
    ['two plans are asked about, whoever was here last', { ...two, current: 'b2' }, null],
    ['the last one opens where that was chosen', { ...two, current: 'b2', atStart: 'last' }, 'b2'],
    ['a last one that is gone is asked about', { ...two, current: 'gone', atStart: 'last' }, null],
    ['nobody is remembered where that was chosen', { ...two, current: 'b2', atStart: 'forget' }, null],
    ['the sample opens again', { ...two, current: samplePlanId }, samplePlanId],
    ['a window loaded again keeps its plan', { ...two, inWindow: { planId: 'b2' } }, 'b2'],
    ['a window whose plan was removed asks', { ...two, inWindow: { planId: 'gone' } }, null],
    [
      'the sample opens over the plan of its window',
      { ...two, current: samplePlanId, inWindow: { planId: 'b2' } },
      samplePlanId,
    ],
    ['switching asks, with one plan too', { ...nobody, plans: ['main'], inWindow: 'asks' }, null],
    ['switching leaves the sample', { ...two, current: samplePlanId, inWindow: 'asks' }, null],
  ])('%s', (_what, facts, planId) => {
    expect(planToOpen(facts)).toBe(planId);
  });
});

async function aPlan(id: string, name: string) {
  const plan = await openPlan(id);
  const win = { ...entities.impact.blank(testToday), what: `A win of ${name}` };
  await written(plan, {
    label: 'x',
    writes: [
      create('profile', profileId, { ...profile.blank(testToday), name }),
      create('impact', `win-${id}`, win),
    ],
  });
  await plan.loaded;
  plan.database.close();
}

async function emptyComputer() {
  for (const { name = '' } of await indexedDB.databases()) await Dexie.delete(name);
}

describe('the list of plans', () => {
  beforeEach(emptyComputer);

  it('that is lost is found again from the databases, and their names in them', async () => {
    await aPlan('main', 'Rosa Quill');
    await aPlan('b2', 'Ana Lund');
    await aPlan(samplePlanId, 'Nobody');
    await aPlan('main-before', 'Rosa earlier');
    expect(await planAtStart()).toEqual({ ok: true, value: null });
    expect((await listedPlans()).map(({ id, name }) => [id, name])).toEqual([
      ['b2', 'Ana Lund'],
      ['main', 'Rosa Quill'],
    ]);
  });

  it('names a plan of which only the record is left', async () => {
    expect(await planAtStart(['b2'])).toMatchObject({ ok: true, value: { planId: 'b2' } });
    expect(await planAtStart(['b2', 'c3'])).toEqual({ ok: true, value: null });
    expect((await listedPlans([{ id: 'b2', name: '', isLocked: false }])).map(({ id }) => id)).toEqual([
      'b2',
    ]);
    // Looking begins no database.
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['mortar']);
  });

  it('shows who was here last first, keeps a lock, and forgets both use and order when told to', async () => {
    await listPlan('main', { name: 'Rosa Quill' });
    await listPlan('b2', { name: 'Ana Lund', lock: { keyring: { wraps: [] } } });
    await noteUse('main', testNow);
    await listPlan('main', { name: 'Rosa Quill-Vega' });
    expect(await listedPlans()).toEqual([
      { id: 'main', name: 'Rosa Quill-Vega', isLocked: false, isMissing: false, lastUsedAt: testNow },
      { id: 'b2', name: 'Ana Lund', isLocked: true, isMissing: false },
    ]);
    // Of both the engine has lost the store, and of one a second copy is there.
    expect(
      (await listedPlans([{ id: 'main', name: '', isLocked: false }])).map(({ id, isMissing }) => [
        id,
        isMissing,
      ]),
    ).toEqual([
      ['main', true],
      ['b2', false],
    ]);
    await setAtStart('forget');
    await noteUse('main', testNow);
    expect(await readRegistry()).toMatchObject({ current: null, atStart: 'forget' });
    expect((await listedPlans()).map(({ id, lastUsedAt }) => [id, lastUsedAt])).toEqual([
      ['b2', undefined],
      ['main', undefined],
    ]);
  });

  it('opens as an earlier Mortar left it', async () => {
    const earlier = new Dexie('mortar');
    earlier.version(1).stores({ plan: 'id', setting: 'key' });
    await earlier.table('plan').put({ id: samplePlanId, isSample: true, createdAt: testNow });
    await earlier.table('setting').put({ key: 'current', value: samplePlanId });
    earlier.close();
    expect(await readRegistry()).toMatchObject({ current: samplePlanId, atStart: 'ask' });
    await aPlan('main', 'Rosa Quill');
    await forgetPlan(samplePlanId);
    expect(await planAtStart()).toMatchObject({ ok: true, value: { planId: 'main' } });
  });
});

describe('removing a plan', () => {
  beforeEach(emptyComputer);

  it('leaves every other one as it was', async () => {
    await aPlan('main', 'Rosa Quill');
    const other = await beginPlan();
    await aPlan(other, 'Ana Lund');
    await choosePlan('main');
    const before = await storeOf(other);
    await forgetPlan('main');
    expect(await storeOf(other)).toEqual(before);
    expect((await listedPlans()).map(({ id }) => id)).toEqual([other]);
    expect(await planAtStart()).toMatchObject({ ok: true, value: { planId: other } });
  });
});
