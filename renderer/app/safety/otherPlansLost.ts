import { databaseName, sealedName } from '../../db/database';
import { bridge } from '../../host/hostBridge';

/**
 * How many other plans of this computer went with the damaged one: the engine keeps all of them in one place, and clears
 * or loses them together. Each is noticed and put back from its own record when it is opened next.
 */
export async function otherPlansLost(planId: string): Promise<number> {
  const [listed, databases] = await Promise.all([bridge.listRecords({}), indexedDB.databases()]);
  const here = new Set(databases.map(({ name }) => name));
  const planIds = listed.ok ? listed.value.planIds : [];
  return planIds.filter(
    (id) => id !== planId && !here.has(databaseName(id, null)) && !here.has(sealedName(id)),
  ).length;
}
