import Dexie from 'dexie';
import type { IsoInstant } from '../../shared/kernel/dates';
import type { Failure } from '../../shared/kernel/failure';
import { failed, ok, type Result } from '../../shared/kernel/result';
import { type AnyRecord, type EntityName, entityNames } from '../../shared/model/index';
import { schemaVersion } from '../../shared/model/migrations';
import { databaseName, type PlanDatabase } from './database';
import { openUpToDate } from './openUpToDate';
import type { ChosenPlan } from './planAtStart';
import { samplePlanId } from './planRegistry';
import { type RecordPool, recordPool } from './recordPool';
import { openedRows } from './sealedRows';
import { storeFailure } from './storeFailure';
import { newerThan, versionOf } from './storeVersion';

/** Wins read before anything is shown; the rest follows once the screen stands. */
export const firstWins = 50;
const chunk = 500;

export interface Plan {
  readonly id: string;
  readonly isSample: boolean;
  readonly database: PlanDatabase;
  readonly pool: RecordPool;
  /** Settles when every record is in memory. */
  readonly loaded: Promise<void>;
}

/** Asked before a plan of an older version is brought up to date; gives why that must not be done now. */
export type BeforeUpgrade = (planId: string, from: number) => Promise<Failure | null>;

/** Opens the plan of this start. Refuses, with nothing written, one that a newer Mortar has opened. */
export async function openChosenPlan(
  { planId, databases }: ChosenPlan,
  beforeUpgrade: BeforeUpgrade,
): Promise<Result<Plan>> {
  try {
    const name = databaseName(planId);
    const newer = newerThan(schemaVersion, databases, name);
    if (newer !== null) return failed(newer);
    const version = versionOf(databases, name);
    const isOlder = version > 0 && version < schemaVersion;
    const trouble = isOlder ? await beforeUpgrade(planId, version) : null;
    return trouble === null ? ok(await openPlan(planId)) : failed(trouble);
  } catch (error) {
    return failed(storeFailure(error));
  }
}

/** For a store that cannot be opened, after it was kept aside. */
export async function removePlanDatabase(planId: string): Promise<void> {
  await Dexie.delete(databaseName(planId));
}

export async function openPlan(planId: string): Promise<Plan> {
  const database = await openUpToDate(planId);
  const pool = recordPool();
  const isSample = planId === samplePlanId;
  if (database.seal !== null) {
    // The newest cannot be found by a date that is sealed: all of it is read before anything is shown.
    await loadAll({ database, pool }, entityNames);
    return { id: planId, isSample, database, pool, loaded: Promise.resolve() };
  }
  await database.transaction('r', ['profile', 'impact'], async () => {
    const [profiles, wins] = await Promise.all([
      database.table('profile').toArray(),
      database.table('impact').orderBy('date').reverse().limit(firstWins).toArray(),
    ]);
    pool.put('profile', profiles);
    pool.complete('profile');
    pool.put('impact', wins);
  });
  const plan = { id: planId, isSample, database, pool };
  return { ...plan, loaded: afterFirstPaint().then(() => loadRest(plan)) };
}

/** Reads what the first screen did not need, in pieces small enough that typing is never kept waiting. */
async function loadRest(plan: Pick<Plan, 'database' | 'pool'>): Promise<void> {
  const smallKinds = entityNames.filter((kind) => kind !== 'impact' && kind !== 'profile');
  await loadAll(plan, [...smallKinds, 'impact']);
}

async function loadAll(
  { database, pool }: Pick<Plan, 'database' | 'pool'>,
  kinds: readonly EntityName[],
): Promise<void> {
  for (const kind of kinds) {
    let last = '';
    for (;;) {
      const rows: readonly AnyRecord[] = await database
        .table(kind)
        .where('id')
        .above(last)
        .limit(chunk)
        .toArray();
      const records = await openedRows(database, kind, rows);
      // A record committed since is newer than what this read began with.
      pool.load(
        kind,
        records.filter((record) => isNewer(record, pool.find(kind, record.id))),
      );
      last = rows.at(-1)?.id ?? '';
      if (rows.length < chunk) break;
      await nextTask();
    }
    pool.complete(kind);
  }
}

function isNewer(record: { updatedAt: IsoInstant }, known: { updatedAt: IsoInstant } | undefined): boolean {
  return known === undefined || record.updatedAt > known.updatedAt;
}

function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
