import { type FormEvent, useMemo, useState } from 'react';
import { type Failure, failureWords } from '../../../shared/kernel/failure';
import { passphraseHint, passphraseProblem } from '../../../shared/sealed/passphrase';
import { makeRecoveryCode } from '../../../shared/sealed/recoveryCode';
import { startAgain } from '../../records/switchPlan';
import { canBackUp } from '../../session/backups';
import { currentPlan } from '../../session/currentPlan';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Choices } from '../../ui/Choices';
import { Dialog } from '../../ui/Dialog';
import { PassphraseField } from '../../ui/PassphraseField';
import { Problem } from '../../ui/Problem';
import { Progress } from '../../ui/Progress';
import { putLockOn } from './changeLock';
import { RecoveryCode } from './RecoveryCode';

type Step = 'passphrase' | 'code' | 'working';

const backupChoices = [
  { value: 'remove', label: 'Remove them' },
  { value: 'keep', label: 'Keep them' },
] as const;

type OlderBackups = (typeof backupChoices)[number]['value'];

const noProblems = { first: null, again: null } as const;

/** From a plan that anybody at this computer can read to one that its passphrase alone opens. */
export function PutLockOn({ onClose }: { onClose(): void }) {
  const [step, setStep] = useState<Step>('passphrase');
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [older, setOlder] = useState<OlderBackups>('remove');
  const [problems, setProblems] = useState<{ readonly first: string | null; readonly again: string | null }>(
    noProblems,
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [share, setShare] = useState(0);
  const code = useMemo(() => makeRecoveryCode((count) => crypto.getRandomValues(new Uint8Array(count))), []);
  const backupFolder = canBackUp();

  function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = passphraseProblem(first);
    const differs = first === again ? null : 'This is not the same as above. Type it again.';
    setProblems(found === null ? { first: null, again: differs } : { first: found, again: null });
    if (found === null && differs === null) return setStep('code');
    event.currentTarget.querySelectorAll<HTMLInputElement>('input.in')[found === null ? 1 : 0]?.focus();
  }

  async function lock() {
    setStep('working');
    const { signal } = new AbortController();
    const removesBackups = older === 'remove';
    const done = await putLockOn(
      currentPlan(),
      { passphrase: first, recoveryCode: code, removesBackups },
      { signal, onShare: setShare },
    );
    if (done.ok) return startAgain();
    setFailure(done.failure);
    setStep('passphrase');
  }

  if (step === 'working') {
    return (
      <Dialog title="Locking your plan" onClose={() => undefined} isQuestion>
        <p>
          Everything is encrypted and read back before the open copy is removed. Then Mortar asks for the
          passphrase.
        </p>
        <Progress words="Locking your plan" share={share} />
      </Dialog>
    );
  }
  if (step === 'code') {
    return (
      <Dialog title="Your recovery code" onClose={onClose} isQuestion>
        <RecoveryCode code={code} label="Lock my plan" onWritten={() => void lock()} onCancel={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title="Lock this plan" onClose={onClose} isQuestion>
      <form className="form" onSubmit={choose} noValidate>
        <p>
          <b>Without the passphrase, or the recovery code that comes next, nobody can open this plan.</b>{' '}
          There is no way around it.
        </p>
        <p className="s q">
          The name of the plan stays readable in the list of plans, and so do its size and when it was used.
        </p>
        <PassphraseField
          label="Passphrase"
          value={first}
          onChange={(value) => {
            setFirst(value);
            setProblems(noProblems);
          }}
          isShown={isShown}
          isNew
          hint={passphraseHint(first)}
          problem={problems.first}
          autoFocus
        />
        <PassphraseField
          label="The same again"
          value={again}
          onChange={(value) => {
            setAgain(value);
            setProblems(noProblems);
          }}
          isShown={isShown}
          isNew
          problem={problems.again}
        />
        <Checkbox label="Show the passphrase" isChecked={isShown} onChange={setIsShown} />
        {backupFolder && (
          <>
            <Choices<OlderBackups>
              label="Older backups are not locked"
              value={older}
              options={backupChoices}
              onChange={setOlder}
            />
            <p className="s q">
              A locked backup is written first. Backups from another computer, or from before this plan was
              put back after damage, stay as they are. Plan files and pages that you have saved, and what was
              kept aside after damage, are not locked either; they are yours to remove.
            </p>
          </>
        )}
        <Problem id="lock-problem" words={failure === null ? null : failureWords(failure)} />
        <div className="row">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit">
            Go on
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
