import { type FormEvent, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import type { Result } from '../../../shared/kernel/result';
import { passphraseHint, passphraseProblem } from '../../../shared/sealed/passphrase';
import { readRecoveryCode } from '../../../shared/sealed/recoveryCode';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Icon } from '../../ui/Icon';
import { PassphraseField } from '../../ui/PassphraseField';
import type { CheckedStore } from '../safety/checkStore';
import type { LockedPlan } from '../safety/lockedPlan';
import { opensWith, unlock, unlockAnew } from './openLock';
import './lock.css';

interface UnlockScreenProps {
  readonly locked: LockedPlan;
  onUnlocked(checked: CheckedStore): void;
  /** Where there are other plans on this computer. */
  onOtherPlan: (() => void) | null;
}

type Step =
  | { readonly asks: 'passphrase' }
  | { readonly asks: 'code' }
  /** The code was right, and the passphrase is forgotten. */
  | { readonly asks: 'newPassphrase'; readonly code: string };

const labels = { passphrase: 'Passphrase', code: 'Recovery code', newPassphrase: 'New passphrase' } as const;
const notSame = 'This is not the same as above. Type it again.';

/** Before anything of a locked plan is read: its name is all that is known of it here. */
export function UnlockScreen({ locked, onUnlocked, onOtherPlan }: UnlockScreenProps) {
  const [step, setStep] = useState<Step>({ asks: 'passphrase' });
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [isTrying, setIsTrying] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [againProblem, setAgainProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    document.title = 'Mortar';
  }, []);
  useEffect(() => {
    if (problem !== null) form.current?.querySelector('input')?.select();
  }, [problem]);

  function goTo(next: Step) {
    setStep(next);
    setTyped('');
    setAgain('');
    setProblem(null);
    setAgainProblem(null);
  }

  async function tryIt(work: () => Promise<Result<CheckedStore>>) {
    setIsTrying(true);
    // Too little memory for the key, or a worker that cannot be read.
    const result = await work().catch(() => null);
    setIsTrying(false);
    if (result === null) setProblem('This computer could not try it just now. Try again.');
    else if (result.ok) onUnlocked(result.value);
    else setProblem(failureWords(result.failure));
  }

  async function tryCode() {
    if (readRecoveryCode(typed) === null) {
      setProblem('This is not a recovery code as Mortar writes them: six groups of five letters and digits.');
      return;
    }
    setIsTrying(true);
    const isRight = await opensWith(locked, typed).catch(() => false);
    setIsTrying(false);
    if (isRight) goTo({ asks: 'newPassphrase', code: typed });
    else setProblem('This code does not open this plan.');
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isTrying) return;
    setProblem(null);
    if (typed === '') setProblem(step.asks === 'code' ? 'Type the recovery code.' : 'Type the passphrase.');
    else if (step.asks === 'passphrase') void tryIt(() => unlock(locked, typed));
    else if (step.asks === 'code') void tryCode();
    else {
      const found = passphraseProblem(typed);
      if (found !== null) setProblem(found);
      else if (typed === again) void tryIt(() => unlockAnew(locked, step.code, typed));
      else {
        setAgainProblem(notSame);
        form.current?.querySelectorAll<HTMLInputElement>('input.in')[1]?.select();
      }
    }
  }

  const isNew = step.asks === 'newPassphrase';
  return (
    <main className="stopped unlock">
      <p className="brand">
        <Icon name="mortar" />
        Mortar
      </p>
      <h1>{locked.name === '' ? 'This plan is locked' : `${locked.name}’s plan is locked`}</h1>
      <form key={step.asks} ref={form} className="form" onSubmit={submit} noValidate>
        {isNew && (
          <p>
            The code is right. Choose a new passphrase in the place of the old one; the code stays the same.
          </p>
        )}
        <PassphraseField
          label={labels[step.asks]}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(null);
          }}
          isShown={isShown || step.asks === 'code'}
          isNew={isNew}
          {...(isNew ? { hint: passphraseHint(typed) } : {})}
          problem={problem}
          autoFocus
        />
        {isNew && (
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
        {step.asks !== 'code' && (
          <Checkbox label="Show the passphrase" isChecked={isShown} onChange={setIsShown} />
        )}
        <p className="s q" role="status">
          {isTrying ? 'Trying it. This takes a moment, so that guessing takes forever.' : ''}
        </p>
        <div className="row">
          <Button look="main" type="submit" aria-disabled={isTrying}>
            {step.asks === 'code' ? 'Go on' : 'Unlock'}
          </Button>
          {step.asks === 'passphrase' ? (
            <Button look="bare" onClick={() => goTo({ asks: 'code' })}>
              Use the recovery code
            </Button>
          ) : (
            <Button look="bare" onClick={() => goTo({ asks: 'passphrase' })}>
              Use the passphrase
            </Button>
          )}
          {onOtherPlan !== null && (
            <Button look="bare" onClick={onOtherPlan}>
              Another plan
            </Button>
          )}
        </div>
      </form>
    </main>
  );
}
