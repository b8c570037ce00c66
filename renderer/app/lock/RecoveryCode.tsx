import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import './lock.css';

interface RecoveryCodeProps {
  readonly code: string;
  /** What the button does once the code is written down. */
  readonly label: string;
  onWritten(): void;
  onCancel: (() => void) | null;
}

/** Three of its six groups, and the hyphen after them: it breaks there or nowhere. */
const half = 18;

/** Shown once: Mortar keeps no copy that could be read. */
export function RecoveryCode({ code, label, onWritten, onCancel }: RecoveryCodeProps) {
  const [isWritten, setIsWritten] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <p>
        This code opens the plan when the passphrase is forgotten. <b>It is shown this once.</b> Write it on
        paper and keep it where you keep what matters, not on this computer.
      </p>
      <p className="recovery-code">
        <span>{code.slice(0, half)}</span>
        <wbr />
        <span>{code.slice(half)}</span>
      </p>
      <Checkbox label="I have written the code down" isChecked={isWritten} onChange={setIsWritten} />
      {isAsked && !isWritten && (
        <p className="s" role="alert">
          Write the code down first, then say so above.
        </p>
      )}
      <div className="row">
        {onCancel !== null && <Button onClick={onCancel}>Cancel</Button>}
        <Button look="main" onClick={() => (isWritten ? onWritten() : setIsAsked(true))}>
          {label}
        </Button>
      </div>
    </>
  );
}
