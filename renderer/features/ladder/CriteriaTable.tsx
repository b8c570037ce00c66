import { type KeyboardEvent, useRef } from 'react';
import { placeWrites } from '../../../shared/domain/ladder/ladderDeeds';
import { type Criterion, criterion as criterionEntity } from '../../../shared/model/criterion';
import type { Level } from '../../../shared/model/level';
import { AutosaveNumber, AutosaveText } from '../../records/AutosaveFields';
import { perform } from '../../session/perform';
import { IconButton } from '../../ui/Button';

interface CriteriaTableProps {
  readonly level: Level;
  /** In their order. */
  readonly criteria: readonly Criterion[];
}

/** The criteria as a table of fields. Alt with an arrow key goes to the same field of the next row or the one before. */
export function CriteriaTable({ level, criteria }: CriteriaTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null;
    if (step === undefined || cell === null || !event.altKey) return;
    const row = cell.closest('tr');
    const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
    if (!(next instanceof HTMLTableRowElement)) return;
    event.preventDefault();
    next.cells[cell.cellIndex]?.querySelector<HTMLElement>('input, textarea, button:not(:disabled)')?.focus();
  }

  async function moveTo(id: string, to: number, button: 'up' | 'down') {
    const writes = placeWrites('criterion', criteria, id, to);
    if (writes.length > 0) await perform({ label: `Criterion moved to place ${to + 1}`, writes });
    const row = body.current?.rows[to];
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [])];
    const usable = buttons.filter(({ disabled }) => !disabled);
    (usable.find((one) => one.dataset.move === button) ?? usable[0])?.focus();
  }

  return (
    <>
      <p className="s q">Alt and an arrow key lead to the same field of the next criterion.</p>
      <table className="criteria-table" aria-label={`Criteria of ${level.title}`}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Category</th>
            <th scope="col">Points</th>
            <th scope="col">What proves it</th>
            <th scope="col">Place</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {criteria.map((criterion, index) => {
            const at = index + 1;
            const saves = { kind: 'criterion', id: criterion.id, hidesLabel: true } as const;
            const title = criterionEntity.title(criterion);
            return (
              <tr key={criterion.id}>
                <td data-label="Criterion">
                  <AutosaveText
                    {...saves}
                    field="words"
                    label={`Criterion ${at}`}
                    isLong
                    stored={criterion.words}
                  />
                </td>
                <td data-label="Category">
                  <AutosaveText
                    {...saves}
                    field="category"
                    label={`Category of ${at}`}
                    stored={criterion.category}
                  />
                </td>
                <td data-label="Points">
                  <AutosaveNumber
                    {...saves}
                    field="points"
                    label={`Points of ${at}`}
                    stored={criterion.points}
                  />
                </td>
                <td data-label="What proves it">
                  <AutosaveText
                    {...saves}
                    field="proof"
                    label={`What proves ${at}`}
                    isLong
                    stored={criterion.proof}
                  />
                </td>
                <td className="move">
                  <IconButton
                    icon="up"
                    label={`Move up: ${title}`}
                    data-move="up"
                    disabled={index === 0}
                    onClick={() => void moveTo(criterion.id, index - 1, 'up')}
                  />
                  <IconButton
                    icon="down"
                    label={`Move down: ${title}`}
                    data-move="down"
                    disabled={index === criteria.length - 1}
                    onClick={() => void moveTo(criterion.id, index + 1, 'down')}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
