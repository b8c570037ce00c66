import { useRef, useState } from 'react';
import { milestoneAdvice, milestoneStanding } from '../../../shared/domain/milestones';
import type { IsoDate } from '../../../shared/kernel/dates';
import { excerpt } from '../../../shared/kernel/words';
import { edit } from '../../../shared/model/changeSet';
import type { Goal } from '../../../shared/model/goal';
import { type Milestone, milestone as milestoneEntity } from '../../../shared/model/milestone';
import { perform } from '../../session/perform';
import { IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Sign } from '../../ui/Sign';
import { MilestoneFields } from './MilestoneFields';

interface MilestoneRowProps {
  readonly milestone: Milestone;
  readonly goal: Goal;
  readonly index: number;
  readonly total: number;
  readonly today: IsoDate;
  readonly isOpen: boolean;
  readonly draggedId: string | null;
  onToggle(): void;
  onMove(id: string, to: number): Promise<void>;
  onDrag(id: string): void;
}

export function MilestoneRow(props: MilestoneRowProps) {
  const { milestone, goal, index, total, today, isOpen, draggedId, onToggle, onMove, onDrag } = props;
  const row = useRef<HTMLLIElement>(null);
  const [isTarget, setIsTarget] = useState(false);
  // The tick stands at once; the record follows when it is on the disk.
  const [ticked, setTicked] = useState<boolean | null>(null);
  const title = milestoneEntity.title(milestone);
  const { sign, words } = milestoneStanding(milestone, today);
  const advice = milestoneAdvice(milestone, goal);

  async function markDone(isDone: boolean) {
    setTicked(isDone);
    await perform({
      label: `${isDone ? 'Reached' : 'Open again'}: ${excerpt(title, 80)}`,
      writes: [edit('milestone', milestone.id, { doneOn: isDone ? today : null })],
    });
    setTicked(null);
  }

  /** A moved row loses the focus to the browser; it goes back to the button that moved it, or the one still usable. */
  async function moveTo(to: number, button: 'up' | 'down') {
    await onMove(milestone.id, to);
    const buttons = [...(row.current?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [])];
    const usable = buttons.filter(({ disabled }) => !disabled);
    (usable.find((one) => one.dataset.move === button) ?? usable[0])?.focus();
  }

  return (
    <li
      ref={row}
      className={`ms ${sign === 'late' ? 'is-late' : ''} ${isTarget && draggedId !== milestone.id ? 'is-target' : ''}`}
      onDragOver={(event) => {
        if (draggedId === null) return;
        event.preventDefault();
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsTarget(false);
        if (draggedId !== null) void onMove(draggedId, index);
      }}
    >
      <Checkbox
        label={`Done: ${title}`}
        hidesLabel
        isChecked={ticked ?? milestone.doneOn !== null}
        onChange={(isDone) => void markDone(isDone)}
      />
      <button type="button" className="ms-title" aria-expanded={isOpen} onClick={onToggle} dir="auto">
        {title}
      </button>
      <span className="ms-stands s">{sign === 'wait' ? words : <Sign kind={sign}>{words}</Sign>}</span>
      {total > 1 && (
        <span className="ms-move">
          <IconButton
            icon="up"
            label={`Move up: ${title}`}
            data-move="up"
            disabled={index === 0}
            onClick={() => void moveTo(index - 1, 'up')}
          />
          <IconButton
            icon="down"
            label={`Move down: ${title}`}
            data-move="down"
            disabled={index === total - 1}
            onClick={() => void moveTo(index + 1, 'down')}
          />
          <span
            className="grip"
            draggable
            aria-hidden="true"
            title="Drag to put in order"
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              // Without data some systems do not begin to drag.
              event.dataTransfer.setData('text/plain', title);
              if (row.current !== null) event.dataTransfer.setDragImage(row.current, 8, 8);
              onDrag(milestone.id);
            }}
          >
            <svg viewBox="0 0 8 14" aria-hidden="true">
              <path d="M1 1h2v2H1zM5 1h2v2H5zM1 6h2v2H1zM5 6h2v2H5zM1 11h2v2H1zM5 11h2v2H5z" />
            </svg>
          </span>
        </span>
      )}
      {advice !== null && <p className="hint advice">{advice}</p>}
      {isOpen && <MilestoneFields milestone={milestone} />}
    </li>
  );
}
