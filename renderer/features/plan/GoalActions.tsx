import { isClosed } from '../../../shared/domain/goals';
import { edit } from '../../../shared/model/changeSet';
import { type Goal, goal as goalEntity } from '../../../shared/model/goal';
import { choose } from '../../navigation/paths';
import { trashRecord } from '../../records/trashRecord';
import { perform } from '../../session/perform';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { GoalChanges } from './GoalChanges';

/** What can be done with a goal as a whole, and what was changed in it. */
export function GoalActions({ goal }: { readonly goal: Goal }) {
  return (
    <footer className="goal-acts">
      <GoalChanges goal={goal} />
      <div className="row">
        {isClosed(goal) ? (
          <Button
            onClick={() =>
              void perform({
                label: 'Goal open again',
                writes: [edit('goal', goal.id, { status: 'underway', closedOn: null })],
              })
            }
          >
            Open again
          </Button>
        ) : (
          <Button onClick={() => openDialog({ name: 'closeGoal', goalId: goal.id })}>Close goal</Button>
        )}
        <Button
          look="bare"
          onClick={() => openDialog({ name: 'history', recordId: goal.id, title: goalEntity.title(goal) })}
        >
          History
        </Button>
        <Button
          onClick={() => {
            choose('plan');
            void trashRecord('goal', goal.id);
          }}
        >
          Delete
        </Button>
      </div>
    </footer>
  );
}
