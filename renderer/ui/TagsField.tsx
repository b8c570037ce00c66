import { useState } from 'react';
import { TextField } from './TextField';

interface TagsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  onChange(tags: string[]): void;
  readonly suggestions: readonly string[];
  readonly hidesLabel?: boolean;
  readonly placeholder?: string;
}

/** Words to find things by: Enter or a comma adds one, Backspace in the empty field takes the last out. */
export function TagsField({
  label,
  value,
  onChange,
  suggestions,
  hidesLabel = false,
  placeholder = 'Add a tag',
}: TagsFieldProps) {
  const [typed, setTyped] = useState('');

  function add(text: string) {
    const tags = text
      .split(',')
      .map((tag) => tag.trim().slice(0, 60))
      .filter((tag) => tag !== '' && !value.some((known) => known.toLowerCase() === tag.toLowerCase()));
    if (tags.length > 0) onChange([...value, ...tags]);
    setTyped('');
  }

  return (
    <div className="tags">
      {value.length > 0 && (
        <ul className="chips" aria-label={`${label} chosen`}>
          {value.map((tag) => (
            <li key={tag} className="chip">
              {tag}
              <button
                type="button"
                aria-label={`Remove ${tag}`}
                onClick={() => onChange(value.filter((known) => known !== tag))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={label}
        hidesLabel={hidesLabel}
        value={typed}
        placeholder={placeholder}
        suggestions={suggestions.filter((tag) => !value.includes(tag))}
        onChange={(text) => (text.includes(',') ? add(text) : setTyped(text))}
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed.trim() !== '') {
            event.preventDefault();
            add(typed);
          } else if (event.key === 'Backspace' && typed === '' && value.length > 0) {
            onChange(value.slice(0, -1));
          }
        }}
      />
    </div>
  );
}
