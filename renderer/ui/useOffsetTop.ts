import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Where an element begins within its parent, followed as what stands above it comes, goes and grows. Watched, not read
 * at each render: reading it while scrolling makes the browser lay the page out twice a frame.
 */
export function useOffsetTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const own = element.current;
    const parent = own?.parentElement;
    if (!own || !parent) return;
    const measure = () => setTop(own.offsetTop);
    const sizes = new ResizeObserver(measure);
    const follow = () => {
      sizes.disconnect();
      for (const sibling of parent.children) if (sibling !== own) sizes.observe(sibling);
      measure();
    };
    const children = new MutationObserver(follow);
    children.observe(parent, { childList: true });
    follow();
    return () => {
      children.disconnect();
      sizes.disconnect();
    };
  }, [element]);
  return top;
}
