import { type ContactColumn, contactFields } from '../../../shared/backup/importers/contactsTable';
import type { ColumnMatch } from '../../../shared/backup/importers/matchColumns';
import { Select } from '../../ui/Select';

interface ColumnChoicesProps {
  readonly headers: readonly string[];
  readonly match: ColumnMatch<ContactColumn>;
  onChange(match: ColumnMatch<ContactColumn>): void;
}

/** Which column holds what: suggested from the headings, changed where the suggestion is wrong. */
export function ColumnChoices({ headers, match, onChange }: ColumnChoicesProps) {
  const options = [
    { value: '', label: 'No column' },
    ...headers.map((header, index) => ({
      value: String(index),
      label: header === '' ? `Column ${index + 1}` : header,
    })),
  ];
  return (
    <fieldset className="column-choices">
      <legend className="lab">Which column is which</legend>
      {contactFields.map(({ key, label }) => (
        <Select
          key={key}
          label={label}
          value={match[key] === null ? '' : String(match[key])}
          options={options}
          onChange={(value) => onChange({ ...match, [key]: value === '' ? null : Number(value) })}
        />
      ))}
    </fieldset>
  );
}
