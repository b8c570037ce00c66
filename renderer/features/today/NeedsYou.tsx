import { useEffect, useRef, useState } from 'react';
import type { Need } from '../../../shared/domain/today';
import { count } from '../../../shared/kernel/words';
import { hrefTo } from '../../navigation/paths';
import { remindersRoute } from '../../records/reminderPlace';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { NeedRow } from './NeedRow';

/** Rows shown at first, and how many more each press adds. */
const atFirst = 6;
const more = 20;

interface NeedsYouProps {
  readonly needs: readonly Need[];
  readonly isComplete: boolean;
}

export function NeedsYou({ needs, isComplete }: NeedsYouProps) {
  const [shown, setShown] = useState(atFirst);
  const rest = needs.length - shown;
  const list = useRef<HTMLUListElement>(null);
  const lastRow = useRef(-1);
  useEffect(() => {
    // The button that settled a row left with it: whoever works by keyboard goes on with the row now in its place.
    if (document.activeElement !== document.body || lastRow.current === -1) return;
    const rows = list.current?.children ?? [];
    rows[Math.min(lastRow.current, rows.length - 1)]?.querySelector<HTMLElement>('a, button')?.focus();
  }, [needs.length]);
  return (
    <Section
      title="Needs you"
      aside={
        <>
          {needs.length > 0 && `${count(needs.length, 'thing')} · `}
          <a href={hrefTo(remindersRoute.place, remindersRoute.id)}>Reminders</a>
        </>
      }
      className="need"
    >
      {needs.length === 0 && isComplete && (
        <p className="quiet q">Nothing waits for you today. No milestone is late, and no renewal is near.</p>
      )}
      <ul
        ref={list}
        onFocus={({ target }) => {
          lastRow.current = [...(list.current?.children ?? [])].findIndex((row) => row.contains(target));
        }}
      >
        {needs.slice(0, shown).map((need) => (
          <NeedRow
            key={`${need.kind} ${need.recordId}`}
            need={need}
            isFirst={need === needs.find(({ kind }) => kind === need.kind)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <p className="rest">
          <Button look="bare" onClick={() => setShown(shown + more)}>
            {rest > more ? `Show ${more} more` : `Show ${count(rest, 'more', 'more')}`}
          </Button>
          {rest > more && <span className="xs h">{count(rest, 'more thing')} in all</span>}
        </p>
      )}
    </Section>
  );
}
