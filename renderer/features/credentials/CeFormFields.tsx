import { useMemo } from 'react';
import { ceFromNumber } from '../../../shared/domain/ceFromNumber';
import { ceDateNotes, sameActivity } from '../../../shared/domain/ceNotes';
import { topicChoices, topicFromWords } from '../../../shared/domain/ceTopicWords';
import { formatDay } from '../../../shared/kernel/dates';
import type { CeProblem } from '../../../shared/model/ceActivityProblems';
import { topicLabel } from '../../../shared/model/ceTopics';
import { useCycleFacts } from '../../records/cycleFacts';
import { FreeTextField } from '../../records/FreeTextField';
import { useToday } from '../../session/clock';
import { useRecords } from '../../session/records';
import { Choices } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { TagsField } from '../../ui/TagsField';
import { TextField } from '../../ui/TextField';
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
import type { CeFormDraft } from './ceDraft';

interface CeFormFieldsProps {
  readonly draft: CeFormDraft;
  readonly problems: readonly CeProblem[];
  onChange(part: Partial<CeFormDraft>): void;
}

export function CeFormFields({ draft, problems, onChange }: CeFormFieldsProps) {
  const today = useToday();
  const activities = useRecords('ceActivity');
  const read = useMemo(() => ceFromNumber(draft.acpeNumber, draft, today), [draft.acpeNumber, today]);
  const topics = useMemo(() => topicChoices(activities.map((one) => one.topics)), [activities]);
  const problem = (field: CeProblem['field']) => problems.find((one) => one.field === field)?.words ?? null;
  const twin = useMemo(
    () =>
      draft.title.trim() === '' || draft.hours === null
        ? null
        : sameActivity({ ...draft, hours: draft.hours }, activities),
    [activities, draft.title, draft.hours, draft.date, draft.provider, draft.acpeNumber],
  );
  return (
    <>
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => onChange({ title })}
        isRequired
        autoFocus
        placeholder="As the certificate has it"
        problem={problem('title')}
        note={
          twin === null ? null : (
            <p className="s q">
              You have this one already, done on {formatDay(twin.date, 'long')}. Inside one cycle it counts
              once.
            </p>
          )
        }
      />
      <ActivityNumberField
        value={draft.acpeNumber}
        problem={read.problem ?? problem('acpeNumber')}
        notes={read.notes}
        onChange={(typed) => {
          const { fields } = ceFromNumber(typed, draft, today);
          onChange({ ...fields, acpeNumber: fields.acpeNumber ?? typed.slice(0, 300) });
        }}
      />
      <div className="two">
        <NumberField
          label="Hours"
          value={draft.hours}
          placeholder="1.5"
          problem={problem('hours')}
          onChange={(hours) => onChange({ hours })}
        />
        <CompletedOn draft={draft} problem={problem('date')} onChange={onChange} />
      </div>
      <TextField
        label="Provider"
        value={draft.provider}
        onChange={(provider) => onChange({ provider })}
        placeholder="Who gave it"
      />
      <Choices
        label="Live or home"
        value={liveChoice(draft.isLive)}
        options={liveOptions}
        onChange={(choice) => onChange({ isLive: isLiveOf(choice) })}
      />
      <TagsField
        label="Topic"
        value={draft.topics.map(topicLabel)}
        suggestions={topics}
        placeholder="Pharmacy law"
        onChange={(words) => onChange({ topics: words.map(topicFromWords).slice(0, 10) })}
      />
      <Choices
        label="Audience"
        value={audienceChoice(draft.audience)}
        options={audienceOptions}
        onChange={(choice) => onChange({ audience: audienceOf(choice) })}
      />
      <div className="two">
        <Select
          label="Kind"
          value={draft.kind}
          options={kindOptions}
          onChange={(kind) => onChange({ kind })}
        />
        <Select
          label="State"
          value={draft.state}
          options={stateOptions}
          hint="With every credential that is not set apart below"
          onChange={(state) => onChange({ state })}
        />
      </div>
      <FreeTextField
        label="Notes"
        value={draft.notes}
        onChange={(notes) => onChange({ notes })}
        isLong
        placeholder="What you took from it"
      />
    </>
  );
}

interface CompletedOnProps {
  readonly draft: CeFormDraft;
  readonly problem: string | null;
  onChange(part: Partial<CeFormDraft>): void;
}

/** The day, and toward which cycles it does not count. */
function CompletedOn({ draft, problem, onChange }: CompletedOnProps) {
  const today = useToday();
  const credentials = useRecords('credential');
  const factsOf = useCycleFacts();
  const notes = useMemo(
    () => (factsOf === undefined ? [] : ceDateNotes(draft.date, credentials, factsOf, today)),
    [factsOf, credentials, draft.date, today],
  );
  return (
    <div>
      <DateField
        label="Date"
        leaning="past"
        today={today}
        value={draft.date}
        isRequired
        problem={problem}
        onChange={(date) => onChange({ date: date ?? draft.date })}
      />
      <div aria-live="polite">
        {notes.map(({ credentialId, words }) => (
          <p key={credentialId} className="xs q">
            {words}
          </p>
        ))}
      </div>
    </div>
  );
}
