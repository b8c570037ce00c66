import { type FormEvent, useState } from 'react';
import { milestoneAdvice, nextPosition } from '../../../shared/domain/milestones';
import { type IsoDate, isIsoDate } from '../../../shared/kernel/dates';
import { create } from '../../../shared/model/changeSet';
import type { Goal } from '../../../shared/model/goal';
import { type Milestone, milestone as milestoneEntity } from '../../../shared/model/milestone';
import { FreeTextField } from '../../records/FreeTextField';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { Problem } from '../../ui/Problem';
import { noProblems, problemsOf, refusalOf, sayProblems } from './problemsOf';

interface AddMilestoneProps {
  readonly goal: Goal;
  readonly milestones: readonly Milestone[];
  onClose(): void;
}

interface MilestoneForm {
  readonly title: string;
  readonly due: IsoDate | null;
}

const blank: MilestoneForm = { title: '', due: null };

/** Stays open for the next one: a goal is cut into several steps in one go. */
export function AddMilestone({ goal, milestones, onClose }: AddMilestoneProps) {
  const today = useToday();
  const draftKey = `milestone ${goal.id}`;
  const { value, change, reset, discard, isReady } = useDraft(draftKey, blank, isMilestoneForm);
  const [problems, setProblems] = useState(noProblems);
  const [saves, setSaves] = useState(0);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (hasUnreadField(form)) return;
    const fields = {
      ...milestoneEntity.blank(today),
      ...value,
      title: value.title.trim(),
      goalId: goal.id,
      position: nextPosition(milestones),
    };
    const refusal = refusalOf('milestone', fields);
    if (refusal !== null) {
      sayProblems(form, () => setProblems(refusal));
      return;
    }
    // The form is empty again at once: who goes on typing is already writing the next one.
    const typed = value;
    setProblems(noProblems);
    reset(blank);
    setSaves(saves + 1);
    const result = await performForm({
      label: 'Milestone added',
      writes: [create('milestone', newId(), fields)],
      clearsDraft: draftKey,
    });
    if (result.ok) return;
    change(typed);
    setProblems(problemsOf(result.failure));
  }

  async function cancel() {
    await discard();
    onClose();
  }

  if (!isReady) return null;
  const advice = milestoneAdvice({ due: value.due, doneOn: null }, goal);
  return (
    // A new key after each save: the fields are fresh, and the focus is back in the first.
    <form key={saves} className="form add-milestone" noValidate onSubmit={(event) => void save(event)}>
      <FreeTextField
        label="Milestone"
        autoFocus
        value={value.title}
        problem={problems.fields.title ?? null}
        placeholder="What will be done by then?"
        onChange={(title) => {
          change({ ...value, title });
          setProblems(noProblems);
        }}
      />
      <div>
        <DateField
          label="Milestone due"
          leaning="coming"
          value={value.due}
          today={today}
          saysDistance
          onChange={(due) => change({ ...value, due })}
        />
        {advice !== null && <p className="hint">{advice}</p>}
      </div>
      <Problem id="add-milestone-problem" words={problems.form} />
      <div className="row">
        <Button type="submit">Save</Button>
        <Button onClick={() => void cancel()}>Cancel</Button>
      </div>
    </form>
  );
}

function isMilestoneForm(value: unknown): value is MilestoneForm {
  if (typeof value !== 'object' || value === null) return false;
  const { title, due } = value as Partial<MilestoneForm>; // read field by field, nothing is believed
  return typeof title === 'string' && (due === null || isIsoDate(due));
}
