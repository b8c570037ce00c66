import { PutLockOn } from './PutLockOn';
import { WithPassphrase } from './WithPassphrase';

export type LockDeed = 'on' | 'off' | 'passphrase' | 'code';

interface PlanLockDialogProps {
  readonly deed: LockDeed;
  onClose(): void;
}

export function PlanLockDialog({ deed, onClose }: PlanLockDialogProps) {
  return deed === 'on' ? <PutLockOn onClose={onClose} /> : <WithPassphrase deed={deed} onClose={onClose} />;
}
