import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Conflict, ConflictSide } from '../../../shared/backup/mergeFields';
import { titleOf } from '../../../shared/backup/repairLinks';
import type { IsoDate } from '../../../shared/kernel/dates';
import { capitalized } from '../../../shared/kernel/words';
import { fieldWords } from '../../../shared/model/fieldWords';
import type { AnyRecord, Snapshot } from '../../../shared/model/index';
import { momentWords } from '../../records/momentWords';
import { valueWords } from '../../records/valueWords';
import { useToday } from '../../session/clock';
import { type Choices, conflictKey } from './mergedRecords';

interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  /** Where the titles are. */
  readonly snapshot: Snapshot;
  /** The file's name. */
  readonly name: string;
  readonly choices: Choices;
  onChoose(key: string, side: Conflict['winner']): void;
}

const guessedHeight = 132;

/** Every field that both copies changed, with both values; only those in sight are elements. */
export function ConflictList({ conflicts, snapshot, name, choices, onChoose }: ConflictListProps) {
  const list = useRef<HTMLDivElement>(null);
  const today = useToday();
  const rows = useVirtualizer({
    count: conflicts.length,
    getScrollElement: () => list.current,
    estimateSize: () => guessedHeight,
    overscan: 4,
    getItemKey: (index) => (conflicts[index] ? conflictKey(conflicts[index]) : index),
  });
  return (
    <div ref={list} className="conflicts">
      <div style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const conflict = conflicts[item.index];
          if (conflict === undefined) return null;
          const key = conflictKey(conflict);
          const chosen = choices.get(key) ?? conflict.winner;
          return (
            <fieldset
              key={key}
              ref={rows.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <legend>
                <b>{conflict.field === 'deletedAt' ? 'Deleted or kept' : fieldWords(conflict.field)}</b> of{' '}
                {nameOf(conflict, snapshot)}
              </legend>
              {(['here', 'there'] as const).map((side) => (
                <label key={side} className={chosen === side ? 'on' : undefined}>
                  <input
                    type="radio"
                    name={key}
                    checked={chosen === side}
                    onChange={() => onChoose(key, side)}
                  />
                  <span>
                    <Value words={sideWords(conflict.field, conflict[side])} />
                    <span className="s q">
                      {whenWords(side === 'here' ? 'Here' : name, conflict[side], today)}
                    </span>
                  </span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
    </div>
  );
}

/** More than its box shows: it scrolls, and by keyboard too. */
const longerThanItsBox = 120;

function Value({ words }: { readonly words: string }) {
  return (
    <span className="v" {...(words.length > longerThanItsBox ? { tabIndex: 0 } : {})}>
      {words}
    </span>
  );
}

function nameOf({ kind, id }: Conflict, snapshot: Snapshot): string {
  if (kind === 'profile') return 'About you';
  const record: AnyRecord | undefined = snapshot[kind].find((candidate) => candidate.id === id);
  return record === undefined ? capitalized(kind) : titleOf(kind, record);
}

function sideWords(field: string, { value }: ConflictSide): string {
  if (field === 'deletedAt')
    return value === null ? 'Kept, with what was changed' : 'Deleted: in the trash for 30 days';
  return capitalized(valueWords(field, value));
}

function whenWords(where: string, { at }: ConflictSide, today: IsoDate): string {
  return at === null ? where : `${where}, ${momentWords(at, today)}`;
}
