import type { Milestone } from '../../../shared/model/milestone';
import { AutosaveDate, AutosaveText } from '../../records/AutosaveFields';
import { trashRecord } from '../../records/trashRecord';
import { Button } from '../../ui/Button';

/** Everything of one milestone, unfolded under its row. */
export function MilestoneFields({ milestone }: { readonly milestone: Milestone }) {
  const saves = { kind: 'milestone', id: milestone.id } as const;
  return (
    <div className="ms-fields ledger">
      <AutosaveText {...saves} field="title" label="Milestone" stored={milestone.title} />
      <AutosaveDate {...saves} field="due" label="Milestone due" leaning="coming" stored={milestone.due} />
      <AutosaveDate {...saves} field="doneOn" label="Reached on" leaning="past" stored={milestone.doneOn} />
      <AutosaveText {...saves} field="notes" label="Notes" isLong stored={milestone.notes} />
      <Button look="destructive" onClick={() => void trashRecord('milestone', milestone.id)}>
        Delete milestone
      </Button>
    </div>
  );
}
