// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { databaseName, planDatabase, sealedName } from '../../renderer/db/database';
import { readOlderRecords } from '../../renderer/db/olderStore';
import { openUpToDate } from '../../renderer/db/openUpToDate';
import { findBefore } from '../../renderer/db/planBefore';
import type { Seal } from '../../renderer/db/sealedRows';
import { eachRecord, type LooseSnapshot, type Migration } from '../../shared/model/migration';
import { kindsOf, migrate, migrations, schemaVersion } from '../../shared/model/migrations';
import { leaveOlderSealed, recordsOf } from '../support/olderStore';
import { anEmptyPlan, aSeal, rawStoreOf, storeOf } from './planForTests';

let made = 0;
const aPlan = () => `sealed-upgrade-${++made}`;
const older = Array.from({ length: schemaVersion - 1 }, (_, index) => index + 1);
const byText = (rows: readonly unknown[] = []) => rows.map((row) => JSON.stringify(row)).sort();
const opened = (id: string, seal: Seal) => storeOf({ database: { name: sealedName(id), seal } } as never);
const raw = (id: string) => rawStoreOf({ database: { name: sealedName(id) } } as never);

async function versionOf(id: string): Promise<number> {
  const found = (await indexedDB.databases()).find(({ name }) => name === sealedName(id));
  return (found?.version ?? 0) / 10;
}

/** Steps that take records away, make them of others, and drop a kind. */
const next = schemaVersion + 1;
const tomorrow: readonly Migration[] = [
  ...migrations,
  {
    to: next,
    why: 'Records made of others, and one that goes',
    tables: { hour: 'id,on', milestone: null },
    migrate: ({ milestone = [], impact = [], ...plan }) => ({
      ...eachRecord('goal', (goal) => ({ ...goal, hours: 1 }))(plan),
      impact: impact.filter(({ id }) => id !== 'win-1'),
      hour: milestone,
    }),
  },
];

afterEach(() => vi.restoreAllMocks());

describe('a locked store of an older version', () => {
  it.each(older)(
    'of version %i opens at the version of today with every row, still sealed',
    async (version) => {
      const [id, seal] = [aPlan(), await aSeal()];
      const file = await leaveOlderSealed(id, version, seal);
      const before = await opened(id, seal);
      const sealedFiles = (await raw(id)).file;
      (await openUpToDate(id, seal)).close();
      const after = await opened(id, seal);
      expect(await versionOf(id)).toBe(schemaVersion);
      const expected: Record<string, readonly unknown[]> = migrate(before as LooseSnapshot, version);
      for (const table of [...kindsOf(schemaVersion), 'change', 'draft'])
        expect(byText(after[table])).toEqual(byText(expected[table]));
      expect(after.impact).not.toHaveLength(0);
      expect(after.file).toEqual([{ bytes: file.bytes }]);
      const lies = await raw(id);
      expect(lies.file).toEqual(sealedFiles);
      for (const kind of kindsOf(schemaVersion))
        for (const row of lies[kind] ?? []) expect(Object.keys(Object(row)).sort()).toEqual(['id', 'sealed']);
    },
  );

  it('loses what a step takes away, and gets what it makes', async () => {
    const [id, seal] = [aPlan(), await aSeal()];
    await leaveOlderSealed(id, 1, seal);
    for (let start = 0; start < 2; start += 1) (await openUpToDate(id, seal, tomorrow)).close();
    const after = await opened(id, seal);
    expect(after).not.toHaveProperty('milestone');
    expect(byText(after.hour)).toEqual(byText(migrate(recordsOf(1), 1).milestone));
    expect(after.impact?.map((win) => Reflect.get(win, 'id'))).not.toContain('win-1');
    expect(after.goal?.every((goal) => Reflect.get(goal, 'hours') === 1)).toBe(true);
  });

  it.each([0, 1, 3, 4])(
    'that fails at write %i stays as it was, and the next try goes through',
    async (at) => {
      const [id, seal] = [aPlan(), await aSeal()];
      await leaveOlderSealed(id, 1, seal);
      const before = await raw(id);
      const { put } = IDBObjectStore.prototype;
      let writes = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
        if (writes++ >= at) throw new Error('killed');
        return put.apply(this, row);
      });
      await expect(openUpToDate(id, seal)).rejects.toThrow();
      expect(writes).toBeGreaterThan(at);
      vi.restoreAllMocks();
      expect(await versionOf(id)).toBe(1);
      expect(await raw(id)).toEqual(before);
      (await openUpToDate(id, seal)).close();
      expect(await versionOf(id)).toBe(schemaVersion);
    },
  );

  /** A seal under which another window of the older version writes just after the rows were made ready. */
  function disturbed(id: string, seal: Seal, times: number): Seal {
    let left = times;
    return {
      ...seal,
      async closeRows(database, table, rows) {
        const closed = await seal.closeRows(database, table, rows);
        if (table === 'impact' && left-- > 0) {
          const win = { ...Object(recordsOf(1).impact?.[0]), id: `other-${left}` };
          const change = {
            recordId: win.id,
            kind: 'impact',
            label: 'x',
            at: win.createdAt,
            action: 'create',
            fields: {},
          };
          const there = await planDatabase(id, seal, []).open();
          await there.table('impact').bulkPut(await seal.closeRows(there as never, 'impact', [win]));
          await there.table('change').bulkPut(await seal.closeRows(there as never, 'change', [change]));
          there.close();
        }
        return closed;
      },
    };
  }

  it('takes in what another window wrote meanwhile', async () => {
    const [id, seal] = [aPlan(), await aSeal()];
    await leaveOlderSealed(id, 1, seal);
    (await openUpToDate(id, disturbed(id, seal, 2))).close();
    const wins = (await opened(id, seal)).impact ?? [];
    expect(wins).toHaveLength((recordsOf(1).impact?.length ?? 0) + 2);
    for (const win of wins) expect(win).toHaveProperty('seenByIds');
  });

  it('is left as it is by one that is disturbed again and again', async () => {
    const [id, seal] = [aPlan(), await aSeal()];
    await leaveOlderSealed(id, 1, seal);
    await expect(openUpToDate(id, disturbed(id, seal, 99))).rejects.toThrow('made ready');
    expect(await versionOf(id)).toBe(1);
  });

  it('is not opened without its rows made ready', async () => {
    const [id, seal] = [aPlan(), await aSeal()];
    await leaveOlderSealed(id, 1, seal);
    await expect(planDatabase(id, seal).open()).rejects.toThrow('made ready');
    expect(await versionOf(id)).toBe(1);
  });

  it('may be the copy that a replaced plan left', async () => {
    const plan = await anEmptyPlan(true);
    const id = `${plan.id}-before`;
    const { seal } = plan.database;
    if (seal === null) throw new Error('locked');
    await leaveOlderSealed(id, 1, seal);
    expect(await findBefore(plan)).toEqual({ ok: true, value: null });
    expect(await versionOf(id)).toBe(schemaVersion);
    plan.database.close();
  });

  it('is read as it lies there, empty or not', async () => {
    const [id, seal] = [aPlan(), await aSeal()];
    (await planDatabase(id, seal, []).open()).close();
    expect(await readOlderRecords(id, 1, seal)).toMatchObject({ revision: 0, snapshot: { impact: [] } });
    expect(databaseName(id, seal)).toBe(sealedName(id));
  });
});
