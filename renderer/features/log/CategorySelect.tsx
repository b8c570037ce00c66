import { useState } from 'react';
import { categories, categoryLabel } from '../../../shared/pack/categories';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';

const ownValue = 'own…';

interface CategorySelectProps {
  readonly value: string | null;
  onChange(category: string | null): void;
}

/** The categories of the field, or one of the person's own. */
export function CategorySelect({ value, onChange }: CategorySelectProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isOwn = value !== null && !categories.some(({ id }) => id === value);
  const options = [
    { value: '', label: 'None yet' },
    ...categories.map(({ id, label }) => ({ value: id as string, label })),
    ...(isOwn ? [{ value, label: categoryLabel(value) }] : []),
    { value: ownValue, label: 'My own…' },
  ];
  function finish() {
    if (typed !== null && typed.trim() !== '') onChange(typed.trim().slice(0, 60));
    setTyped(null);
  }
  return (
    <>
      <Select
        label="Category"
        value={typed === null ? (value ?? '') : ownValue}
        options={options}
        hint={categories.find(({ id }) => id === value)?.hint ?? ''}
        onChange={(chosen) => {
          if (chosen === ownValue) setTyped('');
          else onChange(chosen === '' ? null : chosen);
        }}
      />
      {typed !== null && (
        <TextField
          label="My own category"
          value={typed}
          onChange={setTyped}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            finish();
          }}
        />
      )}
    </>
  );
}
