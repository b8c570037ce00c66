import { useId } from 'react';
import { Problem } from './Problem';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  /** In letters instead of dots. */
  readonly isShown: boolean;
  /** A new one may be suggested and kept by the browser; a current one filled in. */
  readonly isNew: boolean;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
}

/** Never spell-checked, corrected or kept: what is typed here goes nowhere but to its form. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, isShown, isNew, hint, problem = null, autoFocus = false } = props;
  const id = useId();
  const describedBy = [problem === null ? '' : `${id}-problem`, hint ? `${id}-hint` : ''].join(' ').trim();
  return (
    <div className="field">
      <label htmlFor={id} className="lab">
        {label}
      </label>
      <input
        {...{ id, autoFocus }}
        className={`in ${problem === null ? '' : 'bad'}`}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="auto"
        value={value}
        aria-invalid={problem !== null || undefined}
        aria-describedby={describedBy || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Problem id={`${id}-problem`} words={problem} />
    </div>
  );
}
