import { dayOfMoment, relativeDay } from '../../shared/kernel/dates';
import { bridge } from '../host/hostBridge';
import { hrefTo } from '../navigation/paths';
import { momentWords } from '../records/momentWords';
import { allowFolderAgain, useBackups } from '../session/backups';
import { useToday } from '../session/clock';
import { currentPlan } from '../session/currentPlan';
import { Button } from '../ui/Button';

/** The end of the rail: where the plan lies, and how old its last copy is. */
export function BackupLine() {
  const { state } = useBackups((backups) => backups.folder);
  return (
    <p className="kept">
      <b>{bridge.capabilities.backupFolder ? 'Kept on this computer' : 'Kept in this browser'}</b>
      {currentPlan().isSample ? 'A sample is not backed up' : parts[state]}
    </p>
  );
}

const parts = { ready: <FolderLine />, asks: <AllowAgain />, none: <BrowserLine /> } as const;

/** After a restart the browser wants to hear it again, in answer to a click. */
function AllowAgain() {
  return (
    <>
      Backups wait for the folder.{' '}
      <Button look="bare" onClick={() => void allowFolderAgain()}>
        Allow the folder again
      </Button>
    </>
  );
}

function FolderLine() {
  const { lastAt, isKnown, failure } = useBackups();
  const today = useToday();
  if (failure !== null) {
    return (
      <>
        The last backup failed. <a href={hrefTo('settings', 'backups')}>See why</a>
      </>
    );
  }
  if (!isKnown) return null;
  return lastAt === null ? 'The first backup follows shortly' : `Last backup ${momentWords(lastAt, today)}`;
}

function BrowserLine() {
  const { lastAt, isKnown } = useBackups();
  const today = useToday();
  if (!isKnown) return null;
  if (lastAt !== null) return `Last plan file ${relativeDay(dayOfMoment(new Date(lastAt)), today)}`;
  return <a href={hrefTo('settings', 'data')}>No copy outside this browser yet</a>;
}
