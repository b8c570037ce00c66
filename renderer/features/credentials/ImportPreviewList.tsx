import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { ImportPreview } from '../../../shared/backup/importers/previewImport';
import { formatDay } from '../../../shared/kernel/dates';
import { count, formatNumber } from '../../../shared/kernel/words';
import { topicLabel } from '../../../shared/model/ceTopics';
import { Sign, type SignKind } from '../../ui/Sign';

interface Line {
  readonly number: number;
  readonly sign: SignKind;
  readonly word: string;
  readonly words: string;
}

const rowHeight = 40;

/** What would be added, what is there already and what cannot be taken: the last first, each with its sentence. */
export function ImportPreviewList({ preview }: { readonly preview: ImportPreview<'ceActivity'> }) {
  const { fresh, duplicates, bad } = preview;
  const lines = useMemo<readonly Line[]>(
    () => [
      ...bad.map(({ number, words }) => ({ number, sign: 'late' as const, word: 'Not taken', words })),
      ...duplicates.map(({ number, words }) => ({
        number,
        sign: 'wait' as const,
        word: 'There already',
        words,
      })),
      ...fresh.map(({ number, draft }) => ({
        number,
        sign: 'done' as const,
        word: 'New',
        words: [
          formatDay(draft.date, 'long'),
          draft.title,
          `${formatNumber(draft.hours)} h`,
          draft.topics.map(topicLabel).join(', '),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      })),
    ],
    [fresh, duplicates, bad],
  );
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  return (
    <div>
      <p className="s" role="status">
        {[
          `${count(fresh.length, 'activity', 'activities')} would be added`,
          duplicates.length === 0
            ? ''
            : `${formatNumber(duplicates.length)} ${duplicates.length === 1 ? 'is' : 'are'} there already`,
          bad.length === 0 ? '' : `${count(bad.length, 'row')} cannot be taken`,
        ]
          .filter((part) => part !== '')
          .join('; ')}
        .
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a keyboard must reach it. */}
      <section ref={box} className="preview-rows" tabIndex={0} aria-label="Rows of the file">
        {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, so a list of our own carries the roles. */}
        <div role="list" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return line === undefined ? null : (
              // biome-ignore lint/a11y/useSemanticElements: as above.
              <div
                key={item.key}
                ref={virtual.measureElement}
                role="listitem"
                data-index={item.index}
                aria-setsize={lines.length}
                aria-posinset={item.index + 1}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Sign kind={line.sign}>{line.word}</Sign>
                <span dir="auto">{line.words}</span>
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}
