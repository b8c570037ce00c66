import { useEffect, useState } from 'react';
import type { BackupFile } from '../../../shared/bridge/bridge';
import { isIsoInstant } from '../../../shared/kernel/dates';
import { type Failure, failureWords } from '../../../shared/kernel/failure';
import { capitalized, count, formatBytes } from '../../../shared/kernel/words';
import { bridge } from '../../host/hostBridge';
import { type BackupOwner, backupOwner, sourceOf } from '../../records/backupOwner';
import { momentWords } from '../../records/momentWords';
import { useToday } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Problem } from '../../ui/Problem';
import './settings.css';

interface RestoreDialogProps {
  /** Those of every plan in the folder, for a computer that has none yet. */
  readonly isOfAll?: boolean;
  onChoose(backup: BackupFile): void;
  onClose(): void;
}

/** The backups of this plan, newest first, with whose they are where several write into one folder. Choosing one shows what it would change; nothing is put back here yet. */
export function RestoreDialog({ isOfAll = false, onChoose, onClose }: RestoreDialogProps) {
  const today = useToday();
  const [backups, setBackups] = useState<readonly BackupFile[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [owners, setOwners] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void bridge.listBackups({ planId: isOfAll ? null : currentPlan().id }).then((listed) => {
      if (!listed.ok) return setFailure(listed.failure);
      // Counts of several plans say nothing about which is newer.
      const byDay = (a: BackupFile, b: BackupFile) => b.writtenAt.localeCompare(a.writtenAt);
      setBackups(isOfAll ? [...listed.value].sort(byDay) : listed.value);
      void ownersOf(listed.value).then(setOwners);
    });
  }, [isOfAll]);
  return (
    <Dialog title="Restore a backup" onClose={onClose} width="wide">
      <p className="q">Choose one to see what it would change. Nothing changes yet.</p>
      <Problem id="restore-problem" words={failure === null ? null : failureWords(failure)} />
      {backups?.length === 0 && <p>There is no backup of this plan in the folder yet.</p>}
      <ul className="backups">
        {backups?.map((backup) => {
          const { name, writtenAt, recordCount, size } = backup;
          const words = isIsoInstant(writtenAt) ? momentWords(writtenAt, today) : writtenAt;
          const owner = owners.get(sourceOf(backup));
          const holds = `${owner === undefined ? '' : `${owner}, `}${count(recordCount, 'thing')} kept, ${formatBytes(size)}`;
          return (
            <li key={name}>
              <span>
                {capitalized(words)}
                <span className="s h">{capitalized(holds)}</span>
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

/** Read from the newest of each; empty where all are of one plan of one computer, and there is nothing to tell apart. */
async function ownersOf(backups: readonly BackupFile[]): Promise<ReadonlyMap<string, string>> {
  const newest = new Map([...backups].reverse().map((backup) => [sourceOf(backup), backup]));
  const owners = new Map<string, string>();
  if (newest.size < 2) return owners;
  for (const [source, backup] of newest) owners.set(source, ownerWords(await backupOwner(backup)));
  return owners;
}

function ownerWords(owner: BackupOwner | null): string {
  if (owner === null) return 'without a name';
  return owner.is === 'locked' ? 'locked' : `of ${owner.name}`;
}
