import { type KeyboardEvent, useRef, useState } from 'react';
import { Icon } from '../ui/Icon';
import { later } from '../ui/later';
import { searchBoxId, shortcutOf } from './commands';

/** What the box tells its panel, and the panel does with the keys. */
export interface PanelKeys {
  onKeyDown(event: KeyboardEvent): void;
}

export const searchListId = `${searchBoxId}-list`;

// Everything behind the box is read when it is first entered.
const SearchPanel = later(() => import('./SearchPanel').then((m) => m.SearchPanel));

/**
 * The search box of the top bar, which is the palette too. It keeps the role of a search box, by which it is known;
 * the list below it is announced by what is active in it and by a status line.
 */
export function SearchEverything() {
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [activeId, setActiveId] = useState<string | undefined>(undefined);
  const panel = useRef<PanelKeys>(null);
  const box = useRef<HTMLInputElement>(null);

  function close() {
    setIsOpen(false);
    setActiveId(undefined);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      // From the list the focus comes back to the box; that opens it, so it is closed after.
      box.current?.focus();
      if (isOpen) close();
      else setQuery('');
    } else if (!isOpen && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      event.preventDefault();
      setIsOpen(true);
    } else if (isOpen) panel.current?.onKeyDown(event);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what the box and its list hear.
    <div
      className="find"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
    >
      <Icon name="search" />
      <input
        ref={box}
        id={searchBoxId}
        type="search"
        aria-label="Search everything"
        placeholder="Search everything"
        aria-keyshortcuts="Control+K"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? searchListId : undefined}
        aria-activedescendant={isOpen ? activeId : undefined}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={() => setIsOpen(true)}
        onClick={() => setIsOpen(true)}
        onChange={(event) => {
          setQuery(event.target.value);
          setIsOpen(true);
        }}
      />
      <kbd>{shortcutOf('search')}</kbd>
      {isOpen && (
        <SearchPanel
          ref={panel}
          query={query}
          onActive={setActiveId}
          onDone={() => {
            setQuery('');
            close();
            // What was opened is read next; a dialog gives the focus back there too.
            document.getElementById('main')?.focus();
          }}
        />
      )}
    </div>
  );
}
