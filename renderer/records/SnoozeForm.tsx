import { type FormEvent, useEffect, useRef, useState } from 'react';
import { addDays, formatDay, type IsoDate } from '../../shared/kernel/dates';
import { failureWords } from '../../shared/kernel/failure';
import { useToday } from '../session/clock';
import { performForm } from '../session/perform';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { hasUnreadField } from '../ui/hasUnreadField';
import { snoozed } from './reminderDeeds';

interface SnoozeFormProps {
  readonly reminderKey: string;
  onClose(): void;
}

/** Tomorrow, in a week, or a day of one's own. */
export function SnoozeForm({ reminderKey, onClose }: SnoozeFormProps) {
  const today = useToday();
  const [day, setDay] = useState<IsoDate | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('button')?.focus(), []);

  async function snooze(until: IsoDate, words: string) {
    const result = await performForm(snoozed(reminderKey, until, words));
    if (result.ok) onClose();
    else setProblem(failureWords(result.failure));
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (hasUnreadField(event.currentTarget)) return;
    if (day === null || day <= today) return setProblem('Write a day to come, like June 3, 2026.');
    void snooze(day, `on ${formatDay(day, 'long')}`);
  }

  return (
    <form
      ref={form}
      className="day-form snooze"
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Button onClick={() => void snooze(addDays(today, 1), 'tomorrow')}>Tomorrow</Button>
      <Button onClick={() => void snooze(addDays(today, 7), 'in a week')}>In a week</Button>
      <DateField
        label="Or on a day"
        leaning="coming"
        value={day}
        today={today}
        problem={problem}
        onChange={(next) => {
          setDay(next);
          setProblem(null);
        }}
      />
      <Button type="submit">Save</Button>
      <Button look="bare" onClick={onClose}>
        Cancel
      </Button>
    </form>
  );
}
