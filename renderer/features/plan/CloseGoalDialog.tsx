import { type FormEvent, useRef, useState } from 'react';
import { type Closing, closings, statusWords } from '../../../shared/domain/goals';
import { type IsoDate, isIsoDate } from '../../../shared/kernel/dates';
import { edit } from '../../../shared/model/changeSet';
import { goal as goalEntity } from '../../../shared/model/goal';
import { FreeTextField } from '../../records/FreeTextField';
import { useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useRecord } from '../../session/records';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { Dialog } from '../../ui/Dialog';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { Problem } from '../../ui/Problem';
import './plan.css';
import { noProblems, problemsOf, refusalOf, sayProblems } from './problemsOf';

interface Ending {
  readonly status: Closing | null;
  readonly closingReason: string;
  readonly learned: string;
  readonly closedOn: IsoDate | null;
}

const options = closings.map((value) => ({ value, label: statusWords[value] }));

const whyPrompts: Readonly<Record<Closing, string>> = {
  achieved: 'What made it work?',
  missed: 'What was in the way?',
  dropped: 'What changed, so that it is not worth it now?',
};

/** How a goal ended and why: it is kept for good, and can be opened again. */
export function CloseGoalDialog({ goalId, onClose }: { readonly goalId: string; onClose(): void }) {
  const today = useToday();
  const goal = useRecord('goal', goalId);
  const draftKey = `close goal ${goalId}`;
  const { value, change, discard, isReady } = useDraft<Ending>(
    draftKey,
    {
      status: null,
      closingReason: goal?.closingReason ?? '',
      learned: goal?.learned ?? '',
      closedOn: today,
    },
    isEnding,
  );
  const [problems, setProblems] = useState(noProblems);
  const isSaving = useRef(false);
  if (goal === undefined || !isReady) return null;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (goal === undefined || hasUnreadField(form) || isSaving.current) return;
    const { status, closedOn } = value;
    if (status === null) {
      setProblems({ fields: { status: 'Choose how it ended.' }, form: null });
      return;
    }
    if (status === 'dropped' && value.closingReason.trim() === '') {
      const fields = { closingReason: 'Say in a few words why it is not worth it now.' };
      sayProblems(form, () => setProblems({ fields, form: null }));
      return;
    }
    const ending = { ...value, status, closedOn: closedOn ?? today };
    const refusal = refusalOf('goal', { ...goal, ...ending });
    if (refusal !== null) {
      sayProblems(form, () => setProblems(refusal));
      return;
    }
    isSaving.current = true;
    const result = await performForm({
      label: `Goal closed: ${statusWords[status].toLowerCase()}`,
      writes: [edit('goal', goalId, ending)],
      clearsDraft: draftKey,
    });
    if (!result.ok) {
      isSaving.current = false;
      setProblems(problemsOf(result.failure));
      return;
    }
    // The last letters may still be on their way into the draft that the deed has cleared.
    await discard();
    onClose();
  }

  async function cancel() {
    await discard();
    onClose();
  }

  return (
    <Dialog title={`How did “${goalEntity.title(goal)}” end?`} onClose={onClose} width="wide">
      <p className="q">
        It stays in your plan with its milestones and its reason. A missed goal with a reason is worth
        keeping.
      </p>
      <form className="form" noValidate onSubmit={(event) => void save(event)}>
        <div>
          <Choices
            label="How it ended"
            value={value.status}
            options={options}
            onChange={(status) => {
              setProblems(noProblems);
              change({ ...value, status });
            }}
          />
          <Problem id="close-goal-status" words={problems.fields.status ?? null} />
        </div>
        <FreeTextField
          label="Why"
          isLong
          value={value.closingReason}
          placeholder={whyPrompts[value.status ?? 'achieved']}
          problem={problems.fields.closingReason ?? null}
          onChange={(closingReason) => {
            setProblems(noProblems);
            change({ ...value, closingReason });
          }}
        />
        <FreeTextField
          label="Learned"
          isLong
          value={value.learned}
          placeholder="What would you do the same way again, and what not?"
          problem={problems.fields.learned ?? null}
          onChange={(learned) => {
            setProblems(noProblems);
            change({ ...value, learned });
          }}
        />
        <DateField
          label="Day closed"
          leaning="past"
          value={value.closedOn}
          today={today}
          isRequired
          problem={problems.fields.closedOn ?? null}
          onChange={(closedOn) => change({ ...value, closedOn })}
        />
        <Problem id="close-goal-problem" words={problems.form} />
        <div className="row">
          <Button onClick={() => void cancel()}>Cancel</Button>
          <Button type="submit" look="main">
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function isEnding(value: unknown): value is Ending {
  if (typeof value !== 'object' || value === null) return false;
  const { status, closingReason, learned, closedOn } = value as Partial<Ending>; // read field by field, nothing is believed
  const isStatus = status === null || closings.some((closing) => closing === status);
  return (
    isStatus &&
    typeof closingReason === 'string' &&
    typeof learned === 'string' &&
    (closedOn === null || isIsoDate(closedOn))
  );
}
