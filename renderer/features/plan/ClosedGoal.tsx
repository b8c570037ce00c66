import type { Goal } from '../../../shared/model/goal';
import { AutosaveDate, AutosaveText } from '../../records/AutosaveFields';

/** How a closed goal ended: kept for good, and still open to a better word. */
export function ClosedGoal({ goal }: { readonly goal: Goal }) {
  const saves = { kind: 'goal', id: goal.id, isLong: true } as const;
  return (
    <div className="ledger closed-goal">
      <AutosaveDate
        kind="goal"
        id={goal.id}
        field="closedOn"
        label="Closed"
        leaning="past"
        stored={goal.closedOn}
      />
      <AutosaveText {...saves} field="closingReason" label="Why" stored={goal.closingReason} />
      <AutosaveText
        {...saves}
        field="learned"
        label="Learned"
        stored={goal.learned}
        placeholder="What would you do the same way again, and what not?"
      />
    </div>
  );
}
