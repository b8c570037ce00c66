import Dexie, { type Table } from 'dexie';
import type { IsoInstant } from '../../shared/kernel/dates';
import { beforeId, databaseName, sealedName } from './database';

/** A plan of this computer. Each has a database of its own, so that removing one never touches another. */
export interface KnownPlan {
  readonly id: string;
  readonly isSample: boolean;
  readonly createdAt: string;
  /** As its profile has it, for the list of plans; not there before it was ever said. */
  readonly name?: string;
  /** Not there where nothing is remembered about who was here. */
  readonly lastUsedAt?: IsoInstant;
  /** The head of the key ring of a plan with a lock; kept and shown here, understood elsewhere. */
  readonly lock?: unknown;
}

/**
 * What a start does on a computer with several plans: asks and shows who was here last; asks and remembers nothing
 * about it; or opens the plan used last.
 */
export const startingWays = ['ask', 'forget', 'last'] as const;
export type AtStart = (typeof startingWays)[number];

export interface Registry {
  readonly plans: readonly KnownPlan[];
  readonly current: string | null;
  readonly atStart: AtStart;
}

export const samplePlanId = 'sample';
export const firstPlanId = 'main';

interface Setting {
  readonly key: 'current' | 'atStart';
  readonly value: string;
}

type RegistryDatabase = Dexie & {
  readonly plan: Table<KnownPlan, string>;
  readonly setting: Table<Setting, string>;
};

/** Where it is written which plans there are; looked at before it is opened, see storeVersion.ts. */
export const registryName = 'mortar';
export const registryVersion = 1;

function registryDatabase(): RegistryDatabase {
  const database = new Dexie(registryName, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(registryVersion).stores({ plan: 'id', setting: 'key' });
  return database as RegistryDatabase; // Dexie adds a property for each table it is given.
}

async function inRegistry<T>(mode: 'r' | 'rw', work: (tables: RegistryDatabase) => Promise<T>): Promise<T> {
  const registry = registryDatabase();
  try {
    return await registry.transaction(mode, registry.plan, registry.setting, () => work(registry));
  } finally {
    registry.close();
  }
}

export function readRegistry(): Promise<Registry> {
  return inRegistry('r', async ({ plan, setting }) => {
    const [plans, settings] = await Promise.all([plan.toArray(), setting.toArray()]);
    const settingOf = (key: Setting['key']) => settings.find((row) => row.key === key)?.value;
    const atStart = startingWays.find((way) => way === settingOf('atStart')) ?? 'ask';
    return { plans, current: settingOf('current') ?? null, atStart };
  });
}

/** Writes what is known of a plan into the list, and begins its row where there is none. */
export function listPlan(id: string, facts: Partial<Omit<KnownPlan, 'id' | 'isSample'>>): Promise<void> {
  return inRegistry('rw', async ({ plan }) => {
    const blank = { id, isSample: id === samplePlanId, createdAt: new Date().toISOString() };
    await plan.put({ ...blank, ...(await plan.get(id)), ...facts });
  });
}

/** Notes a plan as the one used last, and when, unless nothing about it is to be remembered. */
export function noteUse(id: string, at: IsoInstant): Promise<void> {
  return inRegistry('rw', async ({ plan, setting }) => {
    if ((await setting.get('atStart'))?.value === 'forget') {
      await setting.delete('current');
      return;
    }
    await setting.put({ key: 'current', value: id });
    await plan.where({ id }).modify({ lastUsedAt: at });
  });
}

/** What was remembered about who was here last goes with the choice to remember nothing. */
export function setAtStart(atStart: AtStart): Promise<void> {
  return inRegistry('rw', async ({ plan, setting }) => {
    await setting.put({ key: 'atStart', value: atStart });
    if (atStart !== 'forget') return;
    await setting.delete('current');
    await plan.toCollection().modify((row) => {
      Reflect.deleteProperty(row, 'lastUsedAt');
    });
  });
}

/** Makes a plan the one that opens at the next start: the sample, or where the plan used last opens by itself. */
export async function choosePlan(id: string): Promise<void> {
  await listPlan(id, {});
  await inRegistry('rw', ({ setting }) => setting.put({ key: 'current', value: id }));
}

/** A place for another technician's plan, empty. */
export async function beginPlan(): Promise<string> {
  const id = crypto.randomUUID().slice(0, 8);
  await listPlan(id, {});
  return id;
}

/** Goes back to the person's own plan and removes the sample with everything in it. */
export async function leaveSamplePlan(): Promise<void> {
  await forgetPlan(samplePlanId);
}

/** Removes one plan's databases and its row, nobody else's. */
export async function forgetPlan(id: string): Promise<void> {
  await inRegistry('rw', async ({ plan, setting }) => {
    await plan.delete(id);
    if ((await setting.get('current'))?.value === id) await setting.delete('current');
  });
  for (const each of [id, beforeId(id)]) {
    await Dexie.delete(databaseName(each, null));
    await Dexie.delete(sealedName(each));
  }
}
