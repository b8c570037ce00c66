import { useEffect, useState } from 'react';
import type { ListedPlan } from '../../db/planList';
import { type AtStart, readRegistry, setAtStart } from '../../db/planRegistry';
import { storeFailure } from '../../db/storeFailure';
import { PlanList } from '../../records/PlanList';
import { plansHere } from '../../records/plansHere';
import { addPlan, switchPlan } from '../../records/switchPlan';
import { useToday } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { attempt } from '../../session/perform';
import { useProfile } from '../../session/records';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { later } from '../../ui/later';

const RemovePlanDialog = later(() => import('./RemovePlanDialog').then((m) => m.RemovePlanDialog));

const startingWords: readonly { readonly value: AtStart; readonly label: string }[] = [
  { value: 'ask', label: 'Ask, and show who was here last' },
  { value: 'forget', label: 'Always ask, and remember nobody' },
  { value: 'last', label: 'Open the plan used last' },
];

export function PlansSection() {
  const { isSample } = currentPlan();
  return isSample ? (
    <p className="say">This is the sample. Remove it first; your own plan is beside it.</p>
  ) : (
    <OwnPlans />
  );
}

function OwnPlans() {
  const today = useToday();
  const { name } = useProfile();
  const [plans, setPlans] = useState<readonly ListedPlan[]>([]);
  const [atStart, setShown] = useState<AtStart>('ask');
  const [isRemoving, setIsRemoving] = useState(false);
  const own = currentPlan().id;

  async function look() {
    const [listed, registry] = await Promise.all([plansHere(), readRegistry()]);
    setPlans(listed);
    setShown(registry.atStart);
  }
  useEffect(() => {
    // Where the list cannot be read there is nothing to choose among.
    look().catch(() => undefined);
  }, []);

  async function choose(way: AtStart) {
    setShown(way);
    const set = await attempt(() =>
      setAtStart(way).then(
        () => ({ ok: true, value: undefined }) as const,
        (error: unknown) => ({ ok: false, failure: storeFailure(error) }) as const,
      ),
    );
    if (set.ok) await look();
    else setShown(atStart);
  }

  const isAlone = plans.length < 2;
  // The list hears of a new name a moment after the profile does.
  const shown = plans.map((plan) => (plan.id === own ? { ...plan, name } : plan));
  return (
    <>
      <p className="say">
        Several technicians can keep their plans on this computer. Each has a store, a second copy and backups
        of its own, and Mortar shows one at a time. Whoever can use this account of the computer can open each
        of them that has no lock.
      </p>
      {!isAlone && (
        <>
          <PlanList
            plans={shown}
            today={today}
            actsOn={({ id }) => id === own && <span className="s h">Open now</span>}
          />
          <Choices
            label="When Mortar starts"
            value={atStart}
            options={startingWords}
            onChange={(way) => void choose(way)}
          />
        </>
      )}
      <div className="row">
        {!isAlone && <Button onClick={() => void switchPlan()}>Switch plan…</Button>}
        <Button onClick={() => void addPlan()}>Add a plan for someone else</Button>
        <Button look="destructive" onClick={() => setIsRemoving(true)}>
          Remove this plan…
        </Button>
      </div>
      {isRemoving && <RemovePlanDialog onClose={() => setIsRemoving(false)} />}
    </>
  );
}
