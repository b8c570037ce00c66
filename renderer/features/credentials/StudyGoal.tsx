import { studyGoalWrites } from '../../../shared/domain/studyGoal';
import type { Credential } from '../../../shared/model/credential';
import { go } from '../../navigation/paths';
import { newId, useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { Button } from '../../ui/Button';

/** One press: a goal with its study milestones, spread over the days until the exam. */
export function StudyGoal({ credential }: { readonly credential: Credential }) {
  const today = useToday();

  async function make() {
    const { goalId, writes } = studyGoalWrites(credential, today, newId);
    const written = await perform({ label: 'Study goal made', writes });
    if (written.ok) go('plan', goalId);
  }

  return (
    <p className="study">
      <Button icon="plus" onClick={() => void make()}>
        Make a study goal
      </Button>
      <span className="s q">
        {credential.examOn === null
          ? 'Seven milestones from eligibility to the exam; dates once there is an exam day.'
          : 'Seven milestones, spread over the days until the exam.'}
      </span>
    </p>
  );
}
