import { useState } from 'react';
import { Icon } from '../ui/Icon';
import { searchBoxId, shortcutWords } from './commands';

/** The search box of the top bar. */
export function SearchEverything() {
  const [query, setQuery] = useState('');
  return (
    <label className="find" htmlFor={searchBoxId}>
      <Icon name="search" />
      <input
        id={searchBoxId}
        type="search"
        aria-label="Search everything"
        placeholder="Search everything"
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <kbd aria-hidden="true">{shortcutWords('CmdOrCtrl+K')}</kbd>
    </label>
  );
}
