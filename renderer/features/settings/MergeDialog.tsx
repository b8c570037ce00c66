import { useEffect, useMemo, useState } from 'react';
import { compareSnapshots } from '../../../shared/backup/compareSnapshots';
import type { Conflict } from '../../../shared/backup/mergeFields';
import { titleOf } from '../../../shared/backup/repairLinks';
import { type Failure, failure } from '../../../shared/kernel/failure';
import { capitalized, count, formatNumber } from '../../../shared/kernel/words';
import { isOwnNote } from '../../../shared/model/index';
import { readHistory } from '../../db/wholeStore';
import { bridge } from '../../host/hostBridge';
import { now } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { allWritten } from '../../session/perform';
import { snapshotNow } from '../../session/records';
import { showToast, useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { ConflictList } from './ConflictList';
import { DifferenceTable } from './DifferenceTable';
import type { IncomingPlan, PlanSource } from './incomingPlan';
import type { Choices } from './mergedRecords';
import { mergedWhole } from './mergeIncoming';
import { type SeenMerge, seenInThread } from './mergeInThread';
import { takeOver } from './takeOver';
import { useWork } from './useWork';

const shownGone = 50;

interface MergeDialogProps {
  readonly incoming: IncomingPlan;
  readonly source: PlanSource;
  readonly name: string;
  /** Nothing in the two was ever one plan. */
  readonly beganApart: boolean;
  onRefused(failure: Failure): void;
  onClose(): void;
}

/** This plan and a file of it from another computer as one: shown whole, asked for, and only then done as one deed. */
export function MergeDialog({ incoming, source, name, beganApart, onRefused, onClose }: MergeDialogProps) {
  const { running, isBusy, run } = useWork();
  const [seen, setSeen] = useState<SeenMerge | null>(null);
  const [choices, setChoices] = useState<Choices>(new Map());

  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      await allWritten();
      const here = { snapshot: snapshotNow(), history: await readHistory(currentPlan()) };
      const found = await seenInThread(here, incoming.whole);
      if (isCurrent) setSeen(found);
    })().catch(() => isCurrent && onRefused(failure('host.failed')));
    return () => {
      isCurrent = false;
    };
  }, [incoming]);

  async function merge() {
    const done = await run('Keeping what is here, then merging', (work) =>
      takeOver(incoming, source, name, work, (former) =>
        mergedWhole(former, incoming.whole, { choices, at: now(), name }),
      ),
    );
    if (!done.ok) {
      onRefused(done.failure);
      return;
    }
    if (done.value !== undefined) return;
    // Their Undo would change the plan as it was before.
    useSession.setState({ toasts: [] });
    showToast({
      words: `${name} is merged into this plan. The plan as it was is kept under Your data.`,
      kind: 'done',
    });
    onClose();
  }

  const canMerge = seen !== null && !seen.isNothing;
  return (
    <Dialog
      title={`Merge ${name} into this plan?`}
      onClose={isBusy ? () => undefined : onClose}
      width="wide"
      isQuestion
    >
      {seen === null ? (
        <p className="q">Comparing the two.</p>
      ) : (
        <Differences
          {...seen}
          name={name}
          beganApart={beganApart}
          choices={choices}
          onChoose={(key, side) => setChoices(new Map(choices).set(key, side))}
        />
      )}
      {running && <Progress words={running.words} share={running.share} onStop={running.stop} />}
      <div className="row">
        <Button autoFocus onClick={onClose} disabled={isBusy}>
          {canMerge || seen === null ? 'Cancel' : 'Close'}
        </Button>
        {canMerge && (
          <Button look="main" disabled={isBusy} onClick={() => void merge()}>
            Merge
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface DifferencesProps extends SeenMerge {
  readonly name: string;
  readonly beganApart: boolean;
  readonly choices: Choices;
  onChoose(key: string, side: Conflict['winner']): void;
}

function Differences({ merged, isNothing, name, beganApart, choices, onChoose }: DifferencesProps) {
  const difference = useMemo(() => compareSnapshots(snapshotNow(), merged.snapshot), [merged]);
  const kinds = difference.kinds.filter(({ kind, before, after }) => before + after > 0 && !isOwnNote(kind));
  const { conflicts, gone } = merged;
  if (isNothing) return <p>Nothing to merge: everything in {name} is here already.</p>;
  return (
    <div className="preview">
      {beganApart && (
        <p className="s">
          <b>These two plans were begun apart and share nothing yet.</b> Merge them only when both are yours.
        </p>
      )}
      <p className="q">
        {difference.isSame
          ? 'Only the history grows; everything else is the same in both.'
          : 'Everything that is in either will be here, without what was deleted in either.'}
      </p>
      <DifferenceTable kinds={kinds} />
      {conflicts.length > 0 && (
        <section aria-label="Changed in both">
          <h3>{count(conflicts.length, 'thing was', 'things were')} changed in both</h3>
          <p className="s q">
            The later is marked. Choose the other where you want it; the one not chosen stays in the history.
          </p>
          <ConflictList
            conflicts={conflicts}
            snapshot={merged.snapshot}
            name={name}
            choices={choices}
            onChoose={onChoose}
          />
        </section>
      )}
      {gone.length > 0 && (
        <>
          <h3>{count(gone.length, 'thing was', 'things were')} deleted for good</h3>
          <ul className="problems">
            {gone.slice(0, shownGone).map(({ kind, record, from }) => (
              <li key={`${from} ${record.id}`}>
                <b>{capitalized(titleOf(kind, record))}.</b>{' '}
                {from === 'here'
                  ? `It was deleted for good in ${name}, and goes here too.`
                  : `It was deleted for good here. ${name} still has it; it stays out.`}
              </li>
            ))}
            {gone.length > shownGone && <li>And {formatNumber(gone.length - shownGone)} more.</li>}
          </ul>
        </>
      )}
      <p className="s">
        What you have now is kept whole first{bridge.capabilities.backupFolder ? ', and in a backup too' : ''}
        . To go back, also after a restart: Settings, Your data, <b>Put back what was there before</b>.
      </p>
    </div>
  );
}
