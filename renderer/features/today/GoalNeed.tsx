import { useState } from 'react';
import { edit } from '../../../shared/model/changeSet';
import { hrefTo } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { LazyDayForm } from './LazyDayForm';
import { NeedFact } from './NeedFact';
import type { NeedProps } from './NeedRow';

export function GoalNeed({ recordId, fact, reason }: NeedProps) {
  const today = useToday();
  const [isMoving, setIsMoving] = useState(false);
  return (
    <>
      <NeedFact href={hrefTo('plan', recordId)} fact={fact} reason={reason} />
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
          aria-label={`Close… ${fact}`}
          onClick={() => openDialog({ name: 'closeGoal', goalId: recordId })}
        >
          Close…
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
          changeSet={(due) => ({ label: 'Goal moved', writes: [edit('goal', recordId, { due })] })}
        />
      )}
    </>
  );
}
