import { useState } from 'react';
import { edit } from '../../../shared/model/changeSet';
import { hrefTo } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { useRecord } from '../../session/records';
import { Button } from '../../ui/Button';
import { LazyDayForm } from './LazyDayForm';
import { NeedFact } from './NeedFact';
import type { NeedProps } from './NeedRow';

export function ExamNeed({ recordId, fact, reason }: NeedProps) {
  const today = useToday();
  const examOn = useRecord('credential', recordId)?.examOn ?? null;
  const [isMoving, setIsMoving] = useState(false);
  return (
    <>
      <NeedFact href={hrefTo('credentials', recordId)} fact={fact} reason={reason} />
      <div className="acts">
        <Button
          look="bare"
          aria-expanded={isMoving}
          aria-label={`New exam day… ${fact}`}
          onClick={() => setIsMoving(!isMoving)}
        >
          New exam day…
        </Button>
        <Button
          aria-label={`Passed: ${fact}`}
          onClick={() =>
            void perform({
              label: 'Credential earned',
              writes: [edit('credential', recordId, { stage: 'earned', earnedOn: examOn })],
            })
          }
        >
          Passed
        </Button>
      </div>
      {isMoving && (
        <LazyDayForm
          label="Exam day"
          today={today}
          startsWith={null}
          noEarlierThan={today}
          tooEarly="Choose today or a day to come."
          onCancel={() => setIsMoving(false)}
          changeSet={(day) => ({
            label: 'Exam moved',
            writes: [edit('credential', recordId, { examOn: day })],
          })}
        />
      )}
    </>
  );
}
