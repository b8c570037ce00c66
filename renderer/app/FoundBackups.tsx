import { type ReactNode, useEffect, useState } from 'react';
import type { BackupFile } from '../../shared/bridge/bridge';
import { isIsoInstant } from '../../shared/kernel/dates';
import { count } from '../../shared/kernel/words';
import { bridge } from '../host/hostBridge';
import { type BackupOwner, backupOwner } from '../records/backupOwner';
import { momentWords } from '../records/momentWords';
import { useBackups } from '../session/backups';
import { useToday } from '../session/clock';
import { currentPlan } from '../session/currentPlan';
import { Button } from '../ui/Button';
import { later } from '../ui/later';
import { Toasts } from './Toasts';

const ReplaceDialog = later(() => import('../features/settings/ReplaceDialog').then((m) => m.ReplaceDialog));
const RestoreDialog = later(() => import('../features/settings/RestoreDialog').then((m) => m.RestoreDialog));

/**
 * Stands before the first run: an empty plan where backups lie may be a plan that was lost, and is never taken for a
 * new person without asking.
 */
export function FoundBackups({ children }: { readonly children: ReactNode }) {
  const { isKnown, earlier } = useBackups();
  const [isNew, setIsNew] = useState(false);
  if (!bridge.capabilities.backupFolder || currentPlan().isSample || isNew) return children;
  if (!isKnown) return null;
  return earlier === null ? children : <Offer earlier={earlier} onBeginNew={() => setIsNew(true)} />;
}

function Offer({ earlier, onBeginNew }: { readonly earlier: BackupFile; onBeginNew(): void }) {
  const today = useToday();
  const isOnlyPlan = useBackups((backups) => backups.isOnlyPlan);
  const owner = useOwner(earlier);
  const [isChoosing, setIsChoosing] = useState(false);
  const [chosen, setChosen] = useState<BackupFile | null>(null);
  const { writtenAt, recordCount } = earlier;
  const when = isIsoInstant(writtenAt) ? momentWords(writtenAt, today) : writtenAt;
  return (
    <main className="stopped">
      <h1>Your plan is empty, but there are backups</h1>
      <p>
        The newest{ownerWords(owner)} holds {count(recordCount, 'thing')} and was written {when}. If it is
        yours, from this computer or another, put it back. You see what is in it first.
      </p>
      <div className="row">
        <Button look="main" onClick={() => setChosen(earlier)}>
          Put back the newest
        </Button>
        <Button onClick={() => setIsChoosing(true)}>Choose another…</Button>
        <Button look="bare" onClick={onBeginNew}>
          Begin a new plan
        </Button>
      </div>
      <p className="s q">The backups stay where they are, whatever you choose.</p>

      {isChoosing && (
        <RestoreDialog
          isOfAll={isOnlyPlan}
          onClose={() => setIsChoosing(false)}
          onChoose={(backup) => {
            setIsChoosing(false);
            setChosen(backup);
          }}
        />
      )}
      {chosen && (
        <ReplaceDialog source={{ from: 'backup', backup: chosen }} onClose={() => setChosen(null)} />
      )}

      <Toasts />
    </main>
  );
}

/** null until it is read, and where it does not say. */
function useOwner(backup: BackupFile): BackupOwner | null {
  const [owner, setOwner] = useState<BackupOwner | null>(null);
  useEffect(() => void backupOwner(backup).then(setOwner), [backup]);
  return owner;
}

function ownerWords(owner: BackupOwner | null): string {
  if (owner === null) return '';
  return owner.is === 'locked' ? ' is locked,' : `, of ${owner.name},`;
}
