import { useLayoutEffect, useRef, useState } from 'react';
import type { Document } from '../../../shared/documents/document';
import type { Page } from '../../../shared/documents/paginate';
import { sheetSize } from '../../../shared/documents/sheet';
import { count } from '../../../shared/kernel/words';
import { Button } from '../../ui/Button';
import { Sheet } from './Sheets';

const shownAtOnce = 30;

interface PagePreviewProps {
  readonly document: Document;
  readonly pages: readonly Page[];
}

/** The sheets one under the other, true to their paper, as large as the place allows. */
export function PagePreview({ document, pages }: PagePreviewProps) {
  const stage = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(shownAtOnce);
  const { width, height } = sheetSize[document.paper];
  const scale = useScale(stage, width);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="stage" ref={stage} tabIndex={0} aria-label="The page">
      {pages.slice(0, shown).map((page, at) => (
        <div key={at} className="place" style={{ width: width * scale, height: height * scale }}>
          <div className="scaled" style={{ transform: `scale(${scale})` }}>
            <Sheet
              page={page}
              paper={document.paper}
              footer={document.footer}
              number={at + 1}
              pages={pages.length}
              isPart
            />
          </div>
        </div>
      ))}
      {pages.length > shown && (
        <p className="s q">
          {count(pages.length - shown, 'more page')} {pages.length - shown === 1 ? 'is' : 'are'} in every
          export.{' '}
          <Button look="bare" onClick={() => setShown(shown + shownAtOnce)}>
            Show more pages
          </Button>
        </p>
      )}
    </section>
  );
}

const largest = 1;

function useScale(stage: React.RefObject<HTMLElement | null>, width: number): number {
  const [room, setRoom] = useState(width);
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setRoom(entry.contentRect.width);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [stage]);
  return Math.min(largest, room / width);
}
