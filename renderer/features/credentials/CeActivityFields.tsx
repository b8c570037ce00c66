import { useMemo, useState } from 'react';
import { ceFromNumber } from '../../../shared/domain/ceFromNumber';
import { topicChoices, topicFromWords } from '../../../shared/domain/ceTopicWords';
import type { CeActivity } from '../../../shared/model/ceActivity';
import { ceActivityProblems } from '../../../shared/model/ceActivityProblems';
import { topicLabel } from '../../../shared/model/ceTopics';
import { type EditableFields, edit } from '../../../shared/model/changeSet';
import { AutosaveChoice, AutosaveDate, AutosaveNumber, AutosaveText } from '../../records/AutosaveFields';
import { useToday } from '../../session/clock';
import { performQuietly } from '../../session/perform';
import { useRecords } from '../../session/records';
import { useUnsaved } from '../../session/useUnsaved';
import { Choices } from '../../ui/Choices';
import { LedgerPart } from '../../ui/LedgerPart';
import { TagsField } from '../../ui/TagsField';
import { ActivityNumberField } from './ActivityNumberField';
import {
  audienceChoice,
  audienceOf,
  audienceOptions,
  isLiveOf,
  kindOptions,
  liveChoice,
  liveOptions,
  stateOptions,
} from './ceChoices';

function save(id: string, fields: EditableFields<'ceActivity'>): void {
  void performQuietly({ label: 'Edit CE activity', writes: [edit('ceActivity', id, fields)] });
}

/** Every fact of the activity, each saving itself. */
export function CeActivityFields({ activity }: { readonly activity: CeActivity }) {
  const { id } = activity;
  const today = useToday();
  const mine = { kind: 'ceActivity', id } as const;
  const activities = useRecords('ceActivity');
  const topics = useMemo(() => topicChoices(activities.map((one) => one.topics)), [activities]);
  const onDate = ceActivityProblems(activity, today).find(({ field }) => field === 'date');
  return (
    <>
      <AutosaveText {...mine} field="title" label="Title" isLong stored={activity.title} />
      <NumberLine activity={activity} />
      <AutosaveNumber {...mine} field="hours" label="Hours" stored={activity.hours} placeholder="1.5" />
      <AutosaveDate
        {...mine}
        field="date"
        label="Date"
        leaning="past"
        isRequired
        stored={activity.date}
        problem={onDate?.words ?? null}
      />
      <AutosaveText
        {...mine}
        field="provider"
        label="Provider"
        stored={activity.provider}
        placeholder="Who gave it"
      />
      <Choices
        label="Live or home"
        value={liveChoice(activity.isLive)}
        options={liveOptions}
        onChange={(choice) => save(id, { isLive: isLiveOf(choice) })}
      />
      <LedgerPart name="Topic">
        <TagsField
          label="Topic"
          hidesLabel
          value={activity.topics.map(topicLabel)}
          suggestions={topics}
          placeholder="Pharmacy law"
          onChange={(words) => save(id, { topics: words.map(topicFromWords).slice(0, 10) })}
        />
      </LedgerPart>
      <Choices
        label="Audience"
        value={audienceChoice(activity.audience)}
        options={audienceOptions}
        onChange={(choice) => save(id, { audience: audienceOf(choice) })}
      />
      <AutosaveChoice
        {...mine}
        field="kind"
        label="Kind"
        look="list"
        stored={activity.kind}
        options={kindOptions}
      />
      <AutosaveChoice {...mine} field="state" label="State" stored={activity.state} options={stateOptions} />
      <AutosaveText
        {...mine}
        field="notes"
        label="Notes"
        isLong
        stored={activity.notes}
        placeholder="What you took from it"
      />
    </>
  );
}

/** Saved once it can be read, together with what it says; until then it stays in sight with the reason. */
function NumberLine({ activity }: { readonly activity: CeActivity }) {
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const { fields, problem, notes } = ceFromNumber(typed ?? activity.acpeNumber, activity, today);
  useUnsaved(typed !== null && problem !== null);

  function take(text: string) {
    setTyped(text);
    const read = ceFromNumber(text, activity, today);
    if (read.problem === null) save(activity.id, text.trim() === '' ? { acpeNumber: '' } : read.fields);
  }

  return (
    <ActivityNumberField
      value={typed ?? activity.acpeNumber}
      problem={problem}
      notes={typed === null || fields.acpeNumber === undefined ? [] : notes}
      onChange={take}
      onBlur={() => {
        if (problem === null) setTyped(null);
      }}
    />
  );
}
