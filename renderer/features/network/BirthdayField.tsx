import { useState } from 'react';
import { birthdayOf, birthdayWords } from '../../../shared/model/birthday';
import { useUnsaved } from '../../session/useUnsaved';
import { TextField } from '../../ui/TextField';

interface BirthdayFieldProps {
  readonly birthday: string | null;
  onChange(birthday: string | null): void;
}

/** A month and a day, the year if it is known: February 29 needs no leap year here. */
export function BirthdayField({ birthday, onChange }: BirthdayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? birthday : birthdayOf(typed);
  const isUnread = typed !== null && typed.trim() !== '' && read === null;
  useUnsaved(isUnread);
  return (
    <TextField
      label="Birthday"
      value={typed ?? birthdayWords(birthday)}
      placeholder="February 29"
      problem={isUnread ? 'Write a month and a day, like February 29.' : null}
      onChange={setTyped}
      onBlur={() => {
        if (typed === null || isUnread) return;
        setTyped(null);
        if (read !== birthday) onChange(read);
      }}
    />
  );
}
