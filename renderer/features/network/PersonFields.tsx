import { useMemo } from 'react';
import { tagsInUse } from '../../../shared/domain/impact';
import { tieWords } from '../../../shared/domain/network/touchWords';
import { type EditableFields, edit } from '../../../shared/model/changeSet';
import { type Person, ties } from '../../../shared/model/person';
import { AutosaveChoice, AutosaveDate, AutosaveNumber, AutosaveText } from '../../records/AutosaveFields';
import { performQuietly } from '../../session/perform';
import { useRecords } from '../../session/records';
import { LedgerPart } from '../../ui/LedgerPart';
import { TagsField } from '../../ui/TagsField';
import { BirthdayField } from './BirthdayField';
import { Channels } from './Channels';

const lines = [
  ['name', 'Name', 'Imani Brooks'],
  ['role', 'Role', 'Nurse manager, 5 West'],
  ['organization', 'Organization', 'Where they work'],
  ['howMet', 'Where we met', 'A meeting, a project, a shift'],
] as const;

const sentences = [
  ['topics', 'What we talked about', ''],
  ['promised', 'What I promised', 'A link, a copy, an introduction'],
  ['offered', 'What they offered', ''],
  ['canHelp', 'How I can help', 'Something I know, have or could do'],
  ['notes', 'Notes', 'No patient details'],
] as const;

/** Every field in its place; each saves itself. */
export function PersonFields({ person }: { readonly person: Person }) {
  const { id } = person;
  const people = useRecords('person');
  const tags = useMemo(() => tagsInUse(people), [people]);
  const areas = useMemo(() => tagsInUse(people.map(({ knows }) => ({ tags: knows }))), [people]);
  const save = (fields: EditableFields<'person'>) =>
    void performQuietly({ label: 'Person changed', writes: [edit('person', id, fields)] });
  return (
    <div className="ledger">
      {lines.map(([field, label, placeholder]) => (
        <AutosaveText
          key={field}
          kind="person"
          id={id}
          {...{ field, label, placeholder }}
          stored={person[field]}
        />
      ))}
      <AutosaveDate kind="person" id={id} field="metOn" label="Met on" leaning="past" stored={person.metOn} />
      <LedgerPart name="How to reach them">
        <Channels channels={person.channels} onChange={(channels) => save({ channels })} />
      </LedgerPart>
      <Rhythm person={person} />
      <AutosaveChoice
        kind="person"
        id={id}
        field="tie"
        label="How well we know each other"
        look="list"
        none="Not said"
        stored={person.tie}
        options={ties.map((tie) => ({ value: tie, label: tieWords[tie] }))}
      />
      {sentences.map(([field, label, placeholder]) => (
        <AutosaveText
          key={field}
          kind="person"
          id={id}
          isLong
          {...{ field, label, placeholder }}
          stored={person[field]}
        />
      ))}
      <LedgerPart name="What they know">
        <TagsField
          label="What they know"
          hidesLabel
          value={person.knows}
          suggestions={areas}
          onChange={(knows) => save({ knows })}
        />
      </LedgerPart>
      <LedgerPart name="Tags">
        <TagsField
          label="Tags"
          hidesLabel
          value={person.tags}
          suggestions={tags}
          onChange={(next) => save({ tags: next })}
        />
      </LedgerPart>
      <BirthdayField birthday={person.birthday} onChange={(birthday) => save({ birthday })} />
    </div>
  );
}

function Rhythm({ person }: { readonly person: Person }) {
  return (
    <LedgerPart name="Keep in touch">
      <div className="rhythm">
        <AutosaveNumber
          kind="person"
          id={person.id}
          field="idealDays"
          label="Ideally every (days)"
          placeholder="90"
          stored={person.idealDays}
        />
        <AutosaveNumber
          kind="person"
          id={person.id}
          field="latestDays"
          label="At the latest (days)"
          placeholder="120"
          stored={person.latestDays}
        />
      </div>
      <p className="hint">Counted from the last contact you log. Empty asks for none.</p>
    </LedgerPart>
  );
}
