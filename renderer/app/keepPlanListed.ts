import { profileId } from '../../shared/model/profile';
import { frozenOf } from '../db/freeze';
import type { Plan } from '../db/openPlan';
import { listPlan, noteUse } from '../db/planRegistry';
import { safetyNetOf } from '../db/safetyNet';
import { bridge } from '../host/hostBridge';
import { now } from '../session/clock';

/** Keeps this plan's row in the list of plans true: its name as the profile has it, and when it was used last. */
export async function keepPlanListed(plan: Plan): Promise<void> {
  if (plan.isSample || !(await mayWrite(plan))) return;
  let listed = nameIn(plan);
  await listPlan(plan.id, { name: listed });
  await keepNameBeside(plan.id, listed);
  await noteUse(plan.id, now());
  plan.pool.subscribe('profile', () => {
    const name = nameIn(plan);
    if (name === listed) return;
    listed = name;
    void mayWrite(plan)
      .then((may) =>
        may ? listPlan(plan.id, { name }).then(() => keepNameBeside(plan.id, name)) : undefined,
      )
      .catch(() => undefined);
  });
}

/** The list lies in the store; where that is lost, the record says whose plan it was. What fails here, a later start makes good. */
async function keepNameBeside(planId: string, name: string): Promise<void> {
  if (bridge.capabilities.journal) await bridge.writePlanName({ planId, name });
}

/** Nothing is written that could fill the disk: the plan lies on the same one. */
async function mayWrite(plan: Plan): Promise<boolean> {
  return frozenOf(plan) === null && !(await safetyNetOf(plan)?.refusal(0));
}

function nameIn({ pool }: Plan): string {
  return pool.find('profile', profileId)?.name ?? '';
}
