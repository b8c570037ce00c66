import { type RefObject, useEffect, useRef } from 'react';

/** Narrow, the detail takes the list's place: the focus goes with it, and comes back to the row it left. */
export function useNarrowFocus(panes: RefObject<HTMLElement | null>, id: string | undefined): void {
  const lastId = useRef(id);
  useEffect(() => {
    if (lastId.current === id) return;
    const left = lastId.current;
    lastId.current = id;
    if (matchMedia('(min-width: 1001px)').matches) return;
    panes.current?.closest('main')?.scrollTo(0, 0);
    if (id !== undefined) panes.current?.querySelector<HTMLElement>('.detail button')?.focus();
    else panes.current?.querySelector<HTMLElement>(`[data-id="${left}"]`)?.focus();
  }, [id, panes]);
}
