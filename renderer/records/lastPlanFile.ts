import { type IsoInstant, isIsoInstant } from '../../shared/kernel/dates';
import { keepDraft, readDraft } from '../db/drafts';
import type { Plan } from '../db/openPlan';
import { useBackups } from '../session/backups';

// A row of its own among the drafts: localStorage loses what it is told when a browser is killed.
const key = 'planFile.lastSaved';

/** In a browser the plan file is the only copy outside: when the last one was saved is kept with the plan. */
export async function noteLastPlanFile(plan: Plan, at: IsoInstant): Promise<void> {
  await keepDraft(plan, key, at);
  useBackups.setState({ lastAt: at, isKnown: true });
}

export async function recallLastPlanFile(plan: Plan): Promise<void> {
  const kept = await readDraft(plan, key);
  useBackups.setState({ lastAt: isIsoInstant(kept) ? kept : null, isKnown: true });
}
