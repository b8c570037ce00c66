import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { CeListRow } from '../../../shared/domain/ceList';
import { credentialsId } from '../../navigation/credentialPaths';
import { choose } from '../../navigation/paths';
import { useOffsetTop } from '../../ui/useOffsetTop';
import { CeRow } from './CeRow';

const rowHeight = 64;
const headingHeight = 44;

interface CeListProps {
  readonly rows: readonly CeListRow[];
  readonly chosenId: string | undefined;
}

/** Every activity, only those in sight as elements. Arrow keys move through them; one row is in the Tab order. */
export function CeList({ rows, chosenId }: CeListProps) {
  const list = useRef<HTMLDivElement>(null);
  const top = useOffsetTop(list);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: (index) => rowHeight + (rows[index]?.opensYear == null ? 0 : headingHeight),
    getItemKey: (index) => rows[index]?.activity.id ?? index,
    overscan: 5,
    scrollMargin: top,
  });
  const chosenIndex = useMemo(
    () => rows.findIndex(({ activity }) => activity.id === chosenId),
    [rows, chosenId],
  );
  const inTabOrder = Math.max(0, chosenIndex);

  function onKeyDown(event: KeyboardEvent) {
    const at = (event.target as HTMLElement).closest('[data-index]')?.getAttribute('data-index');
    const from = Number(at ?? inTabOrder);
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined ? undefined : rows[to];
    if (to === undefined || row === undefined) return;
    event.preventDefault();
    virtual.scrollToIndex(to, { align: 'auto' });
    // Narrow, choosing would take the list away; there Enter opens the row.
    if (matchMedia('(min-width: 1001px)').matches)
      choose('credentials', credentialsId('ce', row.activity.id));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`)?.focus());
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, so a list of our own carries the roles.
    <div
      ref={list}
      role="list"
      aria-label="CE activities, newest first"
      className="ce-rows"
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index];
        return row === undefined ? null : (
          <CeRow
            key={item.key}
            row={row}
            index={item.index}
            total={rows.length}
            offset={item.start - top}
            isChosen={item.index === chosenIndex}
            isInTabOrder={item.index === inTabOrder}
            measure={virtual.measureElement}
          />
        );
      })}
    </div>
  );
}
