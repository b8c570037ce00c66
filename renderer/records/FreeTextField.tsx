import { startTransition, useEffect, useState } from 'react';
import { later } from '../ui/later';
import { TextField, type TextFieldProps } from '../ui/TextField';

// The rules come when there is something to read; no screen waits for them.
const IdentifierNote = later(() => import('./IdentifierNote').then((m) => m.IdentifierNote));

/** A field for sentences. Once typing rests it says, under the field, what may tell who a patient is. */
export function FreeTextField(props: Omit<TextFieldProps, 'note'>) {
  const rested = useRested(props.value);
  return (
    <TextField
      {...props}
      note={
        rested === '' || props.value === '' ? null : (
          <IdentifierNote rested={rested} value={props.value} onChange={props.onChange} />
        )
      }
    />
  );
}

const rest = 700;

/** The text as it was when typing last rested; nothing runs while nobody types. */
function useRested(value: string): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    // The next letter comes first: reading the text waits until nothing else is to be drawn.
    const timer = setTimeout(() => startTransition(() => setRested(value)), rest);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
