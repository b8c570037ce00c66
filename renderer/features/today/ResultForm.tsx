import { type FormEvent, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import { edit } from '../../../shared/model/changeSet';
import { FreeTextField } from '../../records/FreeTextField';
import { performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';

interface ResultFormProps {
  readonly recordId: string;
  readonly takesFocus: boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** One line for the result; half a sentence survives a closed window. */
export function ResultForm({ recordId, takesFocus }: ResultFormProps) {
  const draftKey = `result ${recordId}`;
  const draft = useDraft(draftKey, '', isText);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  async function save(event: FormEvent) {
    event.preventDefault();
    const result = draft.value.trim();
    if (result === '') return setProblem('Write what came of it, or ask me later.');
    draft.reset(draft.value);
    const saved = await performForm({
      label: 'Result saved',
      writes: [edit('impact', recordId, { result })],
      clearsDraft: draftKey,
    });
    if (!saved.ok) setProblem(failureWords(saved.failure));
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <FreeTextField
        label="Result"
        inputRef={field}
        value={draft.value}
        problem={problem}
        placeholder="For example: service calls went from 6 a month to 1"
        onChange={(text) => {
          setProblem(null);
          draft.change(text);
        }}
      />
      <Button type="submit">Save</Button>
    </form>
  );
}
