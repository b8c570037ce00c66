import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates';
import { failureWords } from '../../../shared/kernel/failure';
import type { ChangeSet } from '../../../shared/model/changeSet';
import { performForm } from '../../session/perform';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';

export interface DayFormProps {
  readonly label: string;
  readonly today: IsoDate;
  readonly startsWith: IsoDate | null;
  readonly noEarlierThan: IsoDate;
  /** What to type instead of a day that is too early. */
  readonly tooEarly: string;
  changeSet(day: IsoDate): ChangeSet;
  onCancel(): void;
}

/** One day, asked for in the row that needs it. */
export function DayForm(props: DayFormProps) {
  const { label, today, startsWith, noEarlierThan, tooEarly, changeSet, onCancel } = props;
  const [day, setDay] = useState(startsWith);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  /** Focus goes back to the button that opened the form. */
  function leave() {
    form.current?.closest('.item')?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    onCancel();
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    // A day that cannot be read keeps its own sentence, and the day before it is not taken in its place.
    if (problem === null && form.current?.querySelector('[aria-invalid]')) return;
    if (day === null) return setProblem('Write a day like June 3, 2026.');
    if (day < noEarlierThan) return setProblem(tooEarly);
    const result = await performForm(changeSet(day));
    if (result.ok) leave();
    else setProblem(failureWords(result.failure));
  }

  return (
    <form
      ref={form}
      className="day-form"
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.target instanceof HTMLInputElement) leave();
      }}
    >
      <DateField
        label={label}
        leaning="coming"
        value={day}
        today={today}
        problem={problem}
        saysDistance
        onChange={(next) => {
          setDay(next);
          setProblem(null);
        }}
      />
      <Button type="submit">Save</Button>
      <Button look="bare" onClick={leave}>
        Cancel
      </Button>
    </form>
  );
}
