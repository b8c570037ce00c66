import { useEffect, useState } from 'react';
import { type PlanLock, putLock, readLock } from '../../db/planLock';
import { setLockAfter } from '../../records/autoLock';
import { lockNow } from '../../records/lockNow';
import { currentPlan } from '../../session/currentPlan';
import { openDialog, useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';

const minutes = ['5', '15', '30'] as const;

/** Whether this plan has a lock, and when it locks itself. */
export function LockSection() {
  const { id, isSample, database } = currentPlan();
  const isLocked = database.seal !== null;
  const [lock, setLock] = useState<PlanLock | null>(null);
  // A dialog that was closed may have changed it.
  const isAsking = useSession(({ dialog }) => dialog !== null);
  useEffect(() => {
    if (isLocked && !isAsking) void readLock(id).then(setLock, () => undefined);
  }, [id, isLocked, isAsking]);

  if (isSample) return <p className="say">The sample has no lock.</p>;
  if (!isLocked) {
    return (
      <>
        <p className="say">
          Anybody who uses this computer under your name can read this plan. A passphrase encrypts everything
          of it that lies on the disk.
        </p>
        <div className="row">
          <Button onClick={() => openDialog({ name: 'planLock', deed: 'on' })}>Lock this plan…</Button>
        </div>
      </>
    );
  }

  function choose(value: string) {
    if (lock === null) return;
    const changed = { ...lock, after: value === 'never' ? null : Number(value) };
    setLock(changed);
    setLockAfter(changed.after);
    void putLock(id, changed).catch(() => setLock(lock));
  }

  return (
    <>
      <p className="say">
        This plan is encrypted on this computer, and so are the backups Mortar writes. Its passphrase or its
        recovery code opens them. Its name stays readable, in the list of plans.
      </p>
      {lock !== null && (
        <Select
          label="Lock by itself when nobody is here for"
          value={lock.after === null ? 'never' : String(lock.after)}
          options={[
            ...minutes.map((value) => ({ value, label: `${value} minutes` })),
            { value: 'never', label: 'Never' },
          ]}
          onChange={choose}
        />
      )}
      <div className="row">
        <Button onClick={() => void lockNow()}>Lock now</Button>
        <Button onClick={() => openDialog({ name: 'planLock', deed: 'passphrase' })}>
          Change the passphrase…
        </Button>
        <Button onClick={() => openDialog({ name: 'planLock', deed: 'code' })}>New recovery code…</Button>
        <Button onClick={() => openDialog({ name: 'planLock', deed: 'off' })}>Take the lock away…</Button>
      </div>
    </>
  );
}
