import { type FormEvent, useRef, useState } from 'react';
import { failure, failureWords } from '../../../shared/kernel/failure';
import { failed, type Result } from '../../../shared/kernel/result';
import { passphraseHint, passphraseProblem } from '../../../shared/sealed/passphrase';
import { makeRecoveryCode } from '../../../shared/sealed/recoveryCode';
import { quietWork } from '../../db/work';
import { startAgain } from '../../records/switchPlan';
import { currentPlan } from '../../session/currentPlan';
import { showToast } from '../../session/session';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { PassphraseField } from '../../ui/PassphraseField';
import { changeWay, takeLockOff } from './changeLock';
import { RecoveryCode } from './RecoveryCode';

const words = {
  off: {
    title: 'Take the lock away',
    says: 'Everything of this plan on this computer will lie unencrypted again. Locked backups stay locked.',
    button: 'Take the lock away',
  },
  passphrase: {
    title: 'Change the passphrase',
    says: 'Backups from before still open with the old one.',
    button: 'Change the passphrase',
  },
  code: {
    title: 'New recovery code',
    says: 'The code you have now will not open this plan any more. Backups from before still open with it.',
    button: 'Make a new code',
  },
} as const;

interface WithPassphraseProps {
  readonly deed: keyof typeof words;
  onClose(): void;
}

/** What is done to a lock only by who can open it. The recovery code counts as well. */
export function WithPassphrase({ deed, onClose }: WithPassphraseProps) {
  const { title, says, button } = words[deed];
  const [typed, setTyped] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [nextProblem, setNextProblem] = useState<string | null>(null);
  const [againProblem, setAgainProblem] = useState<string | null>(null);
  const [newCode, setNewCode] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  async function run(work: () => Promise<Result<unknown>>): Promise<boolean> {
    setIsWorking(true);
    const done = await work().catch(() => failed(failure('lock.notDone')));
    setIsWorking(false);
    if (!done.ok) {
      setProblem(failureWords(done.failure));
      form.current?.querySelector('input')?.select();
    }
    return done.ok;
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isWorking) return;
    const found = deed === 'passphrase' ? passphraseProblem(next) : null;
    setProblem(typed === '' ? 'Type the passphrase.' : null);
    setNextProblem(found);
    const differs = deed === 'passphrase' && found === null && next !== again;
    setAgainProblem(differs ? 'This is not the same as above. Type it again.' : null);
    const wrong = typed === '' ? 0 : found !== null ? 1 : differs ? 2 : null;
    if (wrong !== null) {
      form.current?.querySelectorAll<HTMLInputElement>('input.in')[wrong]?.select();
      return;
    }
    const plan = currentPlan();
    if (deed === 'off') {
      if (await run(() => takeLockOff(plan, typed, quietWork()))) startAgain();
    } else if (deed === 'passphrase') {
      if (!(await run(() => changeWay(plan, typed, { by: 'passphrase', text: next })))) return;
      showToast({ words: 'The passphrase was changed', kind: 'done' });
      onClose();
    } else {
      const code = makeRecoveryCode((count) => crypto.getRandomValues(new Uint8Array(count)));
      if (await run(() => changeWay(plan, typed, { by: 'recovery', text: code }))) setNewCode(code);
    }
  }

  if (newCode !== null) {
    return (
      <Dialog title="Your recovery code" onClose={() => undefined} isQuestion>
        <RecoveryCode code={newCode} label="Done" onWritten={onClose} onCancel={null} />
      </Dialog>
    );
  }
  return (
    <Dialog title={title} onClose={onClose} isQuestion>
      <form ref={form} className="form" onSubmit={(event) => void submit(event)} noValidate>
        <p>{says}</p>
        <PassphraseField
          label={deed === 'passphrase' ? 'The passphrase you have now' : 'Passphrase'}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(null);
          }}
          isShown={isShown}
          isNew={false}
          problem={problem}
          autoFocus
        />
        {deed === 'passphrase' && (
          <PassphraseField
            label="New passphrase"
            value={next}
            onChange={(value) => {
              setNext(value);
              setNextProblem(null);
            }}
            isShown={isShown}
            isNew
            hint={passphraseHint(next)}
            problem={nextProblem}
          />
        )}
        {deed === 'passphrase' && (
          <PassphraseField
            label="The same again"
            value={again}
            onChange={(value) => {
              setAgain(value);
              setAgainProblem(null);
            }}
            isShown={isShown}
            isNew
            problem={againProblem}
          />
        )}
        <Checkbox label="Show what is typed" isChecked={isShown} onChange={setIsShown} />
        <p className="s q" role="status">
          {isWorking ? 'This takes a moment.' : ''}
        </p>
        <div className="row">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" aria-disabled={isWorking}>
            {button}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
