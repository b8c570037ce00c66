import type { ReactNode } from 'react';
import type { IsoDate } from '../../shared/kernel/dates';
import { capitalized } from '../../shared/kernel/words';
import type { ListedPlan } from '../db/planList';
import { Icon } from '../ui/Icon';
import { momentWords } from './momentWords';
import './planList.css';

interface PlanListProps {
  readonly plans: readonly ListedPlan[];
  readonly today: IsoDate;
  /** What can be done with one. */
  actsOn(plan: ListedPlan): ReactNode;
}

/** The plans of this computer by the names of their people. */
export function PlanList({ plans, today, actsOn }: PlanListProps) {
  return (
    <ul className="plans" aria-label="Plans on this computer">
      {plans.map((plan) => (
        <li key={plan.id}>
          <span>
            <b dir="auto">{planName(plan)}</b>
            <span className="s h">
              {plan.isLocked && (
                <span className="lock">
                  <Icon name="lock" />
                  Locked
                </span>
              )}
              {plan.isMissing && 'Damaged on this computer; a second copy is there. '}
              {plan.lastUsedAt !== undefined && `Last used ${momentWords(plan.lastUsedAt, today)}`}
            </span>
          </span>
          {actsOn(plan)}
        </li>
      ))}
    </ul>
  );
}

export function planName({ name, id }: Pick<ListedPlan, 'name' | 'id'>): string {
  return name || capitalized(`plan without a name (${id})`);
}
