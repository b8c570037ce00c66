import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { LogRow } from '../../../shared/domain/impact';
import { choose } from '../../navigation/paths';
import { useOffsetTop } from '../../ui/useOffsetTop';
import { WinRow } from './WinRow';

const rowHeight = 77;
const headingHeight = 52;
/** Rows kept ready beyond each edge: more cost more at every frame of a fling, which shows no blank with these. */
const overscan = 5;

interface WinListProps {
  readonly rows: readonly LogRow[];
  readonly chosenId: string | undefined;
}

/** Every win, only those in sight as elements. Arrow keys move through them; one row at a time is in the Tab order. */
export function WinList({ rows, chosenId }: WinListProps) {
  const list = useRef<HTMLDivElement>(null);
  const top = useOffsetTop(list);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: (index) => rowHeight + (rows[index]?.opensMonthOf == null ? 0 : headingHeight),
    getItemKey: (index) => rows[index]?.win.id ?? index,
    overscan,
    scrollMargin: top,
  });
  const hasRows = rows.length > 0;
  useEffect(() => {
    // The bench reads when the first rows had been painted.
    if (hasRows) requestAnimationFrame(() => setTimeout(() => performance.mark('wins shown')));
  }, [hasRows]);
  const chosenIndex = useMemo(() => rows.findIndex(({ win }) => win.id === chosenId), [rows, chosenId]);
  const inTabOrder = chosenIndex === -1 ? 0 : chosenIndex;

  const moveTo = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row === undefined) return;
      choose('log', row.win.id);
      virtual.scrollToIndex(index, { align: 'auto' });
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus(),
      );
    },
    [rows, virtual],
  );

  function onKeyDown(event: KeyboardEvent) {
    const from = Number(
      (event.target as HTMLElement).closest('[data-index]')?.getAttribute('data-index') ?? inTabOrder,
    );
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    moveTo(to);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, so a list of our own carries the roles.
    <div
      ref={list}
      role="list"
      aria-label="Wins, newest first"
      className="months"
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index];
        return row === undefined ? null : (
          <WinRow
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
