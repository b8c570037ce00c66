import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import { person as entity } from '../../../shared/model/person';
import { choose, hrefTo } from '../../navigation/paths';
import { Sign } from '../../ui/Sign';
import type { PersonRowFacts } from './peopleRows';

const rowHeight = 57;
const overscan = 6;

interface PeopleListProps {
  readonly rows: readonly PersonRowFacts[];
  readonly chosenId: string | undefined;
}

/** Only those in sight are elements. Arrow keys move through them; one row at a time is in the Tab order. */
export function PeopleList({ rows, chosenId }: PeopleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.person.id ?? index,
    overscan,
  });
  const chosenIndex = rows.findIndex(({ person }) => person.id === chosenId);
  const inTabOrder = Math.max(0, chosenIndex);

  function onKeyDown(event: KeyboardEvent) {
    const row = (event.target as HTMLElement).closest('[data-index]');
    const from = Number(row?.getAttribute('data-index') ?? inTabOrder);
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: rows.length - 1 }[event.key];
    const next = to === undefined ? undefined : rows[to];
    if (to === undefined || next === undefined) return;
    event.preventDefault();
    virtual.scrollToIndex(to, { align: 'auto' });
    // Narrow, choosing would take the list away; there Enter opens the row.
    if (matchMedia('(min-width: 1001px)').matches) choose('network', next.person.id);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`)?.focus(),
    );
  }

  return (
    <div ref={scroller} className="rows">
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, so a list of our own carries the roles. */}
      <div
        role="list"
        aria-label="People, by name"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            <div
              key={item.key}
              ref={virtual.measureElement}
              role="listitem"
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <a
                className="pr"
                data-id={row.person.id}
                href={hrefTo('network', row.person.id)}
                aria-current={item.index === chosenIndex ? 'true' : undefined}
                tabIndex={item.index === inTabOrder ? 0 : -1}
              >
                <span className="t" dir="auto">
                  {entity.title(row.person)}
                </span>
                {row.sign && <Sign kind={row.sign.kind}>{row.sign.words}</Sign>}
                <span className="m" dir="auto">
                  {row.line || ' '}
                </span>
              </a>
            </div>
          );
        })}
      </div>
    </div>
  );
}
