import { useEffect, useState } from 'react';
import { formatDay, type IsoDate, relativeDay } from '../../shared/kernel/dates';
import { type Leaning, typedDate } from '../../shared/kernel/typedDate';
import { later } from './later';
import { TextField } from './TextField';

const CalendarButton = later(() => import('./CalendarButton').then((module) => module.CalendarButton));

interface DateFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  /** null for an emptied field, unless it is required. */
  onChange(value: IsoDate | null): void;
  readonly today: IsoDate;
  /** What a day without a year means: done days have been, due days are to come. */
  readonly leaning: Leaning;
  readonly isRequired?: boolean;
  readonly hidesLabel?: boolean;
  readonly problem?: string | null;
  readonly onBlur?: () => void;
  /** Hears whether it holds words that could not be read, and so are not taken. */
  readonly onUnread?: (isUnread: boolean) => void;
  readonly placeholder?: string;
  /** Shows how far it is from today, under the field. */
  readonly saysDistance?: boolean;
}

/** A day, typed as people write one or picked from a calendar. What cannot be read stays in sight with a sentence. */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, today, leaning, isRequired = false, problem = null } = props;
  const { saysDistance = false, onUnread } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : typedDate(typed, today, leaning);
  const unread =
    read?.kind === 'problem' ? read.words : read?.kind === 'empty' && isRequired ? 'Write a day.' : null;
  // While it is being typed a half-written day is no mistake yet.
  const [isAtRest, setIsAtRest] = useState(true);

  const isUnread = unread !== null;
  useEffect(() => onUnread?.(isUnread), [isUnread, onUnread]);

  function take(text: string) {
    setTyped(text);
    const found = typedDate(text, today, leaning);
    if (found.kind === 'day') onChange(found.date);
    else if (found.kind === 'empty' && !isRequired) onChange(null);
  }

  return (
    <div className="datefield">
      <TextField
        label={label}
        hidesLabel={props.hidesLabel ?? false}
        value={typed ?? (value === null ? '' : formatDay(value, 'long'))}
        placeholder={props.placeholder ?? 'June 3, 2026'}
        hint={saysDistance && value !== null ? relativeDay(value, today) : ''}
        problem={isAtRest ? (unread ?? problem) : null}
        onChange={(text) => {
          setIsAtRest(false);
          take(text);
        }}
        onKeyDown={({ key }) => {
          // Enter ends the typing: a form that is sent by it must see what could not be read.
          if (key === 'Enter') setIsAtRest(true);
        }}
        onBlur={() => {
          setIsAtRest(true);
          if (unread === null) setTyped(null);
          props.onBlur?.();
        }}
      />
      <CalendarButton
        label={`Calendar for ${label}`}
        value={value}
        today={today}
        onChange={(date) => {
          setTyped(null);
          onChange(date);
          props.onBlur?.();
        }}
      />
    </div>
  );
}
