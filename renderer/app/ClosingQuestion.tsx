import { useState } from 'react';
import { failureWords } from '../../shared/kernel/failure';
import { wasCancelled } from '../../shared/kernel/result';
import { count } from '../../shared/kernel/words';
import { lostByClosing } from '../db/freeze';
import { bridge } from '../host/hostBridge';
import { useSession } from '../session/session';
import { useFrozen } from '../session/useFrozen';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { saveWhatIsHere } from './rescueCopy';

const keepOpen = () => useSession.setState({ isClosingAsked: false });

/** Asked when the window is to close over changes that the disk has not taken. */
export function ClosingQuestion() {
  const frozen = useFrozen();
  const [savedTo, setSavedTo] = useState<string | null>(null);
  const lost = lostByClosing(frozen);
  if (frozen === null || lost === 0) return null;

  async function save() {
    const saved = await saveWhatIsHere();
    if (saved.ok && !wasCancelled(saved.value)) setSavedTo(saved.value.path);
  }

  return (
    <Dialog title={`${count(lost, 'change is', 'changes are')} not saved`} onClose={keepOpen} isQuestion>
      <p>{failureWords(frozen.failure)}</p>
      <p role="status">
        {savedTo === null
          ? `If you close now, ${lost === 1 ? 'it is' : 'they are'} lost. A plan file on another disk keeps everything.`
          : `Everything is in ${savedTo}. The window may close.`}
      </p>
      <div className="row">
        <Button look="destructive" onClick={() => void bridge.readyToClose({})}>
          Close anyway
        </Button>
        <Button onClick={() => void save()}>Save a plan file</Button>
        <Button look="main" autoFocus onClick={keepOpen}>
          Keep open
        </Button>
      </div>
    </Dialog>
  );
}
