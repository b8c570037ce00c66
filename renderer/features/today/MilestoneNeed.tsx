import { useState } from 'react';
import { edit } from '../../../shared/model/changeSet';
import { goal } from '../../../shared/model/goal';
import { hrefTo } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { useRecord } from '../../session/records';
import { Button } from '../../ui/Button';
import { LazyDayForm } from './LazyDayForm';
import type { NeedProps } from './NeedRow';

export function MilestoneNeed({ recordId, fact, reason }: NeedProps) {
  const today = useToday();
  const milestone = useRecord('milestone', recordId);
  const itsGoal = useRecord('goal', milestone?.goalId);
  const [isMoving, setIsMoving] = useState(false);
  return (
    <>
      <div>
        <p dir="auto">{fact}</p>
        <p className="s">
          {reason}
          {itsGoal && (
            <>
              , <a href={hrefTo('plan', itsGoal.id)}>{goal.title(itsGoal)}</a>
            </>
          )}
        </p>
      </div>
      <div className="acts">
        <Button
          look="bare"
          aria-expanded={isMoving}
          aria-label={`Move… ${fact}`}
          onClick={() => setIsMoving(!isMoving)}
        >
          Move…
        </Button>
        <Button
          aria-label={`Done: ${fact}`}
          onClick={() =>
            void perform({
              label: 'Milestone done',
              writes: [edit('milestone', recordId, { doneOn: today })],
            })
          }
        >
          Done
        </Button>
      </div>
      {isMoving && (
        <LazyDayForm
          label="Due"
          today={today}
          startsWith={null}
          noEarlierThan={today}
          tooEarly="Choose today or a day to come."
          onCancel={() => setIsMoving(false)}
          changeSet={(due) => ({
            label: 'Milestone moved',
            writes: [edit('milestone', recordId, { due })],
          })}
        />
      )}
    </>
  );
}
