import { type FormEvent, useState } from 'react';
import { addDays } from '../../../shared/kernel/dates';
import { failureWords } from '../../../shared/kernel/failure';
import { excerpt } from '../../../shared/kernel/words';
import { edit } from '../../../shared/model/changeSet';
import { hrefTo } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { perform, performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import type { NeedProps } from './NeedRow';

/** Long enough for something to have changed. */
const askAgainDays = 14;

const isText = (value: unknown): value is string => typeof value === 'string';

/** The result is typed in the row itself, and half a sentence survives a closed window. */
export function ResultNeed({ recordId, fact, reason }: NeedProps) {
  const today = useToday();
  const draftKey = `result ${recordId}`;
  const draft = useDraft(draftKey, '', isText);
  const [problem, setProblem] = useState<string | null>(null);
  const short = excerpt(fact, 140);

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
    <>
      <div>
        <p dir="auto">
          <a className="fact" href={hrefTo('log', recordId)}>
            {short}
          </a>
        </p>
        <p className="s">{reason}</p>
      </div>
      <div className="acts">
        <Button
          look="bare"
          aria-label={`Ask me later: ${short}`}
          onClick={() =>
            void perform({
              label: 'Asked again in two weeks',
              writes: [edit('impact', recordId, { askAgainOn: addDays(today, askAgainDays) })],
            })
          }
        >
          Ask me later
        </Button>
      </div>
      <form noValidate aria-label={`Result of: ${short}`} onSubmit={(event) => void save(event)}>
        <TextField
          label="Result"
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
    </>
  );
}
