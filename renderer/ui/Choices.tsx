import { useId } from 'react';

interface ChoicesProps<T extends string> {
  readonly label: string;
  /** null when nothing is chosen yet. */
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  onChange(value: T): void;
  readonly hidesLabel?: boolean;
}

/** One of a few, all in sight: radio buttons that look like chips. */
export function Choices<T extends string>({ label, value, options, onChange, hidesLabel }: ChoicesProps<T>) {
  const id = useId();
  return (
    <fieldset className="field choice">
      <legend className={hidesLabel ? 'sr' : 'lab'}>{label}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value} className={`chip ${option.value === value ? 'on' : ''}`}>
            <input
              type="radio"
              className="sr"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
