import { horizonWords } from '../../../shared/domain/goals';
import { coaching } from '../../../shared/domain/smart';
import type { IsoDate } from '../../../shared/kernel/dates';
import { type GoalDraft, horizons } from '../../../shared/model/goal';
import { FreeTextField } from '../../records/FreeTextField';
import { Choices } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { NumberField } from '../../ui/NumberField';
import { TextField } from '../../ui/TextField';
import { prompts } from './prompts';

const horizonOptions = horizons.map((value) => ({ value, label: horizonWords[value] }));
const figures = [
  { field: 'baseline', label: 'Baseline', placeholder: 'At the start' },
  { field: 'current', label: 'Current', placeholder: 'Today' },
  { field: 'target', label: 'Target', placeholder: 'To reach' },
] as const;

interface NewGoalFieldsProps {
  readonly draft: GoalDraft;
  readonly problems: Readonly<Record<string, string>>;
  readonly today: IsoDate;
  readonly aim: string;
  onChange<Field extends keyof GoalDraft>(field: Field, value: GoalDraft[Field]): void;
}

export function NewGoalFields({ draft, problems, today, aim, onChange }: NewGoalFieldsProps) {
  const coach = coaching(draft, { today, aim, linkCount: 0, lastMilestone: null });
  const problem = (field: string) => problems[field] ?? null;
  // An untouched form has nothing to be coached about; a part is coached once it holds something.
  const hint = (field: (typeof prompts)[number]['field']) =>
    draft[field].trim() === '' ? '' : (coach[field] ?? '');
  return (
    <>
      <FreeTextField
        label="Goal"
        autoFocus
        isRequired
        value={draft.title}
        problem={problem('title')}
        placeholder="One thing you want to be able to show"
        onChange={(title) => onChange('title', title)}
      />
      <Choices
        label="Horizon"
        value={draft.horizon}
        options={horizonOptions}
        onChange={(horizon) => onChange('horizon', horizon)}
      />
      {prompts.slice(0, 2).map(({ field, label, placeholder }) => (
        <FreeTextField
          key={field}
          {...{ label, placeholder }}
          isLong
          value={draft[field]}
          hint={hint(field)}
          problem={problem(field)}
          onChange={(text) => onChange(field, text)}
        />
      ))}
      <div className="four">
        {figures.map(({ field, label, placeholder }) => (
          <NumberField
            key={field}
            {...{ label, placeholder }}
            value={draft[field]}
            problem={problem(field)}
            onChange={(figure) => onChange(field, figure)}
          />
        ))}
        <TextField
          label="Unit"
          placeholder="Of what?"
          value={draft.unit}
          problem={problem('unit')}
          onChange={(unit) => onChange('unit', unit)}
        />
      </div>
      {prompts.slice(2).map(({ field, label, placeholder }) => (
        <FreeTextField
          key={field}
          {...{ label, placeholder }}
          isLong
          value={draft[field]}
          hint={hint(field)}
          problem={problem(field)}
          onChange={(text) => onChange(field, text)}
        />
      ))}
      <div>
        <DateField
          label="Due"
          leaning="coming"
          value={draft.due}
          today={today}
          saysDistance={coach.due === null}
          problem={problem('due')}
          onChange={(due) => onChange('due', due)}
        />
        {draft.due !== null && coach.due !== null && <p className="hint">{coach.due}</p>}
      </div>
    </>
  );
}
