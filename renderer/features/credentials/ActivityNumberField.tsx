import { useState } from 'react';
import { TextField } from '../../ui/TextField';

interface ActivityNumberFieldProps {
  readonly value: string;
  /** Why it is refused; said once typing rests. */
  readonly problem: string | null;
  /** What is unusual in it. */
  readonly notes: readonly string[];
  onChange(value: string): void;
  onBlur?(): void;
}

/** An ACPE activity number as people paste it; a wrong one is refused here with the reason. */
export function ActivityNumberField({ value, problem, notes, onChange, onBlur }: ActivityNumberFieldProps) {
  const [isAtRest, setIsAtRest] = useState(true);
  return (
    <TextField
      label="ACPE activity number"
      value={value}
      placeholder="0204-0000-26-728-H04-T"
      hint="Paste it: topic, audience and live or home fill themselves."
      problem={isAtRest ? problem : null}
      note={notes.length === 0 ? null : <p className="s q">{notes.join(' ')}</p>}
      onChange={(text) => {
        // What is pasted is whole; what is typed letter by letter is not yet wrong.
        setIsAtRest(Math.abs(text.length - value.length) > 1);
        onChange(text);
      }}
      onBlur={() => {
        setIsAtRest(true);
        onBlur?.();
      }}
    />
  );
}
