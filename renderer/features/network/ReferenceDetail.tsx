import { useMemo, useState } from 'react';
import { permissionDates } from '../../../shared/domain/network/permissionDates';
import { leftOffWords, winsSeenBy } from '../../../shared/domain/network/vouching';
import { edit } from '../../../shared/model/changeSet';
import { type Person, person as personEntity } from '../../../shared/model/person';
import type { Reference } from '../../../shared/model/reference';
import { hrefTo } from '../../navigation/paths';
import { AutosaveDate, AutosaveText } from '../../records/AutosaveFields';
import { SavedMark } from '../../records/SavedMark';
import { useToday } from '../../session/clock';
import { performQuietly } from '../../session/perform';
import { useIsComplete, useRecord, useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import { NotHere } from './NotHere';
import { PartFoot } from './PartFoot';
import { PermissionChoice } from './PermissionChoice';
import { lineOf } from './peopleRows';
import { ReferenceCases } from './ReferenceCases';
import { WinsSeen } from './WinsSeen';

const Briefing = later(() => import('./Briefing').then((module) => module.Briefing));

/** One reference: what they said, what they saw, what I tell them, and the page for it. */
export function ReferenceDetail({ id }: { readonly id: string }) {
  const reference = useRecord('reference', id);
  const person = useRecord('person', reference?.personId);
  const isComplete = useIsComplete('reference');
  const [isBriefing, setIsBriefing] = useState(false);
  if (reference === undefined && !isComplete) return null;
  if (reference === undefined || reference.deletedAt !== null || person === undefined)
    return <NotHere kind="reference" id={id} isTrashed={reference !== undefined && person !== undefined} />;
  if (isBriefing)
    return <Briefing reference={reference} person={person} onBack={() => setIsBriefing(false)} />;
  return <Reading reference={reference} person={person} onBrief={() => setIsBriefing(true)} />;
}

interface ReadingProps {
  readonly reference: Reference;
  readonly person: Person;
  onBrief(): void;
}

function Reading({ reference, person, onBrief }: ReadingProps) {
  const wins = useRecords('impact');
  const seen = useMemo(() => winsSeenBy(person.id, wins), [person.id, wins]);
  const leftOff = useMemo(() => leftOffWords(reference, person, wins), [reference, person, wins]);
  const name = personEntity.title(person);
  return (
    <>
      <div className="title">
        <h2 dir="auto">
          <a href={hrefTo('network', person.id)}>{name}</a>
        </h2>
        <SavedMark />
        <p className="s q">{lineOf(person)}</p>
      </div>
      <p className="next line">
        <Button onClick={onBrief}>Briefing page</Button>
        {reference.permission !== 'given' && (
          <span className="s q">
            {reference.permission === 'declined'
              ? `${name} would rather not be named.`
              : `${name} has not said yes: ask before you name them.`}
          </span>
        )}
      </p>
      <Answers reference={reference} />
      <ReferenceCases reference={reference} person={person} />
      <WinsSeen reference={reference} name={name} seen={seen} leftOff={leftOff} />
      <PartFoot part="references" kind="reference" id={reference.id} title={`Reference: ${name}`} />
    </>
  );
}

function Answers({ reference }: { readonly reference: Reference }) {
  const today = useToday();
  const mine = { kind: 'reference', id: reference.id } as const;
  const { permission } = reference;
  return (
    <div className="ledger">
      <PermissionChoice
        permission={permission}
        onChange={(next) =>
          void performQuietly({
            label: 'Reference changed',
            writes: [edit('reference', reference.id, permissionDates(next, reference, today))],
          })
        }
      />
      {permission !== 'notAsked' && (
        <AutosaveDate {...mine} field="askedOn" label="Asked on" leaning="past" stored={reference.askedOn} />
      )}
      {(permission === 'given' || permission === 'declined') && (
        <AutosaveDate
          {...mine}
          field="answeredOn"
          label="Answered on"
          leaning="past"
          stored={reference.answeredOn}
        />
      )}
      <AutosaveDate
        {...mine}
        field="lastBriefedOn"
        label="Last briefed"
        leaning="past"
        stored={reference.lastBriefedOn}
      />
      <AutosaveText
        {...mine}
        field="knowsFrom"
        label="How they know my work"
        isLong
        stored={reference.knowsFrom}
        placeholder="Stands on their page: what did you do together?"
      />
      <AutosaveText
        {...mine}
        field="notes"
        label="Notes"
        isLong
        stored={reference.notes}
        placeholder="For you alone"
      />
    </div>
  );
}
