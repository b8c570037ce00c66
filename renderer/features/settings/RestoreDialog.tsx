import { useEffect, useState } from 'react';
import type { BackupFile } from '../../../shared/bridge/bridge';
import { isIsoInstant } from '../../../shared/kernel/dates';
import { type Failure, failureWords } from '../../../shared/kernel/failure';
import { capitalized, count, formatBytes } from '../../../shared/kernel/words';
import { bridge } from '../../host/hostBridge';
import { momentWords } from '../../records/momentWords';
import { useToday } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Problem } from '../../ui/Problem';
import './settings.css';

interface RestoreDialogProps {
  onChoose(backup: BackupFile): void;
  onClose(): void;
}

/** The backups of this plan, newest first. Choosing one shows what it would change; nothing is put back here yet. */
export function RestoreDialog({ onChoose, onClose }: RestoreDialogProps) {
  const today = useToday();
  const [backups, setBackups] = useState<readonly BackupFile[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void bridge.listBackups({ planId: currentPlan().id }).then((listed) => {
      if (listed.ok) setBackups(listed.value);
      else setFailure(listed.failure);
    });
  }, []);
  return (
    <Dialog title="Restore a backup" onClose={onClose} width="wide">
      <p className="q">Choose one to see what it would change. Nothing changes yet.</p>
      <Problem id="restore-problem" words={failure === null ? null : failureWords(failure)} />
      {backups?.length === 0 && <p>There is no backup of this plan in the folder yet.</p>}
      <ul className="backups">
        {backups?.map((backup) => {
          const { name, writtenAt, recordCount, size } = backup;
          const words = isIsoInstant(writtenAt) ? momentWords(writtenAt, today) : writtenAt;
          const holds = `${count(recordCount, 'thing')} kept, ${formatBytes(size)}`;
          return (
            <li key={name}>
              <span>
                {capitalized(words)}
                <span className="s h">{holds}</span>
              </span>
              <Button aria-label={`See what is in it: ${words}, ${holds}`} onClick={() => onChoose(backup)}>
                See what is in it
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="row">
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
