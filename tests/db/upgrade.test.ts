// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName, planDatabase } from '../../renderer/db/database';
import { readOlderStore } from '../../renderer/db/olderStore';
import { eachRecord, type LooseSnapshot, type Migration } from '../../shared/model/migration';
import { kindsOf, migrate, migrations, schemaVersion } from '../../shared/model/migrations';
import { leaveOlderStore, recordsOf } from '../support/olderStore';
import { storeOf } from './planForTests';

let made = 0;
const aPlan = () => `upgrade-${++made}`;
const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1);
const byId = (rows: readonly unknown[] = []) =>
  [...rows].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

async function nativeVersion(planId: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === databaseName(planId))?.version;
}

/** Tomorrow's steps after today's: every kind of change a step may make. */
const next = schemaVersion + 1;
const tomorrow: readonly Migration[] = [
  ...migrations,
  {
    to: next,
    why: 'A field, and records made of others',
    tables: { hour: 'id,on', impact: 'id,date,place' },
    migrate: (plan) => ({
      ...eachRecord('impact', (win) => ({ ...win, place: 'ward' }))(plan),
      hour: (plan.impact ?? []).map(({ id }) => ({ id, on: '2026-01-01' })),
    }),
  },
  {
    to: next + 1,
    why: 'A kind that goes, its records taken over by another',
    tables: { milestone: null },
    migrate: ({ milestone = [], ...plan }) => ({ ...plan, hour: [...(plan.hour ?? []), ...milestone] }),
  },
];

describe('a store of an older version', () => {
  const warned = vi.spyOn(console, 'warn');
  beforeEach(() => warned.mockClear());
  // Dexie patches a schema that was changed without a number, and only warns.
  afterEach(() => expect(warned).not.toHaveBeenCalled());

  it.each(versions)('of version %i opens at the version of today with every row', async (version) => {
    const id = aPlan();
    await leaveOlderStore(id, version);
    const before = await storeOf(id);
    const database = await planDatabase(id).open();
    database.close();
    const after = await storeOf(id);
    expect(await nativeVersion(id)).toBe(schemaVersion * 10);
    // What the steps make of those rows is the subject of their own tests; here none is lost and none is made up.
    const expected: Record<string, readonly unknown[]> = migrate(before as LooseSnapshot, version);
    for (const table of [...kindsOf(version), 'change', 'file', 'draft'])
      expect(byId(after[table])).toEqual(byId(expected[table]));
    expect(after.meta).toEqual([{ key: 'storeId', value: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
  });

  it('goes through every kind of step, and does so once', async () => {
    const id = aPlan();
    await leaveOlderStore(id, 1);
    for (let start = 0; start < 2; start += 1) (await planDatabase(id, null, tomorrow).open()).close();
    const after = await storeOf(id);
    expect(after.impact).toHaveLength(3);
    expect(after.impact?.every((win) => Reflect.get(Object(win), 'place') === 'ward')).toBe(true);
    expect(after.hour).toHaveLength(4);
    expect(after).not.toHaveProperty('milestone');
    expect(after.goal).toEqual(recordsOf(1).goal);
    expect(await nativeVersion(id)).toBe((next + 1) * 10);
  });

  it.each([0, 1, 2, 3])(
    'that fails at record %i stays as it was, and the next try goes through',
    async (at) => {
      const id = aPlan();
      await leaveOlderStore(id, 1);
      const before = await storeOf(id);
      const failing = tomorrow.map((step) => ({
        ...step,
        migrate: (plan: Parameters<NonNullable<Migration['migrate']>>[0]) => {
          const rows = Object.values(plan).flat();
          if (step.to > next - (at % 2) && rows.length > at) throw new Error('failed');
          return step.migrate?.(plan) ?? plan;
        },
      }));
      await expect(planDatabase(id, null, failing).open()).rejects.toThrow('failed');
      expect(await nativeVersion(id)).toBe(10);
      expect(await storeOf(id)).toEqual(before);
      (await planDatabase(id, null, tomorrow).open()).close();
      expect((await storeOf(id)).hour).toHaveLength(4);
    },
  );

  it('is read as it lies there, without being touched', async () => {
    const id = aPlan();
    await leaveOlderStore(id, 1);
    const { snapshot, history, facts } = await readOlderStore(id, 1);
    for (const [kind, records] of Object.entries(recordsOf(1)))
      expect(byId(snapshot[kind])).toEqual(byId(records));
    expect(history.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(facts).toMatchObject({ revision: 2, counts: { impact: 3 } });
    expect(await nativeVersion(id)).toBe(10);
  });

  it('has another id than every other store, from its beginning on', async () => {
    const stores = [aPlan(), aPlan()];
    for (const id of stores) (await planDatabase(id).open()).close();
    const [one, other] = await Promise.all(stores.map(storeOf));
    expect(one?.meta).toHaveLength(1);
    expect(one?.meta).not.toEqual(other?.meta);
  });
});
