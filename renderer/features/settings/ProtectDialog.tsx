import { type FormEvent, useState } from 'react';
import { passphraseHint, passphraseProblem } from '../../../shared/sealed/passphrase';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { PassphraseField } from '../../ui/PassphraseField';
import './settings.css';

interface ProtectDialogProps {
  onChosen(passphrase: string): void;
  onClose(): void;
}

interface Problems {
  readonly first: string | null;
  readonly again: string | null;
}

const noProblems: Problems = { first: null, again: null };

/** A passphrase for one plan file, typed twice. It is kept nowhere: not here, not in a draft, not in the file. */
export function ProtectDialog({ onChosen, onClose }: ProtectDialogProps) {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [problems, setProblems] = useState(noProblems);

  function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found: Problems = {
      first: passphraseProblem(first),
      again: first === again ? null : 'This is not the same as above. Type it again.',
    };
    const isFirst = found.first !== null;
    setProblems(isFirst ? { ...found, again: null } : found);
    if (!isFirst && found.again === null) return onChosen(first);
    event.currentTarget.querySelectorAll<HTMLInputElement>('input.in')[isFirst ? 0 : 1]?.focus();
  }

  return (
    <Dialog title="Protect the plan file" onClose={onClose} isQuestion>
      <form className="form" onSubmit={choose} noValidate>
        <p>
          <b>Mortar cannot open this file without the passphrase, and neither can anybody else.</b> There is
          no way around it. Write it down and keep it apart from the file.
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
        <div className="row">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit">
            Export protected file
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
