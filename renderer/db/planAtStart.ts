import { failure } from '../../shared/kernel/failure';
import { failed, ok, type Result } from '../../shared/kernel/result';
import { planIdOfDatabase } from './database';
import {
  type AtStart,
  firstPlanId,
  type KnownPlan,
  readRegistry,
  registryName,
  registryVersion,
  samplePlanId,
} from './planRegistry';
import { storeFailure } from './storeFailure';
import { newerThan } from './storeVersion';
import { type PlanOfWindow, planOfWindow } from './windowPlan';

export interface StartFacts {
  /** Every plan of this computer but the sample. */
  readonly plans: readonly string[];
  /** The plan opened last, where that is remembered. */
  readonly current: string | null;
  readonly atStart: AtStart;
  /** What this window showed before it was loaded again. */
  readonly inWindow: PlanOfWindow | null;
}

/** Which plan a start opens; null where somebody has to say who they are. */
export function planToOpen({ plans, current, atStart, inWindow }: StartFacts): string | null {
  if (inWindow === 'asks') return null;
  // The sample is nobody's: it may be seen by whoever starts the program. From it the window goes back to its own plan.
  if (current === samplePlanId) return samplePlanId;
  if (inWindow !== null && plans.includes(inWindow.planId)) return inWindow.planId;
  const [only] = plans;
  if (plans.length <= 1) return only ?? firstPlanId;
  return atStart === 'last' && current !== null && plans.includes(current) ? current : null;
}

export interface ChosenPlan {
  readonly planId: string;
  /** Those that are here, with their versions. */
  readonly databases: readonly IDBDatabaseInfo[];
  /** What the list of plans says of it. */
  readonly row: KnownPlan | undefined;
}

/**
 * The plan that this start opens, or null: the person chooses. `recorded` names the plans that have a second copy beside
 * the store, which are known even where the browser engine has lost everything.
 */
export async function planAtStart(recorded: readonly string[] = []): Promise<Result<ChosenPlan | null>> {
  try {
    const databases = await indexedDB.databases();
    const newer = newerThan(registryVersion, databases, registryName);
    if (newer !== null) return failed(newer);
    const { plans, current, atStart } = await readRegistry();
    const known = knownIds(plans, databases, recorded);
    const planId = planToOpen({ plans: known, current, atStart, inWindow: planOfWindow() });
    const row = plans.find(({ id }) => id === planId);
    return ok(planId === null ? null : { planId, databases, row });
  } catch (error) {
    if (indexedDbIsMissing(error)) return failed(failure('store.unavailable'));
    // The list is gone with the store; the second copies say which plans there were.
    if (recorded.length === 0) return failed(storeFailure(error));
    const facts = { plans: recorded, current: null, atStart: 'ask', inWindow: planOfWindow() } as const;
    const planId = planToOpen(facts);
    return ok(planId === null ? null : { planId, databases: [], row: undefined });
  }
}

/** Plans of the list, plans whose database is there though the list was lost, plans of which only the record is left. */
export function knownIds(
  plans: readonly KnownPlan[],
  databases: readonly IDBDatabaseInfo[],
  recorded: readonly string[],
): readonly string[] {
  const inStore = databases.flatMap(({ name = '' }) => planIdOfDatabase(name) ?? []);
  const listed = plans.map(({ id }) => id);
  return [...new Set([...listed, ...inStore, ...recorded])].filter((id) => id !== samplePlanId);
}

function indexedDbIsMissing(error: unknown): boolean {
  return typeof indexedDB === 'undefined' || (error instanceof Error && error.name === 'SecurityError');
}
