import { memo } from 'react';
import { markedRuns, snippet } from '../../shared/domain/searchMarks';
import { formatDay } from '../../shared/kernel/dates';
import { capitalized } from '../../shared/kernel/words';
import { type EntityName, entities, type RecordOfName } from '../../shared/model/index';
import { shortcutWords } from './commands';
import type { SearchOption } from './searchOptions';

interface SearchRowProps {
  readonly id: string;
  readonly option: SearchOption;
  readonly words: readonly string[];
  readonly isActive: boolean;
  onOpen(option: SearchOption): void;
}

const snippetLength = 90;

/** One thing found: its title with what was looked for marked, and its date. */
export const SearchRow = memo(
  function SearchRow({ id, option, words, isActive, onOpen }: SearchRowProps) {
    return (
      // The box has the focus and hears the keys; a press here is only the mouse's way.
      // biome-ignore lint/a11y/useKeyWithClickEvents: as said.
      // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it.
      <div id={id} role="option" aria-selected={isActive} className="find-row" onClick={() => onOpen(option)}>
        {option.type === 'command' ? (
          <>
            <span className="t">
              <Marked text={option.command.label} words={words} />
            </span>
            {option.command.accelerator && <span className="kbd">{shortcutWords(option.command)}</span>}
          </>
        ) : (
          <RecordRow option={option} words={words} />
        )}
      </div>
    );
  },
  // What opening does depends on the option alone.
  (a, b) =>
    a.option.key === b.option.key &&
    entryOf(a) === entryOf(b) &&
    a.words === b.words &&
    a.isActive === b.isActive &&
    a.id === b.id,
);

function entryOf({ option }: SearchRowProps) {
  return option.type === 'record' ? option.entry : option.command;
}

interface RecordRowProps {
  readonly option: Extract<SearchOption, { type: 'record' }>;
  readonly words: readonly string[];
}

function RecordRow({ option: { entry, isClose }, words }: RecordRowProps) {
  const { title, text } = shownOf(entry.kind, entry.record);
  const isInTitle = words.every((word) => entry.title.includes(word));
  const facts = [
    isClose ? capitalized(entities[entry.kind].words.one) : '',
    entry.record.deletedAt === null ? '' : 'In the trash',
    entry.day === null ? '' : formatDay(entry.day, 'long'),
  ].filter((fact) => fact !== '');
  return (
    <>
      <span className="t" dir="auto">
        <Marked text={title} words={words} />
      </span>
      <span className="d">{facts.join(' · ')}</span>
      {!isInTitle && !isClose && (
        <span className="x" dir="auto">
          <Marked text={snippet(text, words, snippetLength)} words={words} />
        </span>
      )}
    </>
  );
}

function shownOf<Name extends EntityName>(kind: Name, record: RecordOfName<Name>) {
  // The registry is exact for each kind, but the compiler does not follow a type parameter through it.
  const { title, searchText } = entities[kind] as unknown as {
    title(from: RecordOfName<Name>): string;
    searchText(from: RecordOfName<Name>): string;
  };
  return { title: title(record), text: searchText(record) };
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return markedRuns(text, words).map(({ text: run, isMatch }, at) =>
    isMatch ? <mark key={at}>{run}</mark> : run,
  );
}
