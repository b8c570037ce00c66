import { useEffect, useState } from 'react';
import { type Failure, failureWords } from '../../shared/kernel/failure';
import type { ListedPlan } from '../db/planList';
import { beginPlan } from '../db/planRegistry';
import { storeFailure } from '../db/storeFailure';
import { keepPlanInWindow } from '../db/windowPlan';
import { PlanList, planName } from '../records/PlanList';
import { plansHere } from '../records/plansHere';
import { startAgain } from '../records/switchPlan';
import { useToday } from '../session/clock';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';

/** Before any plan is opened, where there are several: each is named, none is read. */
export function PlanChooser() {
  const today = useToday();
  const [plans, setPlans] = useState<readonly ListedPlan[] | null>(null);
  const [trouble, setTrouble] = useState<Failure | null>(null);
  useEffect(() => {
    document.title = 'Mortar';
    void plansHere().then(setPlans, (error: unknown) => setTrouble(storeFailure(error)));
  }, []);

  async function begin() {
    try {
      open(await beginPlan());
    } catch (error) {
      setTrouble(storeFailure(error));
    }
  }

  return (
    <main className="stopped chooser">
      <p className="brand">
        <Icon name="mortar" />
        Mortar
      </p>
      <h1>Whose plan?</h1>
      <p>Each plan on this computer is kept apart from the others.</p>
      {trouble !== null && <p role="alert">{failureWords(trouble)}</p>}
      {plans !== null && (
        <PlanList
          plans={plans}
          today={today}
          actsOn={(plan) => (
            <Button autoFocus={plan === plans[0]} onClick={() => open(plan.id)}>
              Open<span className="sr"> {planName(plan)}</span>
            </Button>
          )}
        />
      )}
      <div className="row">
        <Button look="bare" icon="plus" onClick={() => void begin()}>
          New plan
        </Button>
      </div>
    </main>
  );
}

function open(planId: string): void {
  keepPlanInWindow(planId);
  startAgain();
}
