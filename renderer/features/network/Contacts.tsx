import { useMemo, useState } from 'react';
import { touchWords } from '../../../shared/domain/network/touchWords';
import { formatDay } from '../../../shared/kernel/dates';
import { count } from '../../../shared/kernel/words';
import { event as eventEntity } from '../../../shared/model/event';
import type { Interaction } from '../../../shared/model/interaction';
import { networkHref } from '../../navigation/networkPaths';
import { trashRecord } from '../../records/trashRecord';
import { useRecord, useRecords } from '../../session/records';
import { Button } from '../../ui/Button';

const atFirst = 8;

/** What was logged with this person, newest first. */
export function Contacts({ personId }: { readonly personId: string }) {
  const interactions = useRecords('interaction');
  const [isWhole, setIsWhole] = useState(false);
  const own = useMemo(
    () =>
      interactions
        .filter((contact) => contact.personId === personId)
        .sort((one, other) =>
          one.date < other.date ? 1 : one.date > other.date ? -1 : newerFirst(one, other),
        ),
    [interactions, personId],
  );
  if (own.length === 0) return <p className="s h">None logged yet. One line above is enough.</p>;
  const rest = own.length - atFirst;
  return (
    <>
      <ul className="contacts" aria-label="Contacts, newest first">
        {(isWhole ? own : own.slice(0, atFirst)).map((contact) => (
          <ContactLine key={contact.id} contact={contact} />
        ))}
      </ul>
      {rest > 0 && !isWhole && (
        <Button look="bare" onClick={() => setIsWhole(true)}>
          Show {count(rest, 'more contact')}
        </Button>
      )}
    </>
  );
}

function newerFirst(one: Interaction, other: Interaction): number {
  return one.createdAt < other.createdAt ? 1 : -1;
}

function ContactLine({ contact }: { readonly contact: Interaction }) {
  const event = useRecord('event', contact.eventId ?? undefined);
  const day = formatDay(contact.date, 'long');
  return (
    <li>
      <span className="h xs">{day}</span>
      <span className="s" dir="auto">
        <b>{touchWords[contact.touch]}</b> {contact.about}
        {event !== undefined && event.deletedAt === null && (
          <>
            {' '}
            <a href={networkHref('events', event.id)}>{eventEntity.title(event)}</a>
          </>
        )}
      </span>
      <Button
        look="bare"
        aria-label={`Delete the contact of ${day}`}
        onClick={() => void trashRecord('interaction', contact.id)}
      >
        Delete
      </Button>
    </li>
  );
}
