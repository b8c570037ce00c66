import { Button as DragHandle, GridListItem } from 'react-aria-components';
import type { CaseEntry, ShortenedField } from '../../../shared/domain/case';
import { figurePair } from '../../../shared/domain/change';
import { excerpt } from '../../../shared/kernel/words';
import { FreeTextField } from '../../records/FreeTextField';
import { Button, IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Pair } from '../../ui/Pair';

interface EntryChoiceProps {
  readonly id: string;
  readonly entry: CaseEntry;
  readonly place: 'front' | 'behind' | 'off';
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Its texts are being shortened. */
  readonly isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onInclude(isIncluded: boolean): void;
  onMove(by: -1 | 1): void;
  onShorten(texts: { [Field in ShortenedField]?: string | null }): void;
  /** Typing has come to rest. */
  onRest(): void;
}

const placeWords = { front: 'First page', behind: 'Behind it', off: 'Left off' } as const;

/** Frames in which the list may still be setting its rows anew. */
const settling = 12;

/** A moved row loses the focus; it goes back to the button that moved it, or the one still usable. */
function bringFocusBack(id: string, by: -1 | 1, frames = settling): void {
  if (frames === 0) return;
  requestAnimationFrame(() => {
    const acts = document.querySelector(`[data-entry="${CSS.escape(id)}"]`);
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement?.closest('[role="grid"]') != null;
    if (acts !== null && isLost && !acts.contains(activeElement)) {
      const usable = [...acts.querySelectorAll<HTMLButtonElement>('[data-move]:enabled')];
      (usable.find(({ dataset }) => dataset.move === String(by)) ?? usable[0])?.focus();
    }
    bringFocusBack(id, by, frames - 1);
  });
}

/** One win of the period: on the page or not, its place, and its words for this page only. */
export function EntryChoice(props: EntryChoiceProps) {
  const { entry, place, isOpen } = props;
  const name = excerpt(entry.what, 80) || 'A win without words';
  const pair = figurePair(entry.impact);
  const isShortened = entry.chosen.what !== null || entry.chosen.why !== null || entry.chosen.result !== null;
  function move(by: -1 | 1) {
    props.onMove(by);
    bringFocusBack(props.id, by);
  }

  return (
    <GridListItem id={props.id} textValue={name} className="entry-choice">
      <div className="pick">
        <DragHandle slot="drag" className="grip" aria-label={`Drag ${name}`} />
        <Checkbox label={name} hidesLabel isChecked={entry.included} onChange={props.onInclude} />
        <span className={place === 'off' ? 't off' : 't'} dir="auto">
          {name}
        </span>
        {pair && <Pair before={pair.before} after={pair.after} />}
      </div>
      <div className="acts" data-entry={props.id}>
        <span className="xs h">
          {placeWords[place]}
          {isShortened ? ', shortened' : ''}
        </span>
        <IconButton
          icon="up"
          label={`Move up: ${name}`}
          data-move={-1}
          disabled={props.isFirst}
          onClick={() => move(-1)}
        />
        <IconButton
          icon="down"
          label={`Move down: ${name}`}
          data-move={1}
          disabled={props.isLast}
          onClick={() => move(1)}
        />
        <Button
          look="bare"
          aria-expanded={isOpen}
          aria-label={`Shorten: ${name}`}
          onClick={() => props.onOpen(!isOpen)}
        >
          Shorten
        </Button>
      </div>
      {isOpen && <Shortened {...props} />}
    </GridListItem>
  );
}

const fieldWords: readonly (readonly [ShortenedField, string])[] = [
  ['what', 'What I did'],
  ['why', 'Why'],
  ['result', 'Result'],
];

/** For this page only: the win itself keeps its words. */
function Shortened({ entry, onShorten, onRest, onOpen }: EntryChoiceProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list takes letters and arrows for itself unless they stay here.
    <div
      className="shorten"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onOpen(false);
        if (event.key !== 'Tab') event.stopPropagation();
      }}
    >
      <p className="xs h">For this page only. The log keeps your words.</p>
      {fieldWords.map(([field, label]) => (
        <div key={field} className="shorten-field">
          <FreeTextField
            label={`${label}, on this page`}
            isLong
            value={entry[field]}
            onChange={(text) => onShorten({ [field]: text === entry.impact[field] ? null : text })}
            onBlur={onRest}
          />
          {entry.chosen[field] !== null && (
            <Button
              look="bare"
              aria-label={`Reset ${label}`}
              onClick={() => {
                onShorten({ [field]: null });
                onRest();
              }}
            >
              Reset
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => onOpen(false)}>Done</Button>
    </div>
  );
}
