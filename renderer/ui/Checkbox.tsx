import { useId } from 'react';

interface CheckboxProps {
  /** The accessible name. */
  readonly label: string;
  /** Said after the name, in the same line. */
  readonly explanation?: string;
  readonly isChecked: boolean;
  onChange(isChecked: boolean): void;
  readonly hidesLabel?: boolean;
}

export function Checkbox({ label, explanation, isChecked, onChange, hidesLabel = false }: CheckboxProps) {
  const id = useId();
  return (
    <span className="check">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={explanation ? `${id}-more` : undefined}
      />
      <span>
        <label htmlFor={id} className={hidesLabel ? 'sr' : undefined}>
          {label}
        </label>
        {explanation && <span id={`${id}-more`}> {explanation}</span>}
      </span>
    </span>
  );
}
