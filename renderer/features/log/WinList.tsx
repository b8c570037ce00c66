import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LogRow } from '../../../shared/domain/impact';
import { choose } from '../../navigation/paths';
import { WinRow } from './WinRow';

const rowHeight = 77;
const headingHeight = 52;
/** Rows kept ready beyond the edge: a fling of two thousand pixels a frame shows no blank. */
const overscan = 12;

interface WinListProps {
  readonly rows: readonly LogRow[];
  readonly chosenId: string | undefined;
}

/** Every win, only those in sight as elements. Arrow keys move through them; one row at a time is in the Tab order. */
export function WinList({ rows, chosenId }: WinListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    // What stands above the list can grow and shrink; the list begins where it ends.
    const above = list.current?.parentElement;
    if (!above) return;
    const measure = () => setTop(list.current?.offsetTop ?? 0);
    const observer = new ResizeObserver(measure);
    for (const sibling of above.children) if (sibling !== list.current) observer.observe(sibling);
    measure();
    return () => observer.disconnect();
  });
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
  const chosenIndex = rows.findIndex(({ win }) => win.id === chosenId);
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
