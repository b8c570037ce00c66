import Dexie, { type Table } from 'dexie';
import { beforeId, databaseName } from './database';

/** A plan of this computer. Each has a database of its own, so that removing one never touches another. */
export interface KnownPlan {
  readonly id: string;
  readonly isSample: boolean;
  readonly createdAt: string;
}

export const samplePlanId = 'sample';
export const firstPlanId = 'main';

interface Setting {
  readonly key: 'current';
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

/** The plan that opens at start; the person's own until they open the sample. */
export async function currentPlanId(): Promise<string> {
  const registry = registryDatabase();
  try {
    return (await registry.setting.get('current'))?.value ?? firstPlanId;
  } finally {
    registry.close();
  }
}

/** Makes a plan the one that opens at the next start. */
export async function choosePlan(id: string): Promise<void> {
  const registry = registryDatabase();
  try {
    await registry.transaction('rw', registry.plan, registry.setting, async () => {
      await registry.plan.put({ id, isSample: id === samplePlanId, createdAt: new Date().toISOString() });
      await registry.setting.put({ key: 'current', value: id });
    });
  } finally {
    registry.close();
  }
}

/** Goes back to the person's own plan and removes the sample with everything in it. */
export async function leaveSamplePlan(): Promise<void> {
  await choosePlan(firstPlanId);
  const registry = registryDatabase();
  await registry.plan.delete(samplePlanId);
  registry.close();
  await Dexie.delete(databaseName(samplePlanId));
  await Dexie.delete(databaseName(beforeId(samplePlanId)));
}
