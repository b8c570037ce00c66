import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entities, entityNames } from '../../shared/model/index';
import { eachRecord, type LooseSnapshot, type Migration } from '../../shared/model/migration';
import { kindsOf, migrate, migrations, schemaVersion, tablesOf } from '../../shared/model/migrations';

const read = (name: string) => JSON.parse(readFileSync(`tests/fixtures/${name}`, 'utf8'));
const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1);

/** Steps that do all that a step may do. */
const steps: readonly Migration[] = [
  {
    to: 2,
    why: 'A field',
    tables: {},
    migrate: eachRecord('impact', (win) => ({ ...win, place: 'ward' })),
  },
  {
    to: 3,
    why: 'Another kind, made from a field',
    tables: { hour: 'id,on', draft: null },
    migrate: (plan) => {
      const hours = (plan.impact ?? []).map(({ id }) => ({ id: `hour-${id}`, on: '2026-01-01' }));
      return { ...plan, hour: [...(plan.hour ?? []), ...hours] };
    },
  },
  { to: 4, why: 'An index', tables: { goal: 'id,due' } },
];

describe('migrations', () => {
  it('are numbered one after another, up to the version of today', () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 2));
    expect(schemaVersion).toBe(1 + migrations.length);
  });

  it.each(versions)('leave the tables of version %i as they were released', (version) => {
    expect(tablesOf(version)).toEqual(read(`tables-v${version}.json`));
  });

  it('end at the tables that the entities ask for', () => {
    const asked = entityNames.map((name) => [name, ['id', ...entities[name].indexes].join(',')]);
    const today = tablesOf(schemaVersion);
    expect(Object.fromEntries(kindsOf(schemaVersion).map((kind) => [kind, today[kind]]))).toEqual(
      Object.fromEntries(asked),
    );
  });

  it.each(versions)('do to each record of version %i alone what they do to it in its plan', (from) => {
    const { records }: { records: LooseSnapshot } = read(`plan-v${from}.json`);
    const whole = migrate(records, from);
    const apart: LooseSnapshot = {};
    for (const [kind, list] of Object.entries(records)) {
      for (const record of list) {
        for (const [into, made] of Object.entries(migrate({ [kind]: [record] }, from)))
          apart[into] = [...(apart[into] ?? []), ...made];
      }
    }
    const isFilled = ([, list]: [string, unknown[]]) => list.length > 0;
    expect(Object.fromEntries(Object.entries(apart).filter(isFilled))).toEqual(
      Object.fromEntries(Object.entries(whole).filter(isFilled)),
    );
  });

  it('take a plan through every step after its own', () => {
    const plan = { impact: [{ id: 'a' }], goal: [] };
    expect(migrate(plan, 1, steps)).toEqual({
      impact: [{ id: 'a', place: 'ward' }],
      goal: [],
      hour: [{ id: 'hour-a', on: '2026-01-01' }],
    });
    expect(migrate(plan, 2, steps).impact).toEqual([{ id: 'a' }]);
    expect(migrate(plan, 4, steps)).toBe(plan);
    expect(migrate({ goal: [] }, 1, steps)).toEqual({ goal: [], hour: [] });
  });

  it('say which tables and kinds a version has', () => {
    expect(kindsOf(1, steps)).not.toContain('hour');
    expect(kindsOf(3, steps)).toContain('hour');
    expect(tablesOf(4, steps)).toMatchObject({ goal: 'id,due', hour: 'id,on' });
    expect(tablesOf(4, steps)).not.toHaveProperty('draft');
  });
});
