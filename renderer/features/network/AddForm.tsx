import { type ReactNode, useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import type { ChangeSet } from '../../../shared/model/changeSet';
import { FreeTextField } from '../../records/FreeTextField';
import { performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { Problem } from '../../ui/Problem';
import { TextField } from '../../ui/TextField';

interface AddFormProps {
  /** The accessible name of the form, and the button's words. */
  readonly name: string;
  /** The one field that must be filled. */
  readonly label: string;
  readonly placeholder: string;
  readonly draftKey: string;
  readonly missing: string;
  /** Room for sentences; they are read for what may say who a patient is. */
  readonly isLong?: boolean;
  readonly longest: number;
  /** More fields under the first. */
  readonly children?: ReactNode;
  /** What saving writes. */
  changeSetOf(words: string): ChangeSet;
  onSaved(): void;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** A few words make a new one; the rest is written where it then stands. What is typed survives a closed window. */
export function AddForm(props: AddFormProps) {
  const draft = useDraft<string>(props.draftKey, '', isText);
  const [problem, setProblem] = useState<string | null>(null);
  const Field = props.isLong ? FreeTextField : TextField;

  async function save() {
    const words = draft.value.trim();
    if (words === '') return setProblem(props.missing);
    if (words.length > props.longest) return setProblem(`Keep it under ${props.longest} characters.`);
    const saved = await performForm({ ...props.changeSetOf(words), clearsDraft: props.draftKey });
    if (!saved.ok) return setProblem(failureWords(saved.failure));
    draft.reset('');
    props.onSaved();
  }

  return (
    <form
      aria-label={props.name}
      className="add-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasUnreadField(event.currentTarget)) void save();
      }}
    >
      {draft.isReady && (
        <>
          <Field
            label={props.label}
            placeholder={props.placeholder}
            value={draft.value}
            isLong={props.isLong ?? false}
            onChange={(words) => {
              setProblem(null);
              draft.change(words);
            }}
          />
          {props.children}
          <Problem id={`${props.draftKey}-problem`} words={problem} />
          <Button type="submit" icon="plus">
            {props.name}
          </Button>
        </>
      )}
    </form>
  );
}
