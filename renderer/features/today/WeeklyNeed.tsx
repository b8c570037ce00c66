import { type FormEvent, useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import { create } from '../../../shared/model/changeSet';
import { impact } from '../../../shared/model/impact';
import { FreeTextField } from '../../records/FreeTextField';
import { done } from '../../records/reminderDeeds';
import { newId, useToday } from '../../session/clock';
import { perform, performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import type { NeedProps } from './NeedRow';

const draftKey = 'weekly';
const isText = (value: unknown): value is string => typeof value === 'string';

/** The question of the week. Its answer is a win of today, and settles it; the rest of the win can come later. */
export function WeeklyNeed({ recordId, fact, reason }: NeedProps) {
  const today = useToday();
  const draft = useDraft(draftKey, '', isText);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    const what = draft.value.trim();
    if (what === '') return setProblem('Write what you did, or skip it this week.');
    const written = await performForm({
      label: 'Win logged',
      writes: [create('impact', newId(), { ...impact.blank(today), what }), ...done(recordId).writes],
      clearsDraft: draftKey,
    });
    if (!written.ok) setProblem(failureWords(written.failure));
  }

  return (
    <>
      <div>
        <p>{fact}</p>
        <p className="s">{reason}</p>
      </div>
      <div className="acts">
        <Button
          look="bare"
          aria-label={`Skip this week: ${fact}`}
          onClick={() => void perform(done(recordId, 'Skipped this week'))}
        >
          Skip
        </Button>
      </div>
      <form noValidate aria-label="The question of the week" onSubmit={(event) => void save(event)}>
        <FreeTextField
          label="What I did"
          value={draft.value}
          problem={problem}
          placeholder="One line is enough"
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
