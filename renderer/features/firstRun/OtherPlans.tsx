import { useEffect, useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import type { ListedPlan } from '../../db/planList';
import { forgetPlan } from '../../db/planRegistry';
import { storeFailure } from '../../db/storeFailure';
import { askInWindow } from '../../db/windowPlan';
import { plansHere } from '../../records/plansHere';
import { closePlan, startAgain, switchPlan } from '../../records/switchPlan';
import { currentPlan } from '../../session/currentPlan';
import { showToast } from '../../session/session';
import { Button } from '../../ui/Button';

/** On a computer with other plans: says that this one is new and apart, and leads back to them. */
export function OtherPlans() {
  const [others, setOthers] = useState<readonly ListedPlan[]>([]);
  useEffect(() => {
    // Without the list there is nowhere to go back to.
    plansHere().then(
      (plans) => setOthers(plans.filter(({ id }) => id !== currentPlan().id)),
      () => undefined,
    );
  }, []);
  if (others.length === 0) return null;
  return (
    <p className="s q">
      This is a new plan, kept apart from the others on this computer.{' '}
      <Button look="bare" onClick={() => void goBack()}>
        Back to the other plans
      </Button>
    </p>
  );
}

/** A plan in which nothing was ever written is not left behind. */
async function goBack(): Promise<void> {
  const plan = currentPlan();
  if (plan.pool.live('profile').length > 0) return switchPlan();
  try {
    await closePlan(plan);
    await forgetPlan(plan.id);
    askInWindow();
    startAgain();
  } catch (error) {
    showToast({ words: failureWords(storeFailure(error)), kind: 'failed' });
  }
}
