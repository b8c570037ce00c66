import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { PassphraseField } from '../ui/PassphraseField';

interface PassphraseDialogProps {
  /** The file, as the person knows it. */
  readonly name: string;
  /** What was wrong with the last answer. */
  readonly problem: string | null;
  /** The last answer is being tried. */
  readonly isTrying: boolean;
  /** null for Cancel. */
  onAnswer(typed: string | null): void;
}

/** Asks for the passphrase of a protected file. It stays, with what was typed, until the answer is right. */
export function PassphraseDialog({ name, problem, isTrying, onAnswer }: PassphraseDialogProps) {
  const [typed, setTyped] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Back to where it can be put right, all of it chosen.
    if (problem !== null && !isTrying) form.current?.querySelector('input')?.select();
  }, [problem, isTrying]);

  function answer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isTrying) return;
    setIsEmpty(typed === '');
    if (typed !== '') onAnswer(typed);
  }

  const said = isEmpty ? 'Type the passphrase.' : isTrying ? null : problem;
  return (
    <Dialog title="This file is protected" onClose={() => onAnswer(null)} isQuestion>
      <form ref={form} className="form" onSubmit={answer} noValidate>
        <p>
          <b className="file-name">{name}</b> opens with the passphrase it was saved with.
        </p>
        <PassphraseField
          label="Passphrase"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setIsEmpty(false);
          }}
          isShown={isShown}
          isNew={false}
          problem={said}
          autoFocus
        />
        <Checkbox label="Show the passphrase" isChecked={isShown} onChange={setIsShown} />
        <p className="s q" role="status">
          {isTrying ? 'Trying it. This takes a moment, so that guessing takes forever.' : ''}
        </p>
        <div className="row">
          <Button onClick={() => onAnswer(null)}>Cancel</Button>
          <Button look="main" type="submit" aria-disabled={isTrying}>
            Open
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
