import { type KeyboardEvent, useId, useRef } from 'react';
import { choose, hrefTo } from '../../navigation/paths';
import { Sign } from '../../ui/Sign';
import type { CredentialGroup, CredentialRow } from './listWords';

interface CredentialListProps {
  readonly groups: readonly CredentialGroup[];
  readonly chosenId: string | undefined;
}

/** Arrow keys move through all groups; one row is in the Tab order. */
export function CredentialList({ groups, chosenId }: CredentialListProps) {
  const list = useRef<HTMLElement>(null);
  const ids = groups.flatMap(({ rows }) => rows.map(({ credential }) => credential.id));
  const inTabOrder = chosenId !== undefined && ids.includes(chosenId) ? chosenId : ids[0];

  function onKeyDown(event: KeyboardEvent) {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const from = links.findIndex((link) => link.matches(':focus'));
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: links.length - 1 }[event.key];
    const next = to === undefined ? undefined : links[to];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    // Narrow, choosing would take the list away; there Enter opens the row.
    if (next.dataset.id && matchMedia('(min-width: 1001px)').matches) choose('credentials', next.dataset.id);
  }

  return (
    <nav ref={list} aria-label="Your credentials" onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <Group key={group.title} group={group} chosenId={chosenId} inTabOrder={inTabOrder} />
      ))}
    </nav>
  );
}

interface GroupProps {
  readonly group: CredentialGroup;
  readonly chosenId: string | undefined;
  readonly inTabOrder: string | undefined;
}

function Group({ group, chosenId, inTabOrder }: GroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="group">
        {group.title}
      </h2>
      <ul>
        {group.rows.map((row) => (
          <Row
            key={row.credential.id}
            row={row}
            isChosen={row.credential.id === chosenId}
            isInTabOrder={row.credential.id === inTabOrder}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly row: CredentialRow;
  readonly isChosen: boolean;
  readonly isInTabOrder: boolean;
}

function Row({ row, isChosen, isInTabOrder }: RowProps) {
  const { credential, status, line } = row;
  return (
    <li>
      <a
        className="cr"
        href={hrefTo('credentials', credential.id)}
        data-id={credential.id}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isInTabOrder ? 0 : -1}
      >
        <span className="t" dir="auto">
          {credential.shortName}
        </span>
        <Sign kind={status.sign}>{status.short}</Sign>
        <span className="m">{line}</span>
      </a>
    </li>
  );
}
