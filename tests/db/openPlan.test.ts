// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName } from '../../renderer/db/database';
import { firstWins, openChosenPlan, openPlan } from '../../renderer/db/openPlan';
import { planAtStart } from '../../renderer/db/planAtStart';
import {
  choosePlan,
  leaveSamplePlan,
  readRegistry,
  registryName,
  registryVersion,
  samplePlanId,
  setAtStart,
} from '../../renderer/db/planRegistry';
import { create } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { schemaVersion } from '../../shared/model/migrations';
import { testToday } from '../support/records';
import { anEmptyPlan, openAgain, storeOf, written } from './planForTests';

const win = (what: string, date = testToday) => ({ ...entities.impact.blank(testToday), what, date });

const beforeUpgrade = vi.fn(async () => null);

/** Puts a database there as another version of Mortar would have left it. */
function leaveDatabase(name: string, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('impact', { keyPath: 'id' }).add({ id: 'w1', shape: 'new' });
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

async function versionOf(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((known) => known.name === name)?.version;
}

/** A start on a computer that opens the plan used last. */
async function opened() {
  const chosen = await planAtStart();
  if (!chosen.ok || chosen.value === null) throw new Error('no plan was chosen');
  return openChosenPlan(chosen.value, beforeUpgrade);
}

describe('opening', () => {
  beforeEach(async () => {
    await choosePlan('main');
    await setAtStart('last');
  });

  it('refuses a plan of a newer Mortar and writes nothing', async () => {
    const newer = (schemaVersion + 1) * 10;
    await choosePlan('from-the-future');
    const name = databaseName('from-the-future');
    await leaveDatabase(name, newer);
    expect(await opened()).toMatchObject({
      ok: false,
      failure: { code: 'store.newer', facts: { version: schemaVersion + 1 } },
    });
    expect(await versionOf(name)).toBe(newer);
    expect((await storeOf('from-the-future')).impact).toEqual([{ id: 'w1', shape: 'new' }]);
  });

  it('refuses to look into a list of plans that a newer Mortar wrote', async () => {
    await Dexie.delete(registryName);
    await leaveDatabase(registryName, (registryVersion + 1) * 10);
    expect(await planAtStart()).toMatchObject({
      ok: false,
      failure: { code: 'store.newer', facts: { version: registryVersion + 1 } },
    });
    expect(await versionOf(registryName)).toBe((registryVersion + 1) * 10);
    await Dexie.delete(registryName);
  });

  it('asks nobody where there was nothing to bring up to date', async () => {
    beforeUpgrade.mockClear();
    await choosePlan('brand-new');
    const brandNew = await opened();
    if (!brandNew.ok) throw new Error(brandNew.failure.code);
    await brandNew.value.loaded;
    brandNew.value.database.close();
    expect(beforeUpgrade).not.toHaveBeenCalled();
  });

  it('opens the plan chosen last, at the version of today', async () => {
    await choosePlan('mine');
    const mine = await opened();
    if (!mine.ok) throw new Error(mine.failure.code);
    expect([mine.value.id, mine.value.isSample]).toEqual(['mine', false]);
    expect(await versionOf(databaseName('mine'))).toBe(schemaVersion * 10);
    await mine.value.loaded;
    mine.value.database.close();
  });

  it('shows the newest wins first and the rest when all is read', async () => {
    const plan = await anEmptyPlan();
    const days = Array.from(
      { length: 80 },
      (_, n) => `2026-0${1 + Math.floor(n / 20)}-${String(1 + (n % 20)).padStart(2, '0')}`,
    );
    await written(plan, {
      label: 'x',
      // The pattern above writes days that exist.
      writes: days.map((day, n) => create('impact', `w${n}`, win(`Win ${n}`, day as typeof testToday))),
    });
    plan.database.close();
    const again = await openPlan(plan.id);
    expect(again.pool.live('impact')).toHaveLength(firstWins);
    expect(again.pool.isComplete('impact')).toBe(false);
    expect(again.pool.find('impact', 'w79')).toBeDefined();
    await again.loaded;
    expect(again.pool.live('impact')).toHaveLength(80);
    expect(again.pool.isComplete('impact')).toBe(true);
  });

  it('keeps what is written while the rest is still being read', async () => {
    const plan = await anEmptyPlan();
    await written(plan, {
      label: 'x',
      writes: [create('goal', 'g1', { ...entities.goal.blank(testToday), title: 'Old' })],
    });
    plan.database.close();
    const again = await openPlan(plan.id);
    await written(again, { label: 'x', writes: [create('impact', 'w1', win('Written early'))] });
    await again.loaded;
    expect(again.pool.find('impact', 'w1')?.what).toBe('Written early');
    expect(again.pool.live('goal')).toHaveLength(1);
  });
});

describe('the sample', () => {
  it('leaves without touching the own plan', async () => {
    const mine = await openPlan('main');
    await written(mine, { label: 'x', writes: [create('impact', 'w1', win('Mine'))] });
    await choosePlan(samplePlanId);
    const sample = await openPlan(samplePlanId);
    expect(sample.isSample).toBe(true);
    await sample.loaded;
    sample.database.close();
    await leaveSamplePlan();
    expect(await readRegistry()).toMatchObject({ current: null });
    expect(await versionOf(databaseName(samplePlanId))).toBeUndefined();
    expect((await openAgain(mine)).pool.find('impact', 'w1')?.what).toBe('Mine');
  });
});
