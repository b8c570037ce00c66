import { useEffect, useState } from 'react';
import { formatNumber } from '../../shared/kernel/words';
import { TextField, type TextFieldProps } from './TextField';

interface NumberFieldProps
  extends Pick<TextFieldProps, 'label' | 'hint' | 'placeholder' | 'hidesLabel' | 'onBlur'> {
  readonly value: number | null;
  onChange(value: number | null): void;
  readonly problem?: string | null;
  /** Hears whether it holds words that could not be read, and so are not taken. */
  readonly onUnread?: (isUnread: boolean) => void;
}

/** A figure as people type one: `9,800`, `$9,800`, `93.5`, `88%`. Empty is null. */
export function NumberField({
  value,
  onChange,
  problem = null,
  onBlur,
  onUnread,
  ...rest
}: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : formatNumber(value));
  const isUnread = typed !== null && typed.trim() !== '' && figureOf(typed) === null;
  useEffect(() => onUnread?.(isUnread), [isUnread, onUnread]);
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      value={shown}
      problem={isUnread ? 'Write a number, like 45 or 93.5.' : problem}
      onChange={(text) => {
        setTyped(text);
        const figure = figureOf(text);
        if (text.trim() === '' || figure !== null) onChange(figure);
      }}
      onBlur={() => {
        // What could not be read stays in sight, with its sentence.
        if (!isUnread) setTyped(null);
        onBlur?.();
      }}
    />
  );
}

function figureOf(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^\$|%$/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .trim();
  return /^[-−]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare.replace('−', '-')) : null;
}
