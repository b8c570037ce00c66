import { useEffect, useMemo } from 'react';
import { compareSnapshots } from '../../../shared/backup/compareSnapshots';
import { capitalized, count, formatNumber } from '../../../shared/kernel/words';
import { isOwnNote, type Snapshot } from '../../../shared/model/index';
import { momentWords } from '../../records/momentWords';
import { canBackUp } from '../../session/backups';
import { useToday } from '../../session/clock';
import { snapshotNow } from '../../session/records';
import { DifferenceTable } from './DifferenceTable';
import type { IncomingPlan } from './incomingPlan';

const shownProblems = 50;

interface PreviewProps {
  readonly incoming: IncomingPlan;
  readonly isFile: boolean;
  /** Whether taking it over would change anything. */
  onCompared(wouldChange: boolean): void;
}

/** What would come, go and change, what was put right in the file, and how to go back. */
export function Preview({ incoming: { whole, problems, writtenAt }, isFile, onCompared }: PreviewProps) {
  const today = useToday();
  const difference = useMemo(() => compareSnapshots(snapshotNow(), whole.snapshot), [whole]);
  const kinds = difference.kinds.filter(({ kind, before, after }) => before + after > 0 && !isOwnNote(kind));
  useEffect(() => onCompared(!difference.isSame), [difference, onCompared]);
  return (
    <div className="preview">
      <p className="q">
        {ownerOf(whole.snapshot)}, {isFile ? 'written' : 'kept'} {momentWords(writtenAt, today)}.{' '}
        {difference.isSame ? 'It holds just what is here now: nothing would change.' : ''}
      </p>
      <DifferenceTable kinds={kinds} />
      {problems.length > 0 && (
        <>
          <h3>{count(problems.length, 'thing was', 'things were')} put right in it</h3>
          <ul className="problems">
            {problems.slice(0, shownProblems).map(({ where, words }, index) => (
              <li key={index}>
                <b>{capitalized(where)}.</b> {words}
              </li>
            ))}
            {problems.length > shownProblems && (
              <li>And {formatNumber(problems.length - shownProblems)} more.</li>
            )}
          </ul>
        </>
      )}
      {!difference.isSame && kinds.some(({ before }) => before > 0) && (
        <p className="s">
          What you have now is kept whole first
          {canBackUp() ? ', and in a backup too' : ''}. To go back, also after a restart: Settings, Your data,{' '}
          <b>Put back what was there before</b>.
        </p>
      )}
    </div>
  );
}

function ownerOf({ profile: [profile] }: Snapshot): string {
  return profile === undefined || profile.name === ''
    ? 'A plan without a name'
    : `The plan of ${profile.name}`;
}
