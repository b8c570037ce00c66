import { useRef, useState } from 'react';
import { moveWrites, reachedWords } from '../../../shared/domain/milestones';
import type { Goal } from '../../../shared/model/goal';
import type { Milestone } from '../../../shared/model/milestone';
import { useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { AddMilestone } from './AddMilestone';
import { MilestoneRow } from './MilestoneRow';

interface MilestonesProps {
  readonly goal: Goal;
  /** In their order. */
  readonly milestones: readonly Milestone[];
}

/** The steps of a goal: reached, late and ahead, in an order set by hand. */
export function Milestones({ goal, milestones }: MilestonesProps) {
  const today = useToday();
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const addButton = useRef<HTMLSpanElement>(null);

  async function move(id: string, to: number): Promise<void> {
    const writes = moveWrites(milestones, id, to);
    if (writes.length > 0) await perform({ label: `Milestone moved to place ${to + 1}`, writes });
  }

  return (
    <Section
      title="Milestones"
      className="milestones"
      aside={
        <span ref={addButton}>
          <Button look="bare" icon="plus" aria-expanded={isAdding} onClick={() => setIsAdding(true)}>
            Add milestone
          </Button>
        </span>
      }
    >
      <p className="s q">
        {reachedWords(milestones) ||
          (isAdding ? '' : 'Cut the goal into steps with a day each. The next one is then never far away.')}
      </p>
      <ul onDragEnd={() => setDraggedId(null)}>
        {milestones.map((milestone, index) => (
          <MilestoneRow
            key={milestone.id}
            {...{ milestone, goal, index, today, draggedId }}
            total={milestones.length}
            isOpen={openId === milestone.id}
            onToggle={() => setOpenId(openId === milestone.id ? null : milestone.id)}
            onMove={move}
            onDrag={setDraggedId}
          />
        ))}
      </ul>
      {isAdding && (
        <AddMilestone
          goal={goal}
          milestones={milestones}
          onClose={() => {
            setIsAdding(false);
            addButton.current?.querySelector('button')?.focus();
          }}
        />
      )}
    </Section>
  );
}
