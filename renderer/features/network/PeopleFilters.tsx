import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { PeopleFilter } from './peopleRows';

interface PeopleFiltersProps {
  readonly filter: PeopleFilter;
  readonly tags: readonly string[];
  /** How many wait for a contact. */
  readonly owed: number;
  onChange(filter: PeopleFilter): void;
}

export function PeopleFilters({ filter, tags, owed, onChange }: PeopleFiltersProps) {
  const change = (part: Partial<PeopleFilter>) => onChange({ ...filter, ...part });
  return (
    <search className="seek" aria-label="Find people">
      <TextField
        label="Find"
        value={filter.query}
        placeholder="A name, a place, a word"
        onChange={(query) => change({ query })}
      />
      {tags.length > 0 && (
        <Select
          label="Tag"
          value={filter.tag}
          options={[{ value: '', label: 'Any tag' }, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          onChange={(tag) => change({ tag })}
        />
      )}
      {(owed > 0 || filter.isOwedOnly) && (
        <Checkbox
          label="Whom I owe"
          explanation={`(${owed})`}
          isChecked={filter.isOwedOnly}
          onChange={(isOwedOnly) => change({ isOwedOnly })}
        />
      )}
    </search>
  );
}
