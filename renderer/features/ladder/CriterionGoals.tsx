import { useRef } from 'react';
import { isClosed, nearDay, statusWords } from '../../../shared/domain/goals';
import type { CriterionStanding } from '../../../shared/domain/ladder/criterionStanding';
import { gapGoalWrites, goalsOf } from '../../../shared/domain/ladder/gapGoal';
import type { Criterion } from '../../../shared/model/criterion';
import { type Goal, goal as goalEntity } from '../../../shared/model/goal';
import type { Ladder } from '../../../shared/model/ladder';
import type { Level } from '../../../shared/model/level';
import { hrefTo } from '../../navigation/paths';
import type { Ladders } from '../../records/useLadders';
import { newId } from '../../session/clock';
import { perform } from '../../session/perform';
import { Button } from '../../ui/Button';
import { LedgerPart } from '../../ui/LedgerPart';

interface CriterionGoalsProps {
  readonly criterion: Criterion;
  readonly level: Level;
  readonly ladder: Ladder;
  readonly standing: CriterionStanding;
  readonly ladders: Ladders;
}

/** The goals that were made to meet it; one press makes one out of what is missing. */
export function CriterionGoals({ criterion, level, ladder, standing, ladders }: CriterionGoalsProps) {
  const { records, today } = ladders;
  const isMaking = useRef(false);
  const goals = goalsOf(criterion, records.goal);
  const canMake = standing.state !== 'met' && goals.every(isClosed);
  if (goals.length === 0 && !canMake) return null;

  async function make() {
    if (isMaking.current) return;
    isMaking.current = true;
    const writes = gapGoalWrites({ criterion, level, ladder }, records.goal, newId(), today);
    await perform({ label: 'Goal made from the criterion', writes });
    isMaking.current = false;
  }

  return (
    <LedgerPart name="Goal">
      {goals.length > 0 && (
        <ul className="proofs" aria-label="Goals for it">
          {goals.map((goal) => (
            <li key={goal.id}>
              <span className="proof s">
                <a href={hrefTo('plan', goal.id)} dir="auto">
                  {goalEntity.title(goal)}
                </a>
                <span className="q">{standingWords(goal)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {canMake && <Button onClick={() => void make()}>Make it a goal</Button>}
    </LedgerPart>
  );

  function standingWords(goal: Goal): string {
    if (isClosed(goal)) return ` · ${statusWords[goal.status].toLowerCase()}`;
    return goal.due === null ? ' · no due day yet' : ` · due ${nearDay(goal.due, today)}`;
  }
}
