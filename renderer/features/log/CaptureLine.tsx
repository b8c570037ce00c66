import { useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import { create } from '../../../shared/model/changeSet';
import { impact } from '../../../shared/model/impact';
import { FreeTextField } from '../../records/FreeTextField';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';

const draftKey = 'capture';

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** One line and Enter: a win of today. What was typed survives a closed window. */
export function CaptureLine() {
  const draft = useDraft(draftKey, '', isText);
  const [problem, setProblem] = useState<string | null>(null);
  const today = useToday();

  async function save() {
    if (draft.value.trim() === '') {
      setProblem('Write what you did, in a few words.');
      return;
    }
    const fields = { ...impact.blank(today), what: draft.value.trim() };
    const typed = draft.value;
    draft.reset('');
    const written = await performForm({
      label: 'Win logged',
      writes: [create('impact', newId(), fields)],
      clearsDraft: draftKey,
    });
    if (written.ok) return;
    draft.change(typed);
    setProblem(failureWords(written.failure));
  }

  return (
    <form
      className="catch"
      aria-label="Log a win in one line"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FreeTextField
        label="What I did"
        value={draft.value}
        placeholder="What did you do?"
        problem={problem}
        onChange={(text) => {
          setProblem(null);
          draft.change(text);
        }}
      />
      <div className="row">
        <span>Enter saves it. The rest can wait.</span>
        <span className="nb">No patient details</span>
      </div>
    </form>
  );
}
