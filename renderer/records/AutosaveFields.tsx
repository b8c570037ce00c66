import { useState } from 'react';
import { isFreeText } from '../../shared/domain/freeText';
import { formatDay, type IsoDate } from '../../shared/kernel/dates';
import type { Leaning } from '../../shared/kernel/typedDate';
import type { EditableFields } from '../../shared/model/changeSet';
import type { EntityName } from '../../shared/model/index';
import { useToday } from '../session/clock';
import { type Elsewhere, useAutosave } from '../session/useAutosave';
import { useUnsaved } from '../session/useUnsaved';
import { Checkbox } from '../ui/Checkbox';
import { Choices } from '../ui/Choices';
import { DateField } from '../ui/DateField';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { ChangedElsewhere } from './ChangedElsewhere';
import { FreeTextField } from './FreeTextField';

/** The fields of a record that hold a `Value`. */
type FieldsOf<Name extends EntityName, Value> = {
  [Field in keyof EditableFields<Name> & string]: Value extends NonNullable<EditableFields<Name>[Field]>
    ? Field
    : never;
}[keyof EditableFields<Name> & string];

interface Saves<Name extends EntityName, Value> {
  readonly kind: Name;
  readonly id: string;
  readonly field: FieldsOf<Name, Value>;
  readonly label: string;
  readonly hidesLabel?: boolean;
}

// A field chosen by its type holds that type; the compiler cannot follow that through a type parameter.
function useField<Name extends EntityName, Value>(props: Saves<Name, Value>, stored: Value | null) {
  const saved = useAutosave(props.kind, props.id, props.field, stored as never);
  useUnsaved(saved.problem !== null);
  return saved as unknown as {
    readonly value: Value | null;
    change(value: Value | null): void;
    flush(): Promise<void>;
    readonly problem: string | null;
    readonly elsewhere: Elsewhere<Value | null> | null;
  };
}

interface AutosaveTextProps<Name extends EntityName> extends Saves<Name, string> {
  readonly stored: string;
  readonly isLong?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly suggestions?: readonly string[];
  readonly className?: string;
}

export function AutosaveText<Name extends EntityName>(props: AutosaveTextProps<Name>) {
  const { label, hidesLabel = false, isLong = false, placeholder = '', hint = '', className = '' } = props;
  const saved = useField(props, props.stored);
  const Field = isFreeText(props.kind, props.field) ? FreeTextField : TextField;
  return (
    <>
      <Field
        {...{ label, hidesLabel, isLong, placeholder, hint, className }}
        {...(props.suggestions ? { suggestions: props.suggestions } : {})}
        value={saved.value ?? ''}
        problem={saved.problem}
        onChange={saved.change}
        onBlur={() => void saved.flush()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isLong) void saved.flush();
        }}
      />
      <ChangedElsewhere label={label} elsewhere={saved.elsewhere} words={(theirs) => theirs ?? ''} />
    </>
  );
}

interface AutosaveDateProps<Name extends EntityName> extends Saves<Name, IsoDate> {
  readonly stored: IsoDate | null;
  readonly isRequired?: boolean;
  readonly saysDistance?: boolean;
  readonly leaning: Leaning;
  readonly placeholder?: string;
  /** A rule between fields that is broken now: `Ends before it starts.` */
  readonly problem?: string | null;
}

export function AutosaveDate<Name extends EntityName>(props: AutosaveDateProps<Name>) {
  const { label, hidesLabel = false, isRequired = false, saysDistance = false, leaning, placeholder } = props;
  const saved = useField<Name, IsoDate>(props, props.stored);
  const [isUnread, setIsUnread] = useState(false);
  useUnsaved(isUnread);
  const today = useToday();
  return (
    <>
      <DateField
        {...{ label, hidesLabel, isRequired, saysDistance, leaning, today }}
        onUnread={setIsUnread}
        {...(placeholder === undefined ? {} : { placeholder })}
        value={saved.value}
        problem={saved.problem ?? props.problem ?? null}
        onChange={saved.change}
        onBlur={() => void saved.flush()}
      />
      <ChangedElsewhere
        label={label}
        elsewhere={saved.elsewhere}
        words={(day) => (day === null ? '' : formatDay(day, 'long'))}
      />
    </>
  );
}

interface AutosaveNumberProps<Name extends EntityName> extends Saves<Name, number> {
  readonly stored: number | null;
  readonly placeholder?: string;
}

export function AutosaveNumber<Name extends EntityName>(props: AutosaveNumberProps<Name>) {
  const { label, hidesLabel = false, placeholder = '' } = props;
  const saved = useField<Name, number>(props, props.stored);
  const [isUnread, setIsUnread] = useState(false);
  useUnsaved(isUnread);
  return (
    <>
      <NumberField
        {...{ label, hidesLabel, placeholder }}
        onUnread={setIsUnread}
        value={saved.value}
        problem={saved.problem}
        onChange={saved.change}
        onBlur={() => void saved.flush()}
      />
      <ChangedElsewhere
        label={label}
        elsewhere={saved.elsewhere}
        words={(figure) => (figure === null ? '' : String(figure))}
      />
    </>
  );
}

interface AutosaveChoiceProps<Name extends EntityName, Value extends string> extends Saves<Name, Value> {
  readonly stored: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Chips show every choice; a list folds many into one line, and its first line may mean none. */
  readonly look?: 'chips' | 'list';
  /** Words for "nothing chosen"; without them something is always chosen. */
  readonly none?: string;
}

export function AutosaveChoice<Name extends EntityName, Value extends string>(
  props: AutosaveChoiceProps<Name, Value>,
) {
  const { label, hidesLabel = false, options, look = 'chips', none } = props;
  const saved = useField<Name, Value>(props, props.stored);
  const take = (value: Value | null) => {
    saved.change(value);
    void saved.flush();
  };
  const elsewhere = (
    <ChangedElsewhere
      label={label}
      elsewhere={saved.elsewhere}
      words={(theirs) => options.find(({ value }) => value === theirs)?.label ?? ''}
    />
  );
  if (look === 'chips')
    return (
      <>
        <Choices<Value> {...{ label, hidesLabel, options }} value={saved.value} onChange={take} />
        {elsewhere}
      </>
    );
  const all = none === undefined ? options : [{ value: '', label: none }, ...options];
  return (
    <>
      <Select<string>
        {...{ label, hidesLabel }}
        value={saved.value ?? ''}
        options={all}
        problem={saved.problem}
        onChange={(value) => take(options.find((option) => option.value === value)?.value ?? null)}
      />
      {elsewhere}
    </>
  );
}

interface AutosaveCheckProps<Name extends EntityName> extends Saves<Name, boolean> {
  readonly stored: boolean;
  readonly explanation?: string;
}

export function AutosaveCheck<Name extends EntityName>(props: AutosaveCheckProps<Name>) {
  const saved = useField<Name, boolean>(props, props.stored);
  return (
    <>
      <Checkbox
        label={props.label}
        explanation={props.explanation ?? ''}
        isChecked={saved.value ?? false}
        onChange={(isChecked) => {
          saved.change(isChecked);
          void saved.flush();
        }}
      />
      <ChangedElsewhere
        label={props.label}
        elsewhere={saved.elsewhere}
        words={(theirs) => (theirs ? 'Yes' : 'No')}
      />
    </>
  );
}
