import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Goal } from '../../../shared/model/goal';
import type { Milestone } from '../../../shared/model/milestone';
import { useToday } from '../../session/clock';
import { GoalRow } from './GoalRow';

interface GoalRowsProps {
  readonly name: string;
  readonly goals: readonly Goal[];
  readonly byGoal: ReadonlyMap<string, readonly Milestone[]>;
  readonly chosenId: string | undefined;
}

/** Above this many, only the rows in sight are in the page. */
const mostAtOnce = 60;
const none: readonly Milestone[] = [];

export function GoalRows(props: GoalRowsProps) {
  const { name, goals, byGoal, chosenId } = props;
  const today = useToday();
  if (goals.length > mostAtOnce) return <RowsInSight {...props} />;
  return (
    <ul aria-label={name} className="goal-rows">
      {goals.map((goal) => (
        <li key={goal.id}>
          <GoalRow
            {...{ goal, today }}
            milestones={byGoal.get(goal.id) ?? none}
            isChosen={goal.id === chosenId}
          />
        </li>
      ))}
    </ul>
  );
}

function RowsInSight({ name, goals, byGoal, chosenId }: GoalRowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const today = useToday();
  const rows = useVirtualizer({
    count: goals.length,
    getScrollElement: () => box.current,
    estimateSize: () => 96,
    overscan: 6,
    getItemKey: (index) => goals[index]?.id ?? index,
  });
  return (
    <div ref={box} className="goal-box">
      <ul aria-label={name} className="goal-rows" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const goal = goals[index];
          if (goal === undefined) return null;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={goals.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <GoalRow
                {...{ goal, today }}
                milestones={byGoal.get(goal.id) ?? none}
                isChosen={goal.id === chosenId}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
