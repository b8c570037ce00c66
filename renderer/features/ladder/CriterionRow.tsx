import { useEffect, useId, useRef } from 'react';
import { type CriterionStanding, stateWords } from '../../../shared/domain/ladder/criterionStanding';
import { placeWrites } from '../../../shared/domain/ladder/ladderDeeds';
import { criterion as criterionEntity } from '../../../shared/model/criterion';
import type { Level } from '../../../shared/model/level';
import type { Ladders, LadderView } from '../../records/useLadders';
import { perform } from '../../session/perform';
import { IconButton } from '../../ui/Button';
import { later } from '../../ui/later';
import { Sign } from '../../ui/Sign';

const CriterionOpen = later(() => import('./CriterionOpen').then((module) => module.CriterionOpen));

interface CriterionRowProps {
  readonly ladders: Ladders;
  readonly view: LadderView;
  readonly level: Level;
  readonly standing: CriterionStanding;
  readonly index: number;
  /** All of the level, in their order. */
  readonly all: readonly CriterionStanding[];
  readonly isOpen: boolean;
  onToggle(): void;
}

/** One criterion: its words, how it stands and why; opened, all that belongs to it. */
export function CriterionRow(props: CriterionRowProps) {
  const { standing, index, all, isOpen, onToggle } = props;
  const { criterion, state, words } = standing;
  const row = useRef<HTMLLIElement>(null);
  const id = useId();
  useEffect(() => {
    // A link may lead to a criterion far down.
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const title = criterionEntity.title(criterion);

  /** A moved row loses the focus to the browser; it goes back to the button that moved it, or the one still usable. */
  async function moveTo(to: number, button: 'up' | 'down') {
    const ordered = all.map((one) => one.criterion);
    const writes = placeWrites('criterion', ordered, criterion.id, to);
    if (writes.length > 0) await perform({ label: `Criterion moved to place ${to + 1}`, writes });
    const buttons = [...(row.current?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [])];
    const usable = buttons.filter(({ disabled }) => !disabled);
    (usable.find((one) => one.dataset.move === button) ?? usable[0])?.focus();
  }

  return (
    <li ref={row} className={`criterion ${isOpen ? 'is-open' : ''}`}>
      <span className="number q" aria-hidden="true">
        {index + 1}
      </span>
      <button
        type="button"
        className="words"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
        dir="auto"
      >
        {title}
      </button>
      <Sign kind={state === 'met' ? 'done' : 'wait'}>{stateWords[state]}</Sign>
      <span className="why s q">{words}</span>
      {isOpen && (
        <div id={id} className="open">
          <CriterionOpen {...props} />
          {all.length > 1 && (
            <span className="move">
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
                disabled={index === all.length - 1}
                onClick={() => void moveTo(index + 1, 'down')}
              />
            </span>
          )}
        </div>
      )}
    </li>
  );
}
