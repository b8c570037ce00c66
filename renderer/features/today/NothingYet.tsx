import { useProfile } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';

/** A plan with nothing in it yet: what Today will show, and the first step. */
export function NothingYet() {
  const { name } = useProfile();
  const [first = ''] = name.trim().split(/\s+/);
  return (
    <EmptyState
      title={first === '' ? 'Begin with one thing you did' : `${first}, begin with one thing you did`}
      words="Write down one thing that went better because of you. Late milestones, renewals and wins that wait for their result will show here, with your year in one picture."
      example="Trained two new technicians on the carousel; both work alone now."
      action={
        <div className="row">
          <Button onClick={() => openDialog({ name: 'logWin' })}>Write the first one</Button>
          <Button look="bare" onClick={() => openDialog({ name: 'addCredential' })}>
            Add credential
          </Button>
          <Button look="bare" onClick={() => openDialog({ name: 'newGoal' })}>
            New goal
          </Button>
        </div>
      }
    />
  );
}
