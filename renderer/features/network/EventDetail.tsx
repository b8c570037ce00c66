import { canBecomeWin, eventWinWrites } from '../../../shared/domain/network/eventWin';
import { eventKindWords, eventProblems, whenWords } from '../../../shared/domain/network/eventWords';
import { type EditableFields, edit } from '../../../shared/model/changeSet';
import { type CareerEvent, event as entity, eventKinds } from '../../../shared/model/event';
import {
  AutosaveCheck,
  AutosaveChoice,
  AutosaveDate,
  AutosaveNumber,
  AutosaveText,
} from '../../records/AutosaveFields';
import { Evidence } from '../../records/Evidence';
import { SavedMark } from '../../records/SavedMark';
import { newId, useToday } from '../../session/clock';
import { perform, performQuietly } from '../../session/perform';
import { useIsComplete, useRecord } from '../../session/records';
import { Button } from '../../ui/Button';
import { LedgerPart } from '../../ui/LedgerPart';
import { later } from '../../ui/later';
import { Section } from '../../ui/Section';
import { Checklist } from './Checklist';
import { NotHere } from './NotHere';
import { PartFoot } from './PartFoot';
import { PeopleMet } from './PeopleMet';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

/** One event or group: its facts, its two lists, whom I met there, and what came of it. */
export function EventDetail({ id }: { readonly id: string }) {
  const event = useRecord('event', id);
  const isComplete = useIsComplete('event');
  if (event === undefined && !isComplete) return null;
  if (event === undefined || event.deletedAt !== null)
    return <NotHere kind="event" id={id} isTrashed={event !== undefined} />;
  return (
    <>
      <div className="title">
        <h2 dir="auto">{entity.title(event)}</h2>
        <SavedMark />
        <p className="s q">{whenWords(event)}</p>
      </div>
      <Facts event={event} />
      <Checklist event={event} />
      <PeopleMet event={event} />
      <CameOfIt event={event} />
      <PartFoot part="events" kind="event" id={id} title={entity.title(event)} />
    </>
  );
}

function Facts({ event }: { readonly event: CareerEvent }) {
  const mine = { kind: 'event', id: event.id } as const;
  const problems = eventProblems(event);
  return (
    <div className="ledger">
      <AutosaveText {...mine} field="name" label="Name" stored={event.name} />
      <AutosaveChoice
        {...mine}
        field="kind"
        label="Kind"
        look="list"
        stored={event.kind}
        options={eventKinds.map((value) => ({ value, label: eventKindWords[value] }))}
      />
      <AutosaveDate
        {...mine}
        field="from"
        label={event.isOngoing ? 'Since' : 'First day'}
        leaning="coming"
        isRequired
        stored={event.from}
      />
      {!event.isOngoing && (
        <AutosaveDate
          {...mine}
          field="to"
          label="Last day"
          leaning="coming"
          placeholder="Only if it took several"
          stored={event.to}
          problem={problems.to ?? null}
        />
      )}
      <LedgerPart name="">
        <AutosaveCheck {...mine} field="isOngoing" label="Still going on" stored={event.isOngoing} />
      </LedgerPart>
      <AutosaveText
        {...mine}
        field="role"
        label="My role"
        stored={event.role}
        placeholder="Attendee, speaker, member, chair"
      />
      <AutosaveText {...mine} field="organizer" label="Held by" stored={event.organizer} />
      <AutosaveText {...mine} field="place" label="Place" stored={event.place} />
      <AutosaveNumber {...mine} field="hours" label="Hours" stored={event.hours} />
      <AutosaveText
        {...mine}
        field="learned"
        label="What I learned"
        isLong
        stored={event.learned}
        placeholder="What will you do differently?"
      />
      <AutosaveText
        {...mine}
        field="notes"
        label="Notes"
        isLong
        stored={event.notes}
        placeholder="No patient details"
      />
    </div>
  );
}

/** CE, wins and proof. */
function CameOfIt({ event }: { readonly event: CareerEvent }) {
  const today = useToday();
  const save = (fields: EditableFields<'event'>) =>
    void performQuietly({ label: 'Event changed', writes: [edit('event', event.id, fields)] });
  return (
    <Section title="What came of it" className="told">
      <div className="ledger">
        <LedgerPart name="CE earned">
          <RecordLinks
            label="CE earned"
            hidesLabel
            kind="ceActivity"
            ids={event.ceActivityIds}
            onChange={(ceActivityIds) => save({ ceActivityIds })}
          />
        </LedgerPart>
        <LedgerPart name="Wins">
          <RecordLinks
            label="Wins"
            hidesLabel
            kind="impact"
            ids={event.impactIds}
            onChange={(impactIds) => save({ impactIds })}
          />
          <p className="line">
            <Button
              disabled={!canBecomeWin(event, today)}
              onClick={() =>
                void perform({
                  label: 'A win was made of it: write its result in the log',
                  writes: eventWinWrites(event, newId(), today),
                })
              }
            >
              Make it a win
            </Button>
            {!canBecomeWin(event, today) && <span className="hint">Once it has begun.</span>}
          </p>
        </LedgerPart>
        <LedgerPart name="Evidence">
          <Evidence label="Evidence" kind="event" id={event.id} attachmentIds={event.attachmentIds} />
        </LedgerPart>
      </div>
    </Section>
  );
}
