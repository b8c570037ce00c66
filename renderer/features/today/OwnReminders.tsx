import { useMemo, useState } from 'react';
import { formatDay } from '../../../shared/kernel/dates';
import { reminder as entity, type Reminder } from '../../../shared/model/reminder';
import { AutosaveChoice, AutosaveDate, AutosaveText } from '../../records/AutosaveFields';
import { trashRecord } from '../../records/trashRecord';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { AddReminder } from './AddReminder';
import { repeatOptions, repeatWords } from './repeatWords';

/** What the person asked to be reminded of, by day. */
export function OwnReminders() {
  const reminders = useRecords('reminder');
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const inOrder = useMemo(
    () =>
      [...reminders].sort(
        (one, other) => one.date.localeCompare(other.date) || one.id.localeCompare(other.id),
      ),
    [reminders],
  );
  return (
    <Section title="Your own">
      <ul className="own">
        {inOrder.map((reminder) => (
          <li key={reminder.id}>
            <button
              type="button"
              className="own-title"
              aria-expanded={openId === reminder.id}
              onClick={() => setOpenId(openId === reminder.id ? null : reminder.id)}
              dir="auto"
            >
              {entity.title(reminder)}
            </button>
            <p className="s q">
              {formatDay(reminder.date, 'long')}
              {repeatWords(reminder.repeats)}
            </p>
            {openId === reminder.id && <OwnFields reminder={reminder} />}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <AddReminder onClose={() => setIsAdding(false)} />
      ) : (
        <>
          {inOrder.length === 0 && (
            <p className="s q say">
              Something of your own that has a day: “Ask Dana about the tech III posting”.
            </p>
          )}
          <Button icon="plus" onClick={() => setIsAdding(true)}>
            Add reminder
          </Button>
        </>
      )}
    </Section>
  );
}

function OwnFields({ reminder }: { readonly reminder: Reminder }) {
  const { id } = reminder;
  const mine = { kind: 'reminder', id } as const;
  return (
    <div className="form">
      <AutosaveText {...mine} field="text" label="Remind me of" stored={reminder.text} />
      <AutosaveDate {...mine} field="date" label="Day" stored={reminder.date} isRequired leaning="coming" />
      <AutosaveChoice
        {...mine}
        field="repeats"
        label="Repeat"
        look="list"
        stored={reminder.repeats}
        options={repeatOptions}
        none="Once"
      />
      <AutosaveText {...mine} field="notes" label="Notes" stored={reminder.notes} isLong />
      <div className="row">
        <Button onClick={() => void trashRecord('reminder', id)}>Delete</Button>
      </div>
    </div>
  );
}
