import { useState } from 'react';
import { purgeWrites } from '../../../shared/domain/trash';
import type { TrashEntry } from '../../../shared/domain/trashList';
import { count } from '../../../shared/kernel/words';
import { removeUnusedFiles } from '../../db/unusedFiles';
import { currentPlan } from '../../session/currentPlan';
import { performQuietly } from '../../session/perform';
import { snapshotNow } from '../../session/records';
import { showToast, useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface ForGoodDialogProps {
  readonly entries: readonly TrashEntry[];
  onClose(): void;
}

/** The one deed that cannot be undone: it asks in words. */
export function ForGoodDialog({ entries, onClose }: ForGoodDialogProps) {
  const [isBusy, setIsBusy] = useState(false);
  const [only] = entries;
  const what = entries.length === 1 && only ? `“${only.title}”` : count(entries.length, 'thing');

  async function goAhead() {
    setIsBusy(true);
    const writes = purgeWrites(snapshotNow(), entries);
    const gone = await performQuietly({ label: `${what} deleted for good`.slice(0, 300), writes });
    setIsBusy(false);
    if (!gone.ok) return;
    await removeUnusedFiles(currentPlan());
    // An older toast might offer to bring back what is gone.
    useSession.setState({ toasts: [] });
    showToast({ words: entries.length === 1 ? 'Deleted for good' : 'The trash is empty', kind: 'done' });
    onClose();
  }

  return (
    <Dialog title={`Delete ${what} for good?`} onClose={onClose} isQuestion>
      <p className="q">
        {entries.length === 1 ? 'It goes' : 'They go'} from this plan with{' '}
        {entries.length === 1 ? 'its' : 'their'} history and files, and cannot be brought back. Backups and
        plan files that you made earlier still hold {entries.length === 1 ? 'it' : 'them'}.
      </p>
      <div className="row">
        <Button autoFocus onClick={onClose}>
          Cancel
        </Button>
        <Button look="destructive" disabled={isBusy} onClick={() => void goAhead()}>
          Delete for good
        </Button>
      </div>
    </Dialog>
  );
}
