import { hrefTo } from '../../navigation/paths';
import { ReminderActs } from '../../records/ReminderActs';
import { reminderPlace } from '../../records/reminderPlace';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { NeedFact } from './NeedFact';
import type { NeedProps } from './NeedRow';

/** A reminder that no other row says: done, or put off, where it stands. */
export function ReminderNeed({ recordId, fact, reason, reminder }: NeedProps) {
  if (reminder === undefined) return null;
  const { place, id } = reminderPlace(reminder.place);
  return (
    <>
      <NeedFact href={hrefTo(place, id)} fact={fact} reason={reason} />
      <ReminderActs reminderKey={recordId} words={fact}>
        {reminder.kind === 'ceShortfall' && (
          <Button aria-label={`Log CE: ${fact}`} onClick={() => openDialog({ name: 'logCe' })}>
            Log CE
          </Button>
        )}
      </ReminderActs>
    </>
  );
}
