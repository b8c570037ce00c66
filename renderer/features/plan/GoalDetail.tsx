import { goalStanding, isClosed } from '../../../shared/domain/goals';
import { type Goal, goal as goalEntity } from '../../../shared/model/goal';
import type { Milestone } from '../../../shared/model/milestone';
import { AutosaveText } from '../../records/AutosaveFields';
import { useToday } from '../../session/clock';
import { Section } from '../../ui/Section';
import { Sign } from '../../ui/Sign';
import { ClosedGoal } from './ClosedGoal';
import { GoalActions } from './GoalActions';
import { GoalFigures } from './GoalFigures';
import { GoalLinks } from './GoalLinks';
import { Milestones } from './Milestones';
import { SmartFields } from './SmartFields';

interface GoalDetailProps {
  readonly goal: Goal;
  /** In their order. */
  readonly milestones: readonly Milestone[];
}

/** The chosen goal, every part of it written where it stands. */
export function GoalDetail({ goal, milestones }: GoalDetailProps) {
  const today = useToday();
  const { sign, words } = goalStanding(goal, milestones, today);
  const saves = { kind: 'goal', id: goal.id, isLong: true } as const;
  return (
    <>
      <h2 className="sr">{goalEntity.title(goal)}</h2>
      <AutosaveText
        kind="goal"
        id={goal.id}
        field="title"
        label="Goal"
        hidesLabel
        isLong
        className="title"
        stored={goal.title}
      />
      <p className="stands">
        <Sign kind={sign}>{words}</Sign>
      </p>
      {isClosed(goal) && <ClosedGoal goal={goal} />}
      <GoalFigures goal={goal} />
      <SmartFields goal={goal} milestones={milestones} />
      <Milestones goal={goal} milestones={milestones} />
      <Section title="In the way, and in reach">
        <div className="ledger">
          <AutosaveText
            {...saves}
            field="barriers"
            label="Barriers"
            stored={goal.barriers}
            placeholder="What stands in the way, and who could move it?"
          />
          <AutosaveText
            {...saves}
            field="exposure"
            label="Exposure"
            stored={goal.exposure}
            placeholder="What you need to see or do: automation, sterile work, inventory, leading a shift"
          />
        </div>
      </Section>
      <GoalLinks goal={goal} />
      <GoalActions goal={goal} />
    </>
  );
}
