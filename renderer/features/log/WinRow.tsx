import { memo } from 'react';
import { figurePair } from '../../../shared/domain/change';
import type { LogRow } from '../../../shared/domain/impact';
import { partWords } from '../../../shared/domain/winWords';
import { formatDay } from '../../../shared/kernel/dates';
import { count, excerpt } from '../../../shared/kernel/words';
import { categoryLabel } from '../../../shared/pack/categories';
import { hrefTo } from '../../navigation/paths';
import { Pair } from '../../ui/Pair';
import { Sign } from '../../ui/Sign';

interface WinRowProps {
  readonly row: LogRow;
  readonly index: number;
  readonly total: number;
  /** Pixels from the top of the list. */
  readonly offset: number;
  readonly isChosen: boolean;
  readonly isInTabOrder: boolean;
  measure(element: HTMLElement | null): void;
}

export const WinRow = memo(function WinRow({
  row,
  index,
  total,
  offset,
  isChosen,
  isInTabOrder,
  measure,
}: WinRowProps) {
  const { win, opensMonthOf } = row;
  const pair = figurePair(win);
  const facts = [
    win.category === null ? '' : categoryLabel(win.category),
    win.part === null ? '' : partWords[win.part],
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: see WinList.
    <div
      ref={measure}
      role="listitem"
      data-index={index}
      aria-setsize={total}
      aria-posinset={index + 1}
      className="month"
      style={{ transform: `translateY(${offset}px)` }}
    >
      {opensMonthOf !== null && (
        <div className="sec">
          <h2>{formatDay(win.date, 'month')}</h2>
          <span className="push">{count(opensMonthOf, 'win')}</span>
        </div>
      )}
      <a
        className="win"
        href={hrefTo('log', win.id)}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isInTabOrder ? 0 : -1}
      >
        <span className="gut">
          <b>{formatDay(win.date, 'dayNumber')}</b> {formatDay(win.date, 'shortWeekday')}
        </span>
        <span>
          <span className="t" dir="auto">
            {excerpt(win.what, 200)}
          </span>
          <span className="m">
            {[...facts, win.private ? 'Private' : ''].filter((fact) => fact !== '').join(', ')}
          </span>
        </span>
        {pair !== null && <Pair {...pair} unit={pair.unit.length > 12 ? '' : pair.unit} />}
        {pair === null && win.result.trim() === '' && <Sign kind="wait">No result</Sign>}
      </a>
    </div>
  );
});
