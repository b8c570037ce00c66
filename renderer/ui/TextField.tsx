import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { Problem } from './Problem';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  onBlur?(): void;
  onKeyDown?(event: KeyboardEvent): void;
  /** Grows with its text instead of scrolling. */
  readonly isLong?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'decimal';
  /** Suggestions shown while typing. */
  readonly suggestions?: readonly string[];
  /** The label stands elsewhere in sight, as in a ledger. */
  readonly hidesLabel?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string;
  /** What is said about the words in the field, under it, once they rest; read out when it comes. */
  readonly note?: ReactNode;
}

/** A ledger line with its name above. A real label, a real field, spell-checked. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    isLong = false,
    hint,
    problem = null,
    hidesLabel = false,
    suggestions,
    note,
  } = props;
  const id = useId();
  const describedBy = [
    problem === null ? '' : `${id}-problem`,
    hint ? `${id}-hint` : '',
    note ? `${id}-note` : '',
  ]
    .join(' ')
    .trim();
  const shared = {
    id,
    value,
    placeholder: props.placeholder,
    onBlur: props.onBlur,
    onKeyDown: props.onKeyDown,
    className: `in ${problem === null ? '' : 'bad'} ${props.className ?? ''}`,
    spellCheck: true,
    // A browser would keep what is typed in a store of its own, where no lock of ours reaches.
    autoComplete: 'off',
    dir: 'auto',
    required: props.isRequired,
    autoFocus: props.autoFocus,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': describedBy || undefined,
  } as const;
  return (
    <div className="field">
      <label htmlFor={id} className={hidesLabel ? 'sr' : 'lab'}>
        {label}
      </label>
      {isLong ? (
        <GrowingText {...shared} onChange={onChange} />
      ) : (
        <input
          {...shared}
          ref={props.inputRef}
          type="text"
          inputMode={props.inputMode}
          list={suggestions ? `${id}-list` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Problem id={`${id}-problem`} words={problem} />
      {note !== undefined && (
        // There before its words, so that they are read out.
        <div id={`${id}-note`} aria-live="polite">
          {note}
        </div>
      )}
    </div>
  );
}

interface GrowingTextProps {
  readonly value: string;
  onChange(value: string): void;
}

function GrowingText({ onChange, ...rest }: GrowingTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => fitToText(area.current), [rest.value]);
  useEffect(() => {
    if (area.current === null) return;
    // A narrower window, or a pane that was hidden, breaks the lines anew.
    let width = area.current.clientWidth;
    const observer = new ResizeObserver(() => {
      if (area.current === null || area.current.clientWidth === width) return;
      width = area.current.clientWidth;
      fitToText(area.current);
    });
    observer.observe(area.current);
    return () => observer.disconnect();
  }, []);
  return <textarea {...rest} ref={area} rows={1} onChange={(event) => onChange(event.target.value)} />;
}

function fitToText(area: HTMLTextAreaElement | null): void {
  if (area === null) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
