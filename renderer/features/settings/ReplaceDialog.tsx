import { useEffect, useState } from 'react';
import type { Kinship } from '../../../shared/backup/mergeKinship';
import { type Failure, failure, failureWords } from '../../../shared/kernel/failure';
import { wasCancelled } from '../../../shared/kernel/result';
import { capitalized } from '../../../shared/kernel/words';
import { momentWords } from '../../records/momentWords';
import { usePassphraseQuestion } from '../../records/usePassphraseQuestion';
import { useToday } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { snapshotNow } from '../../session/records';
import { showToast, useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { later } from '../../ui/later';
import { Progress } from '../../ui/Progress';
import { type IncomingPlan, type PlanSource, readIncoming } from './incomingPlan';
import { Preview } from './Preview';
import { takeOver } from './takeOver';
import { useWork } from './useWork';
import './settings.css';

const MergeDialog = later(() => import('./MergeDialog').then((m) => m.MergeDialog));

interface ReplaceDialogProps {
  readonly source: PlanSource;
  onClose(): void;
}

/** Another plan in the place of this one: read, shown, and only then asked for. All of it or nothing. */
export function ReplaceDialog({ source, onClose }: ReplaceDialogProps) {
  const today = useToday();
  const { running, run } = useWork();
  const [incoming, setIncoming] = useState<IncomingPlan | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [isReplacing, setIsReplacing] = useState(false);
  const [wouldChange, setWouldChange] = useState(true);
  const [kinship, setKinship] = useState<Kinship | null>(null);
  const [isMerging, setIsMerging] = useState(false);
  const name = nameOf(source, today);
  const { question, dialog } = usePassphraseQuestion(onClose);

  useEffect(() => {
    let isCurrent = true;
    void run(`Reading ${name}`, (work) => readIncoming(source, work, question)).then((read) => {
      if (!isCurrent) return;
      if (!read.ok) setRefused(read.failure);
      else if (wasCancelled(read.value)) onClose();
      else {
        setIncoming(read.value);
        if (source.from === 'file')
          void findKinship(read.value).then((found) => isCurrent && setKinship(found));
      }
    });
    return () => {
      isCurrent = false;
    };
  }, []);

  async function replace(chosen: IncomingPlan) {
    setIsReplacing(true);
    const replaced = await run('Keeping what is here, then putting the other in its place', (work) =>
      takeOver(chosen, source, name, work),
    );
    setIsReplacing(false);
    if (!replaced.ok) {
      setRefused(replaced.failure);
      return;
    }
    if (replaced.value !== undefined) return;
    // Their Undo would change records of the plan that is gone.
    useSession.setState({ toasts: [] });
    showToast({
      words: `${source.from === 'file' ? name : capitalized(name)} is in place. The plan it replaced is kept under Your data.`,
      kind: 'done',
    });
    onClose();
  }

  if (refused !== null) {
    return (
      <Dialog
        title={source.from === 'file' ? 'The file was not taken' : 'It was not put back'}
        onClose={onClose}
        isQuestion
      >
        <p role="alert">{failureWords(refused)}</p>
        <div className="row">
          <Button autoFocus onClick={onClose}>
            Close
          </Button>
        </div>
      </Dialog>
    );
  }
  if (dialog !== null) return dialog;
  if (incoming === null) {
    return (
      <Dialog title={`Reading ${name}`} onClose={onClose}>
        {running ? (
          <Progress words={running.words} share={running.share} onStop={running.stop} />
        ) : (
          <p className="q">One moment.</p>
        )}
      </Dialog>
    );
  }
  const canMerge = kinship === 'same' || kinship === 'apart';
  if (isMerging) {
    return (
      <MergeDialog
        incoming={incoming}
        source={source}
        name={name}
        beganApart={kinship === 'apart'}
        onRefused={setRefused}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title={questionOf(source, today)}
      onClose={isReplacing ? () => undefined : onClose}
      width="wide"
      isQuestion
    >
      <Preview incoming={incoming} isFile={source.from === 'file'} onCompared={setWouldChange} />
      {kinship === 'other' && wouldChange && (
        <p className="s">{failureWords(failure('merge.otherPlan', { name }))}</p>
      )}
      {canMerge && (
        <p className="s">
          It is a file of this plan. <b>Merge…</b> keeps what is in either and shows what both changed.
        </p>
      )}
      {incoming.wasSealed && currentPlan().database.seal === null && (
        <p className="s">
          <b>It comes out of a locked file, and lies open here,</b> in backups too, until you lock this plan:
          Settings, Lock.
        </p>
      )}
      {running && <Progress words={running.words} share={running.share} onStop={running.stop} />}
      <div className="row">
        <Button autoFocus onClick={onClose} disabled={isReplacing}>
          {wouldChange ? 'Cancel' : 'Close'}
        </Button>
        {canMerge && (
          <Button disabled={isReplacing} onClick={() => setIsMerging(true)}>
            Merge…
          </Button>
        )}
        {wouldChange && (
          <Button look="main" disabled={isReplacing} onClick={() => void replace(incoming)}>
            {source.from === 'file' ? 'Replace my plan' : 'Put it back'}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

async function findKinship({ whole, planId }: IncomingPlan): Promise<Kinship> {
  const { kinshipOf } = await import('../../../shared/backup/mergeKinship');
  const own = { snapshot: snapshotNow(), planId: currentPlan().id };
  return kinshipOf(own, { snapshot: whole.snapshot, planId });
}

function nameOf(source: PlanSource, today: Parameters<typeof momentWords>[1]): string {
  if (source.from === 'file') return source.file.name;
  if (source.from === 'before') return 'what was there before';
  // The name of a backup holds its moment in a way that only programs like to read.
  return `the backup of ${momentWords(source.backup.writtenAt as Parameters<typeof momentWords>[0], today)}`;
}

function questionOf(source: PlanSource, today: Parameters<typeof momentWords>[1]): string {
  const name = nameOf(source, today);
  return source.from === 'file' ? `Replace this plan with ${name}?` : `Put back ${name}?`;
}
