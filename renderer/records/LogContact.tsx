import { useEffect, useRef, useState } from 'react';
import { touchWords } from '../../shared/domain/network/touchWords';
import type { IsoDate } from '../../shared/kernel/dates';
import { failureWords } from '../../shared/kernel/failure';
import { create } from '../../shared/model/changeSet';
import { type Touch, touches } from '../../shared/model/interaction';
import { newId, useToday } from '../session/clock';
import { performForm } from '../session/perform';
import { useDraft } from '../session/useDraft';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { hasUnreadField } from '../ui/hasUnreadField';
import { Select } from '../ui/Select';
import { FreeTextField } from './FreeTextField';
import './logContact.css';

interface LogContactProps {
  readonly personId: string;
  readonly takesFocus?: boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const options = touches.map((value) => ({ value, label: touchWords[value] }));

/** One line and Enter: a contact on any channel. The rhythm starts again at its day. */
export function LogContact({ personId, takesFocus = false }: LogContactProps) {
  const today = useToday();
  const draftKey = `contact ${personId}`;
  const draft = useDraft(draftKey, '', isText);
  const [touch, setTouch] = useState<Touch>('message');
  const [date, setDate] = useState<IsoDate>(today);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  async function save() {
    if (date > today) return setProblem('Log a contact on the day it happened, or after.');
    const typed = draft.value;
    draft.reset('');
    const saved = await performForm({
      label: 'Contact logged',
      writes: [create('interaction', newId(), { personId, date, touch, about: typed.trim(), eventId: null })],
      clearsDraft: draftKey,
    });
    if (saved.ok) return setDate(today);
    draft.change(typed);
    setProblem(failureWords(saved.failure));
  }

  return (
    <form
      className="contact-form"
      aria-label="Log a contact in one line"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasUnreadField(event.currentTarget)) void save();
      }}
    >
      <Select<Touch> label="How" value={touch} options={options} onChange={setTouch} />
      <FreeTextField
        label="About"
        inputRef={field}
        value={draft.value}
        problem={problem}
        placeholder="One line is enough"
        onChange={(text) => {
          setProblem(null);
          draft.change(text);
        }}
      />
      <DateField
        label="Day"
        leaning="past"
        today={today}
        value={date}
        isRequired
        onChange={(day) => {
          setProblem(null);
          if (day !== null) setDate(day);
        }}
      />
      <Button type="submit">Log contact</Button>
    </form>
  );
}
