import { type FormEvent, useState } from 'react';
import { type Failure, failureWords } from '../../../shared/kernel/failure';
import { bridge } from '../../host/hostBridge';
import { startAgain } from '../../records/switchPlan';
import { currentPlan } from '../../session/currentPlan';
import { useProfile } from '../../session/records';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Problem } from '../../ui/Problem';
import { Progress } from '../../ui/Progress';
import { TextField } from '../../ui/TextField';
import { removePlan } from './removePlan';
import { useWork } from './useWork';

/** The plan leaves this computer: named by hand, and saved as a plan file first. */
export function RemovePlanDialog({ onClose }: { onClose(): void }) {
  const { name } = useProfile();
  const { running, isBusy, run } = useWork();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  // A store that would not go is closed all the same; the next start shows the plan as it lies.
  const close = failed?.code.startsWith('store.') ? startAgain : onClose;
  const isLocked = currentPlan().database.seal !== null;
  const asked = name.trim() || 'remove';

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== asked.toLowerCase()) {
      setProblem(`Type ${asked} to go on.`);
      return;
    }
    setFailed(null);
    const removed = await run('Making and proving the plan file', removePlan);
    if (!removed.ok) setFailed(removed.failure);
    else if (removed.value === 'removed') startAgain();
  }

  return (
    <Dialog
      title="Remove this plan from this computer?"
      onClose={isBusy ? () => undefined : close}
      isQuestion
    >
      <form noValidate className="form" onSubmit={(event) => void submit(event)}>
        <p className="q">
          First the whole plan is saved as a plan file, where you choose; it can be put back from there.{' '}
          {isLocked && 'The file is locked as the plan is: its passphrase or its code opens it. '}
          Then it is removed here.{' '}
          {bridge.capabilities.journal &&
            'Its second copy is moved to “kept aside” in the folder of records, for you to delete. '}
          Other plans on this computer are not touched, and backups stay where they are.
        </p>
        <TextField
          label={`Type ${asked} to confirm`}
          value={typed}
          problem={problem}
          onChange={(words) => {
            setTyped(words);
            setProblem(null);
          }}
        />
        <Problem id="remove-plan-problem" words={failed === null ? null : failureWords(failed)} />
        {running && <Progress words={running.words} share={running.share} onStop={running.stop} />}
        <div className="row">
          <Button onClick={close} disabled={isBusy}>
            Cancel
          </Button>
          <Button type="submit" look="destructive" disabled={isBusy}>
            Save a plan file and remove
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
