import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useState } from 'react';
import { searchWords } from '../../shared/domain/search';
import { go } from '../navigation/paths';
import { shownPool } from '../session/shownPool';
import { searchBoxId } from './commands';
import { type PanelKeys, searchListId } from './SearchEverything';
import { SearchRow } from './SearchRow';
import { searchEngine } from './searchEngine';
import { noAnswer, optionGroups, resultWords, type SearchAnswer, type SearchOption } from './searchOptions';
import { placeOf } from './searchPlaces';
import './search.css';

interface SearchPanelProps {
  readonly query: string;
  readonly ref: Ref<PanelKeys>;
  /** The id of the option that Enter opens. */
  onActive(id: string | undefined): void;
  onDone(): void;
}

/** Fewer exact hits than this, and what is one letter off is looked for too. */
const plenty = 20;

/** What was found, under the search box. The focus stays in the box. */
export function SearchPanel({ query, ref, onActive, onDone }: SearchPanelProps) {
  const answer = useAnswer(query);
  const groups = useMemo(() => optionGroups(query, answer), [query, answer]);
  const options = groups.flatMap((group) => group.options);
  const words = useMemo(() => searchWords(query), [query]);
  // null until an arrow key moved: words typed before this panel was read are a question like any other.
  const [chosen, setChosen] = useState<{ readonly query: string; readonly at: number } | null>(null);
  // Every new question begins at the top; without a question nothing is chosen, so that Enter does nothing by surprise.
  const first = words.length > 0 ? 0 : -1;
  const activeAt = Math.min(chosen?.query === query ? chosen.at : first, options.length - 1);
  const activeId = activeAt < 0 ? undefined : optionId(activeAt);
  useEffect(() => {
    onActive(activeId);
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId, onActive]);

  function open(option: SearchOption) {
    onDone();
    if (option.type === 'command') return option.command.run();
    const { place, id } = placeOf(option.entry, shownPool());
    go(place, id);
  }

  useImperativeHandle(ref, () => ({
    onKeyDown(event: KeyboardEvent) {
      const option = options[activeAt];
      if (event.key === 'Enter' && option !== undefined) {
        event.preventDefault();
        open(option);
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const from = activeAt < 0 && step < 0 ? 0 : activeAt;
        setChosen({ query, at: (from + step + options.length) % options.length });
      }
    },
  }));

  let at = -1;
  return (
    // A press must not take the focus out of the box before the click is done.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here by it.
    <div className="finds" onMouseDown={(event) => event.preventDefault()}>
      <div
        id={searchListId}
        role="listbox"
        aria-label="Results"
        // A list longer than its sheet must be reached by the keyboard on its own, too.
        tabIndex={0}
        aria-activedescendant={activeId}
      >
        {groups.map(({ label, note, options: rows }, group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is not a fieldset.
          <div key={label} role="group" aria-labelledby={`${searchListId}-${group}`}>
            <div className="finds-head" id={`${searchListId}-${group}`} role="presentation">
              <b>{label}</b> {note && <span>{note}</span>}
            </div>
            {rows.map((option) => {
              at += 1;
              return (
                <SearchRow
                  key={option.key}
                  id={optionId(at)}
                  option={option}
                  words={words}
                  isActive={at === activeAt}
                  onOpen={open}
                />
              );
            })}
          </div>
        ))}
      </div>
      {options.length === 0 && answer.query === query && answer.close !== null && (
        <NothingFound query={query} />
      )}
      <div role="status" className="sr">
        {answer.query === query && answer.close !== null ? resultWords(query, groups) : ''}
      </div>
    </div>
  );
}

function optionId(at: number): string {
  return `${searchBoxId}-option-${at}`;
}

function NothingFound({ query }: { readonly query: string }) {
  const pool = shownPool();
  return (
    <div className="finds-none">
      <p>
        <b>Nothing found for “{query.trim()}”.</b>
      </p>
      <p>
        {pool.isComplete('impact')
          ? 'Every word must begin a word you have written, in the trash too. Try fewer words, or only the first letters.'
          : 'Your older wins are still being read. Try again in a moment.'}
      </p>
    </div>
  );
}

/** What is found as typed comes with the key press; what is one letter off comes later and is added at the end. */
function useAnswer(query: string): SearchAnswer {
  const [answer, setAnswer] = useState(noAnswer);
  useEffect(() => {
    const engine = searchEngine();
    let isCurrent = true;
    if (searchWords(query).length === 0) {
      engine.prepare();
      setAnswer({ ...noAnswer, query });
      return;
    }
    void engine.find(query).then(async (hits) => {
      if (hits === null || !isCurrent) return;
      const found = hits.reduce((sum, { count }) => sum + count, 0);
      // Three letters folded with their space: shorter words are never forgiven a letter.
      const mayBeTypo = found < plenty && searchWords(query).some((word) => word.length > 4);
      setAnswer({ query, hits, close: mayBeTypo ? null : [] });
      const close = mayBeTypo ? await engine.findClose(query) : null;
      if (close !== null && isCurrent) setAnswer({ query, hits, close });
    });
    return () => {
      isCurrent = false;
    };
  }, [query]);
  return answer;
}
