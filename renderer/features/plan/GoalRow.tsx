import { memo } from 'react';
import { goalAim, goalStanding } from '../../../shared/domain/goals';
import type { IsoDate } from '../../../shared/kernel/dates';
import { type Goal, goal as goalEntity } from '../../../shared/model/goal';
import type { Milestone } from '../../../shared/model/milestone';
import { hrefTo } from '../../navigation/paths';
import { Sign } from '../../ui/Sign';

interface GoalRowProps {
  readonly goal: Goal;
  readonly milestones: readonly Milestone[];
  readonly today: IsoDate;
  readonly isChosen: boolean;
}

export const GoalRow = memo(function GoalRow({ goal, milestones, today, isChosen }: GoalRowProps) {
  const { sign, words } = goalStanding(goal, milestones, today);
  const aim = goalAim(goal, today);
  return (
    <a className="g" href={hrefTo('plan', goal.id)} aria-current={isChosen ? 'true' : undefined}>
      <span className="t" dir="auto">
        {goalEntity.title(goal)}
      </span>
      {aim !== '' && <span className="m">{aim}</span>}
      <Sign kind={sign}>{words}</Sign>
    </a>
  );
});
