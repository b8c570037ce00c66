import { useEffect, useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import { wasCancelled } from '../../../shared/kernel/result';
import { capitalized } from '../../../shared/kernel/words';
import { bridge } from '../../host/hostBridge';
import { momentWords } from '../../records/momentWords';
import { writeBackupNow } from '../../records/writeBackupNow';
import { useBackups } from '../../session/backups';
import { useToday } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { attempt } from '../../session/perform';
import { showToast } from '../../session/session';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import { Problem } from '../../ui/Problem';
import { Progress } from '../../ui/Progress';
import type { PlanSource } from './incomingPlan';
import { useWork } from './useWork';

const ReplaceDialog = later(() => import('./ReplaceDialog').then((m) => m.ReplaceDialog));
const RestoreDialog = later(() => import('./RestoreDialog').then((m) => m.RestoreDialog));

export function BackupsSection() {
  if (currentPlan().isSample)
    return <p className="say">The sample plan is not backed up. Your own plan is.</p>;
  return bridge.capabilities.backupFolder ? <FolderBackups /> : <BrowserCopies />;
}

function BrowserCopies() {
  const { lastAt } = useBackups();
  const today = useToday();
  return (
    <p className="say">
      A browser lets no page write backups by itself.{' '}
      {lastAt === null
        ? 'No plan file was saved from here yet: until one is, this browser holds the only copy.'
        : `The last plan file was saved ${momentWords(lastAt, today)}. What you wrote since is only in this browser.`}{' '}
      Use <b>Export plan file</b> above, and <b>Import…</b> to put one back.
    </p>
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
    void bridge.describe({}).then((described) => {
      if (described.ok) setFolder(described.value.backupFolder ?? '');
    });
  }, []);

  async function backUp() {
    const written = await run('Writing the backup', (work) => writeBackupNow(currentPlan(), work));
    if (written.ok && !wasCancelled(written.value)) showToast({ words: 'Backup written', kind: 'done' });
  }

  async function chooseFolder() {
    const chosen = await attempt(() => bridge.chooseBackupFolder({}));
    if (!chosen.ok || wasCancelled(chosen.value)) return;
    setFolder(chosen.value.folder);
    await backUp();
  }

  return (
    <>
      <p className="say">
        The whole plan is written to a folder a few minutes after you change something, and when you close
        Mortar. Old backups thin out by themselves: the last ten stay, then one a day, a week, a month.
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
        <Button look="bare" onClick={() => void attempt(() => bridge.showBackupFolder({}))}>
          Show folder
        </Button>
        <Button look="bare" onClick={() => void chooseFolder()}>
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
