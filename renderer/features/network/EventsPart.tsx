import { useMemo, useState } from 'react';
import { byWhen, eventKindWords, openChecks, whenWords } from '../../../shared/domain/network/eventWords';
import type { IsoDate } from '../../../shared/kernel/dates';
import { create } from '../../../shared/model/changeSet';
import { type EventKind, event as entity, eventKinds } from '../../../shared/model/event';
import { shortText } from '../../../shared/model/fields';
import { eventChecklist } from '../../../shared/pack/eventChecklist';
import { networkId } from '../../navigation/networkPaths';
import { go } from '../../navigation/paths';
import { newId, useToday } from '../../session/clock';
import { useIsComplete, useRecords } from '../../session/records';
import { DateField } from '../../ui/DateField';
import { EmptyState } from '../../ui/EmptyState';
import { later } from '../../ui/later';
import { Select } from '../../ui/Select';
import { Sign } from '../../ui/Sign';
import { AddForm } from './AddForm';
import { PartPanes } from './PartPanes';
import { PartRow } from './PartRow';

const EventDetail = later(() => import('./EventDetail').then((module) => module.EventDetail));

/** Where the technician goes beyond the shift: conferences, societies, committees, talks, volunteering. */
export function EventsPart({ id }: { readonly id: string | undefined }) {
  const events = useRecords('event');
  const isComplete = useIsComplete('event');
  const today = useToday();
  const rows = useMemo(() => [...events].sort(byWhen), [events]);
  const empty =
    events.length === 0 && isComplete ? (
      <EmptyState
        title="Events and groups"
        words="Conferences, societies, committees, talks and volunteering: when, your role, whom you met and what you learned. Mortar asks you to follow up with those you met, and an event becomes a win with one press."
        example="State society fall meeting, November 17. Attendee, 6 hours. Met Abel and Lena."
      />
    ) : null;
  return (
    <PartPanes
      part="events"
      id={id}
      label="Events"
      chosenLabel="Chosen event"
      head={<AddEvent />}
      empty={empty}
      prompt="Choose an event to write down whom you met and what you learned."
      rows={rows.map((event) => {
        const open = openChecks(event, today);
        return (
          <PartRow
            key={event.id}
            part="events"
            id={event.id}
            isChosen={event.id === id}
            title={entity.title(event)}
            line={`${eventKindWords[event.kind]}. ${whenWords(event)}`}
            sign={open !== '' && <Sign kind="wait">{open}</Sign>}
          />
        );
      })}
      detail={id !== undefined && <EventDetail key={id} id={id} />}
    />
  );
}

const kindOptions = eventKinds.map((value) => ({ value, label: eventKindWords[value] }));

function AddEvent() {
  const today = useToday();
  const [kind, setKind] = useState<EventKind>('conference');
  const [from, setFrom] = useState<IsoDate | null>(null);
  const [id, setId] = useState(newId);
  const isDay = kind !== 'society' && kind !== 'committee';
  return (
    <AddForm
      name="Add event"
      label="Event or group"
      placeholder="State society fall meeting"
      draftKey="event"
      missing="Write what it is called."
      longest={shortText}
      changeSetOf={(name) => ({
        label: 'Event added',
        writes: [
          create('event', id, {
            ...entity.blank(from ?? today),
            kind,
            name,
            isOngoing: !isDay,
            checklist: isDay ? [...eventChecklist] : [],
          }),
        ],
      })}
      onSaved={() => {
        setFrom(null);
        setId(newId());
        go('network', networkId('events', id));
      }}
    >
      <div className="two">
        <Select<EventKind> label="Kind" value={kind} options={kindOptions} onChange={setKind} />
        <DateField
          label={isDay ? 'Day' : 'Since'}
          leaning="coming"
          today={today}
          value={from}
          placeholder="today"
          onChange={setFrom}
        />
      </div>
    </AddForm>
  );
}
