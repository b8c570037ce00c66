import { useId } from 'react';
import { Problem } from './Problem';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
  readonly hidesLabel?: boolean;
  readonly hint?: string;
  readonly problem?: string | null;
}

/** The computer's own list: known to every keyboard, phone and screen reader. */
export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  hidesLabel,
  hint,
  problem = null,
}: SelectProps<T>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hidesLabel ? 'sr' : 'lab'}>
        {label}
      </label>
      <select
        id={id}
        className="in"
        value={value}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        // The options are of T and nothing else can be chosen.
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && <span className="hint">{hint}</span>}
      <Problem id={`${id}-problem`} words={problem} />
    </div>
  );
}
