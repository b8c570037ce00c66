import { type FormEvent, useRef, useState } from 'react';
import { nextPosition } from '../../../shared/domain/milestones';
import { create } from '../../../shared/model/changeSet';
import { go } from '../../navigation/paths';
import { newId, now, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useProfile, useRecords } from '../../session/records';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { Problem } from '../../ui/Problem';
import { goalDraftKey, isGoalDraft, newGoalDraft } from './goalDraft';
import { NewGoalFields } from './NewGoalFields';
import './plan.css';
import { noProblems, problemsOf, refusalOf, sayProblems, withoutProblem } from './problemsOf';
import { aimOf } from './prompts';

/** A new goal: only its name is needed, the rest can come in its own time. */
export function NewGoalDialog({ onClose }: { onClose(): void }) {
  const today = useToday();
  const goals = useRecords('goal');
  const person = useProfile();
  const {
    value,
    change,
    discard,
    isReady,
    cancel: cancelDraft,
  } = useDraft(goalDraftKey, newGoalDraft(today), (kept) => isGoalDraft(kept, now()));
  const [problems, setProblems] = useState(noProblems);
  const isSaving = useRef(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (hasUnreadField(form) || isSaving.current) return;
    const fields = { ...value, title: value.title.trim(), position: nextPosition(goals) };
    const refusal = refusalOf('goal', fields);
    if (refusal !== null) {
      sayProblems(form, () => setProblems(refusal));
      return;
    }
    const id = newId();
    isSaving.current = true;
    const result = await performForm({
      label: 'Goal added',
      writes: [create('goal', id, fields)],
      clearsDraft: goalDraftKey,
    });
    if (!result.ok) {
      isSaving.current = false;
      setProblems(problemsOf(result.failure));
      return;
    }
    // The last letters may still be on their way into the draft that the deed has cleared.
    await discard();
    onClose();
    go('plan', id);
  }

  async function cancel() {
    await cancelDraft({ name: 'newGoal' });
    onClose();
  }

  return (
    <Dialog title="New goal" onClose={onClose} width="wide">
      {isReady && (
        <form className="form new-goal" noValidate onSubmit={(event) => void save(event)}>
          <NewGoalFields
            draft={value}
            onChange={(field, next) => {
              change({ ...value, [field]: next });
              setProblems(withoutProblem(problems, field));
            }}
            problems={problems.fields}
            today={today}
            aim={aimOf(person)}
          />
          <Problem id="new-goal-problem" words={problems.form} />
          <div className="row">
            <Button onClick={() => void cancel()}>Cancel</Button>
            <Button type="submit" look="main">
              Save
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
