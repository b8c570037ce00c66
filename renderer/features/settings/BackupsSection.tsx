import { useEffect, useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import { wasCancelled } from '../../../shared/kernel/result';
import { capitalized } from '../../../shared/kernel/words';
import { bridge } from '../../host/hostBridge';
import { momentWords } from '../../records/momentWords';
import { writeBackupNow } from '../../records/writeBackupNow';
import { allowFolderAgain, lookAtFolder, useBackups } from '../../session/backups';
import { useToday } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { attempt } from '../../session/perform';
import { showToast } from '../../session/session';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import { Problem } from '../../ui/Problem';
import { Progress } from '../../ui/Progress';
import { exportPlanFile } from './exports';
import type { PlanSource } from './incomingPlan';
import { useWork } from './useWork';

const ReplaceDialog = later(() => import('./ReplaceDialog').then((m) => m.ReplaceDialog));
const RestoreDialog = later(() => import('./RestoreDialog').then((m) => m.RestoreDialog));

export function BackupsSection() {
  if (currentPlan().isSample)
    return <p className="say">The sample plan is not backed up. Your own plan is.</p>;
  return <OwnBackups />;
}

function OwnBackups() {
  const { state, name } = useBackups((backups) => backups.folder);
  if (state === 'ready') return <FolderBackups key={name} />;
  return state === 'asks' ? <AllowAgain name={name} /> : <BrowserCopies />;
}

function AllowAgain({ name }: { readonly name: string }) {
  return (
    <>
      <p className="say">
        Backups go to the folder {name}. Since the browser was started again it wants to hear from you that
        Mortar may write there; until then nothing is backed up.
      </p>
      <div className="row">
        <Button look="main" onClick={() => void allowFolderAgain()}>
          Allow the folder again
        </Button>
        <Button look="bare" onClick={() => void chooseFolder()}>
          Choose folder…
        </Button>
      </div>
    </>
  );
}

/** The first backup follows by itself. */
async function chooseFolder(): Promise<string | null> {
  const chosen = await attempt(() => bridge.chooseBackupFolder({}));
  if (!chosen.ok || wasCancelled(chosen.value)) return null;
  await lookAtFolder();
  return chosen.value.folder;
}

function BrowserCopies() {
  const { lastAt } = useBackups();
  const today = useToday();
  const { isBusy, run } = useWork();
  const { pickedFolder } = bridge.capabilities;
  return (
    <>
      <p className="say">
        {pickedFolder
          ? 'Choose a folder, and Mortar writes a backup there a few minutes after you change something. '
          : 'This browser lets no page write backups by itself. '}
        {lastAt === null
          ? 'No plan file was saved from here yet: until one is, this browser holds the only copy.'
          : `The last plan file was saved ${momentWords(lastAt, today)}. What you wrote since is only in this browser.`}{' '}
        <b>Import…</b> above puts one back.
      </p>
      <div className="row">
        {pickedFolder && (
          <Button look="main" onClick={() => void chooseFolder()}>
            Choose folder…
          </Button>
        )}
        <Button
          disabled={isBusy}
          onClick={() => void run('Writing the plan file', (work) => exportPlanFile(work, null))}
        >
          Save a plan file
        </Button>
      </div>
    </>
  );
}

function FolderBackups() {
  const { lastAt, failure } = useBackups();
  const today = useToday();
  const { running, isBusy, run } = useWork();
  const [folder, setFolder] = useState('');
  const [isChoosing, setIsChoosing] = useState(false);
  const [source, setSource] = useState<PlanSource | null>(null);

  useEffect(() => {
    void bridge.backupFolderState({}).then((found) => {
      if (found.ok) setFolder(found.value.name);
    });
  }, []);

  async function backUp() {
    const written = await run('Writing the backup', (work) => writeBackupNow(currentPlan(), work));
    if (written.ok && !wasCancelled(written.value)) showToast({ words: 'Backup written', kind: 'done' });
  }

  async function chooseAnother() {
    const chosen = await chooseFolder();
    if (chosen === null) return;
    setFolder(chosen);
    await backUp();
  }

  return (
    <>
      <p className="say">
        The whole plan is written to a folder a few minutes after you change something
        {bridge.capabilities.backupFolder && ', and when you close Mortar'}. Old backups thin out by
        themselves: the last ten stay, then one a day, a week, a month.
      </p>
      <dl className="ledger">
        <div>
          <dt>Folder</dt>
          <dd className="path">{folder}</dd>
        </div>
        <div>
          <dt>Last backup</dt>
          <dd>{lastAt === null ? 'None yet' : capitalized(momentWords(lastAt, today))}</dd>
        </div>
      </dl>
      <Problem id="backup-problem" words={failure === null ? null : failureWords(failure)} />
      <div className="row">
        <Button disabled={isBusy} onClick={() => void backUp()}>
          Back up now
        </Button>
        <Button onClick={() => setIsChoosing(true)}>Restore…</Button>
        {bridge.capabilities.backupFolder && (
          <Button look="bare" onClick={() => void attempt(() => bridge.showBackupFolder({}))}>
            Show folder
          </Button>
        )}
        <Button look="bare" onClick={() => void chooseAnother()}>
          Choose folder…
        </Button>
      </div>
      {running && <Progress words={running.words} share={running.share} onStop={running.stop} />}

      {isChoosing && (
        <RestoreDialog
          onClose={() => setIsChoosing(false)}
          onChoose={(backup) => {
            setIsChoosing(false);
            setSource({ from: 'backup', backup });
          }}
        />
      )}
      {source && <ReplaceDialog source={source} onClose={() => setSource(null)} />}
    </>
  );
}
