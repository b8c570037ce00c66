import { draftedAsk } from '../../../shared/documents/summaryHead';
import type { IsoDate } from '../../../shared/kernel/dates';
import type { Purpose } from '../../../shared/model/case';
import type { Snapshot } from '../../../shared/model/index';
import { FreeTextField } from '../../records/FreeTextField';
import type { Autosave } from '../../session/useAutosave';
import { Checkbox } from '../../ui/Checkbox';
import { Choices } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { NumberField } from '../../ui/NumberField';
import { TextField } from '../../ui/TextField';
import { CaseChangedElsewhere } from './CaseChangedElsewhere';
import { CriteriaChoice } from './CriteriaChoice';
import { PeriodFields } from './PeriodFields';
import type { CaseDraftState } from './useCaseDraft';

const purposeOptions: readonly { readonly value: Purpose; readonly label: string }[] = [
  { value: 'raise', label: 'Raise' },
  { value: 'promotion', label: 'Promotion' },
  { value: 'annualReview', label: 'Annual review' },
];

interface CaseFieldsProps {
  readonly draft: CaseDraftState;
  readonly plan: Snapshot;
  readonly today: IsoDate;
}

/** What the page is for, for whom, of which time, and what it asks. */
export function CaseFields({ draft: { record, fields }, plan, today }: CaseFieldsProps) {
  return (
    <div className="case-fields">
      <CaseChangedElsewhere fields={fields} />
      <Text label="Title" field={fields.title} hint="For your own list; the page does not show it" />
      <Choices
        label="What for"
        value={fields.purpose.value}
        options={purposeOptions}
        onChange={(purpose) => {
          fields.purpose.change(purpose);
          void fields.purpose.flush();
        }}
      />
      <Text label="Reader" field={fields.reader} placeholder="Dana Whitcomb, PharmD" />
      <Text
        label={record.purpose === 'promotion' ? 'Role asked for' : 'Asked for'}
        field={fields.target}
        placeholder={record.purpose === 'promotion' ? 'Technician III' : '$26.50 an hour'}
      />
      <div className="ask-field">
        <Text label="The ask" field={fields.ask} isLong placeholder={draftedAsk(plan.profile[0], record)} />
      </div>
      <PeriodFields fields={fields} record={record} plan={plan} today={today} />
      <Text
        label="What comes next"
        field={fields.next}
        isLong
        placeholder="As Technician III, I will own the carousel and train a second person on it."
      />
      <div className="two">
        <NumberField
          label="On the first page"
          value={fields.frontCount.value}
          hint="Entries, five at best"
          problem={fields.frontCount.problem === null ? null : 'Between 0 and 12.'}
          onChange={(count) => count !== null && fields.frontCount.change(count)}
          onBlur={() => void fields.frontCount.flush()}
        />
        <DateField
          label="Handed over"
          leaning="coming"
          today={today}
          value={fields.handedOverOn.value}
          problem={fields.handedOverOn.problem}
          onChange={fields.handedOverOn.change}
          onBlur={() => void fields.handedOverOn.flush()}
        />
      </div>
      <CriteriaChoice field={fields.levelId} plan={plan} />
      <div className="checks">
        <Check label="Show my credentials" field={fields.showCredentials} />
        <Check label="Show my goals" field={fields.showGoals} />
      </div>
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly field: Autosave<string | null>;
  readonly isLong?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
}

/** The long ones are sentences, the others names. */
function Text({ label, field, isLong = false, placeholder = '', hint = '' }: TextProps) {
  const Field = isLong ? FreeTextField : TextField;
  return (
    <Field
      {...{ label, isLong, placeholder, hint }}
      value={field.value ?? ''}
      problem={field.problem}
      onChange={field.change}
      onBlur={() => void field.flush()}
    />
  );
}

function Check({ label, field }: { readonly label: string; readonly field: Autosave<boolean | null> }) {
  return (
    <Checkbox
      label={label}
      isChecked={field.value ?? false}
      onChange={(isChecked) => {
        field.change(isChecked);
        void field.flush();
      }}
    />
  );
}
