import { useState } from 'react';
import { removalWords, removePersonWrites } from '../../../shared/domain/network/removePerson';
import { person as entity } from '../../../shared/model/person';
import { go } from '../../navigation/paths';
import { performQuietly } from '../../session/perform';
import { snapshotNow, useRecord } from '../../session/records';
import { showToast, useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface RemovePersonDialogProps {
  readonly personId: string;
  onClose(): void;
}

/** Somebody's data goes everywhere it is linked, at once, with no way back: it asks in words. */
export function RemovePersonDialog({ personId, onClose }: RemovePersonDialogProps) {
  const person = useRecord('person', personId);
  const [isBusy, setIsBusy] = useState(false);
  const [{ goes, stays }] = useState(() => removalWords(snapshotNow(), personId));
  if (person === undefined) return null;
  const name = entity.title(person);

  async function remove() {
    setIsBusy(true);
    const gone = await performQuietly({
      label: 'Person removed for good',
      writes: removePersonWrites(snapshotNow(), personId),
    });
    setIsBusy(false);
    if (!gone.ok) return;
    // An older toast might offer to bring back what is gone.
    useSession.setState({ toasts: [] });
    onClose();
    go('network');
    showToast({ words: 'Removed for good', kind: 'done' });
  }

  return (
    <Dialog title={`Remove ${name} for good?`} onClose={onClose} isQuestion>
      <p className="q">
        Everything you wrote about them goes, with its history
        {goes === '' ? '' : `, and so do ${goes}`}. It cannot be brought back.
      </p>
      {stays !== '' && <p className="q">What stays, without the link to them: {stays}.</p>}
      <p className="q">
        Names that you wrote inside other sentences stay where they are; Search everything finds them. Backups
        and plan files that you made earlier still hold this person.
      </p>
      <div className="row">
        <Button autoFocus onClick={onClose}>
          Cancel
        </Button>
        <Button look="destructive" disabled={isBusy} onClick={() => void remove()}>
          Remove for good
        </Button>
      </div>
    </Dialog>
  );
}
