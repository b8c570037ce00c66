import { useMemo } from 'react';
import { nearDay } from '../../../shared/domain/goals';
import { isQuiet, nextContact } from '../../../shared/domain/network/keepingInTouch';
import { owedWords, urgencyOf } from '../../../shared/domain/network/owedWords';
import { create, edit } from '../../../shared/model/changeSet';
import type { CareerEvent } from '../../../shared/model/event';
import { shortText } from '../../../shared/model/fields';
import { person as entity, type Person } from '../../../shared/model/person';
import { hrefTo } from '../../navigation/paths';
import { newId, useToday } from '../../session/clock';
import { perform, performQuietly } from '../../session/perform';
import { useRecords } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import { Section } from '../../ui/Section';
import { Sign } from '../../ui/Sign';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

/** Whom I met there, chosen or added in place, and who of them still waits for a word. */
export function PeopleMet({ event }: { readonly event: CareerEvent }) {
  const people = useRecords('person');
  const today = useToday();
  const met = useMemo(
    () => people.filter(({ id }) => event.personIds.includes(id)),
    [people, event.personIds],
  );
  return (
    <Section title="People met" className="told">
      <RecordLinks
        label="People met"
        hidesLabel
        kind="person"
        ids={event.personIds}
        onChange={(personIds) =>
          void performQuietly({
            label: 'People met changed',
            writes: [edit('event', event.id, { personIds })],
          })
        }
        onAdd={(words) => {
          const id = newId();
          const name = words.slice(0, shortText);
          // The day stands at the event, which also says when to follow up.
          const person = { ...entity.blank(today), name, howMet: event.name, tie: 'new' as const };
          void perform({
            label: `${name} added to your network`,
            writes: [
              create('person', id, person),
              edit('event', event.id, { personIds: [...event.personIds, id] }),
            ],
          });
        }}
      />
      {met.length > 0 && (
        <ul className="met" aria-label="Follow-ups">
          {met.map((person) => (
            <Met key={person.id} person={person} event={event} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Met({ person, event }: { readonly person: Person; readonly event: CareerEvent }) {
  const interactions = useRecords('interaction');
  const events = useRecords('event');
  const today = useToday();
  const next = useMemo(
    () => nextContact({ people: [person], interactions, events }, person, today),
    [person, interactions, events, today],
  );
  const isOwed = next !== null && next.why === 'followUp' && next.event?.id === event.id;
  const name = entity.title(person);
  const isDue = isOwed && next.idealOn <= today && !isQuiet(person, today);
  return (
    <li>
      <a className="s" href={hrefTo('network', person.id)} dir="auto">
        {name}
      </a>
      <span className="s q">
        {isOwed ? (
          <>
            <Sign kind={isDue ? urgencyOf(next, today) : 'wait'}>{owedWords(next, today).sign}</Sign> Follow
            up by {nearDay(next.latestOn, today)}
          </>
        ) : (
          'No follow-up is due'
        )}
      </span>
      <Button
        look="bare"
        aria-label={`Start a message to ${name}`}
        onClick={() => openDialog({ name: 'startMessage', personId: person.id, eventId: event.id })}
      >
        Start a message
      </Button>
    </li>
  );
}
