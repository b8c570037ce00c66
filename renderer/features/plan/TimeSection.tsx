import { useMemo, useState } from 'react';
import { collectLanes, timelineWindow } from '../../../shared/domain/timeline';
import { timelineRows, timelineSentence } from '../../../shared/domain/timelineWords';
import { formatDay } from '../../../shared/kernel/dates';
import { useToday } from '../../session/clock';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { TimeList } from './TimeList';
import { TimePicture } from './TimePicture';
import { TimeTable } from './TimeTable';

/** The plan as one picture, said in a sentence first, with its table one click away. */
export function TimeSection() {
  const goal = useRecords('goal');
  const milestone = useRecords('milestone');
  const credential = useRecords('credential');
  const impact = useRecords('impact');
  const today = useToday();
  const [isTable, setIsTable] = useState(false);
  const part = useMemo(
    () => ({ goal, milestone, credential, impact }),
    [goal, milestone, credential, impact],
  );
  const collected = useMemo(() => collectLanes(part, today), [part, today]);
  const rows = useMemo(() => timelineRows(collected, today), [collected, today]);
  const sentence = useMemo(() => timelineSentence(part, rows, today), [part, rows, today]);
  const { from, to } = timelineWindow(today);
  const span = `${formatDay(from, 'month')} to ${formatDay(to, 'month')}`;
  if (rows.length === 0 && goal.length === 0) return null;
  return (
    <Section
      title="The next twelve months"
      className="time-section"
      aside={
        <Button look="bare" aria-expanded={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? 'As a picture' : 'As a table'}
        </Button>
      }
    >
      <p className="s q">{sentence}</p>
      {isTable ? (
        <TimeTable rows={rows} caption={span} />
      ) : (
        <>
          <TimePicture collected={collected} today={today} name={`Time line, ${span}`} />
          <TimeList rows={rows} />
        </>
      )}
    </Section>
  );
}
