import { type RefObject, useEffect, useRef } from 'react';

/** Narrow, the detail takes the list's place: the focus goes with it, and comes back to the row it left. */
export function usePaneFocus(
  id: string | undefined,
  list: RefObject<HTMLElement | null>,
  detail: RefObject<HTMLElement | null>,
): void {
  const lastId = useRef(id);
  useEffect(() => {
    if (lastId.current === id) return;
    const left = lastId.current;
    lastId.current = id;
    if (matchMedia('(min-width: 1001px)').matches) return;
    detail.current?.closest('main')?.scrollTo(0, 0);
    if (id !== undefined) detail.current?.querySelector('button')?.focus();
    else list.current?.querySelector<HTMLElement>(`[data-id="${left}"]`)?.focus();
  }, [id, list, detail]);
}
