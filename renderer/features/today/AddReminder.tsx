import { type FormEvent, useState } from 'react';
import { isIsoDate } from '../../../shared/kernel/dates';
import { failureWords } from '../../../shared/kernel/failure';
import { create } from '../../../shared/model/changeSet';
import { type ReminderDraft, reminder, repeats } from '../../../shared/model/reminder';
import { FreeTextField } from '../../records/FreeTextField';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { Problem } from '../../ui/Problem';
import { Select } from '../../ui/Select';
import { repeatOptions } from './repeatWords';

const draftKey = 'reminder';

function isDraft(value: unknown): value is ReminderDraft {
  const { text, date, repeats: repeat, notes } = Object(value) as Partial<ReminderDraft>; // nothing is believed
  const isRepeat = repeat === null || repeats.some((known) => known === repeat);
  return typeof text === 'string' && typeof notes === 'string' && isIsoDate(date) && isRepeat;
}

export function AddReminder({ onClose }: { onClose(): void }) {
  const today = useToday();
  const draft = useDraft(draftKey, reminder.blank(today), isDraft);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { text, date, repeats: repeat } = draft.value;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (hasUnreadField(event.currentTarget)) return;
    if (text.trim() === '') return setProblem('Write what to remind you of.');
    const saved = await performForm({
      label: 'Reminder added',
      writes: [create('reminder', newId(), { ...draft.value, text: text.trim() })],
      clearsDraft: draftKey,
    });
    if (saved.ok) onClose();
    else setFailure(failureWords(saved.failure));
  }

  async function cancel() {
    await draft.discard();
    onClose();
  }

  if (!draft.isReady) return null;
  return (
    <form className="form add-reminder" noValidate onSubmit={(event) => void save(event)}>
      <FreeTextField
        label="Remind me of"
        autoFocus
        value={text}
        problem={problem}
        placeholder="Ask Dana about the posting"
        onChange={(next) => {
          setProblem(null);
          draft.change({ ...draft.value, text: next });
        }}
      />
      <DateField
        label="Day"
        leaning="coming"
        isRequired
        saysDistance
        value={date}
        today={today}
        onChange={(next) => draft.change({ ...draft.value, date: next ?? date })}
      />
      <Select
        label="Repeat"
        value={repeat ?? ''}
        options={[{ value: '', label: 'Once' }, ...repeatOptions]}
        onChange={(next) =>
          draft.change({ ...draft.value, repeats: repeats.find((known) => known === next) ?? null })
        }
      />
      <Problem id="add-reminder-problem" words={failure} />
      <div className="row">
        <Button type="submit">Save</Button>
        <Button look="bare" onClick={() => void cancel()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
