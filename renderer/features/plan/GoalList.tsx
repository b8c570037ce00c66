import { count } from '../../../shared/kernel/words';
import type { Goal } from '../../../shared/model/goal';
import type { Milestone } from '../../../shared/model/milestone';
import { Section } from '../../ui/Section';
import { GoalRows } from './GoalRows';

interface GoalListProps {
  readonly open: readonly Goal[];
  readonly closed: readonly Goal[];
  readonly byGoal: ReadonlyMap<string, readonly Milestone[]>;
  readonly chosenId: string | undefined;
}

/** Open goals by their due day; closed ones are kept for good, folded away. */
export function GoalList({ open, closed, byGoal, chosenId }: GoalListProps) {
  const isChosenClosed = closed.some(({ id }) => id === chosenId);
  return (
    <Section
      title="Goals"
      className="goal-list"
      aside={`${open.length} open${closed.length === 0 ? '' : `, ${closed.length} closed`}`}
    >
      {open.length === 0 && <p className="none-open s q">No goal is open now. The closed ones are below.</p>}
      <GoalRows name="Open goals" goals={open} {...{ byGoal, chosenId }} />
      {closed.length > 0 && (
        <details className="fold" open={isChosenClosed || undefined}>
          <summary>{count(closed.length, 'closed goal')}</summary>
          <GoalRows name="Closed goals" goals={closed} {...{ byGoal, chosenId }} />
        </details>
      )}
    </Section>
  );
}
