import type { EditedEntry } from '../../../shared/domain/packEdits';
import type { PackEditDraft } from '../../../shared/model/packEdit';
import { Choices } from '../../ui/Choices';
import { NumberField } from '../../ui/NumberField';
import { TextField } from '../../ui/TextField';

interface PackEntryFieldsProps {
  readonly entry: EditedEntry | null;
  readonly draft: PackEditDraft;
  onChange(part: Partial<PackEditDraft>): void;
}

/** What is shipped stands in each empty field. */
export function PackEntryFields({ entry, draft, onChange }: PackEntryFieldsProps) {
  const shipped = entry?.shipped ?? null;
  const text = (field: 'shortName' | 'fullName' | 'issuer' | 'letters', of: string | null | undefined) => ({
    value: draft[field] ?? '',
    placeholder: of || 'Not noted',
    onChange: (value: string) => onChange({ [field]: value === '' ? null : value.slice(0, 300) }),
  });
  const months = shipped?.renewal.cycleMonths ?? null;
  const days = shipped?.renewal.opensDaysBefore ?? null;
  const fee = shipped?.fees.items.find(({ what }) => what === 'Renewal')?.usd ?? null;
  const unknown = (figure: number | null) => (figure === null ? 'Unverified: enter yours' : String(figure));
  return (
    <>
      <div className="two">
        <TextField label="Name" {...text('shortName', shipped?.shortName)} autoFocus />
        <TextField label="Issuer" {...text('issuer', shipped?.issuer)} />
      </div>
      <TextField label="In full" {...text('fullName', shipped?.fullName)} />
      <TextField label="Letters" {...text('letters', shipped?.letters)} />
      <Choices
        label="Does it expire?"
        value={draft.neverExpires === null ? 'shipped' : draft.neverExpires ? 'never' : 'expires'}
        options={[
          { value: 'shipped', label: shipped === null ? 'Not known' : 'As shipped' },
          { value: 'expires', label: 'It expires' },
          { value: 'never', label: 'Never' },
        ]}
        onChange={(choice) => onChange({ neverExpires: choice === 'shipped' ? null : choice === 'never' })}
      />
      <div className="three">
        <NumberField
          label="Months between renewals"
          value={draft.cycleMonths}
          placeholder={unknown(months)}
          onChange={(cycleMonths) => onChange({ cycleMonths })}
        />
        <NumberField
          label="Renewal opens, days before"
          value={draft.opensDaysBefore}
          placeholder={unknown(days)}
          onChange={(opensDaysBefore) => onChange({ opensDaysBefore })}
        />
        <NumberField
          label="Renewal fee, dollars"
          value={draft.renewalFee}
          placeholder={unknown(fee)}
          onChange={(renewalFee) => onChange({ renewalFee })}
        />
      </div>
      <TextField
        label="Where you know it from"
        value={draft.source}
        placeholder="The issuer’s handbook, 2026"
        isLong
        onChange={(source) => onChange({ source })}
      />
    </>
  );
}
