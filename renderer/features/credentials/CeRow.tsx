import { memo } from 'react';
import type { CeListRow } from '../../../shared/domain/ceList';
import { formatDay } from '../../../shared/kernel/dates';
import { excerpt, formatNumber } from '../../../shared/kernel/words';
import { ceStateWords } from '../../../shared/model/ceActivity';
import { topicLabel } from '../../../shared/model/ceTopics';
import { ceHref } from '../../navigation/credentialPaths';

interface CeRowProps {
  readonly row: CeListRow;
  readonly index: number;
  readonly total: number;
  /** Pixels from the top of the list. */
  readonly offset: number;
  readonly isChosen: boolean;
  readonly isInTabOrder: boolean;
  measure(element: HTMLElement | null): void;
}

export const CeRow = memo(function CeRow(props: CeRowProps) {
  const { row, index, total, offset, isChosen, isInTabOrder, measure } = props;
  const { activity, opensYear } = row;
  const { id, date, title, provider, topics, hours, state } = activity;
  const facts = [topics.map(topicLabel).join(', ') || provider.trim(), ceStateWords[state].toLowerCase()];
  return (
    // biome-ignore lint/a11y/useSemanticElements: see CeList.
    <div
      ref={measure}
      role="listitem"
      data-index={index}
      aria-setsize={total}
      aria-posinset={index + 1}
      className="ce-row"
      style={{ transform: `translateY(${offset}px)` }}
    >
      {opensYear !== null && (
        <div className="sec">
          <h2>{date.slice(0, 4)}</h2>
          <span className="push">{opensYear}</span>
        </div>
      )}
      <a
        href={ceHref(id)}
        data-id={id}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isInTabOrder ? 0 : -1}
      >
        <span className="gut">
          {formatDay(date, 'shortMonth')} <b>{formatDay(date, 'dayNumber')}</b>
        </span>
        <span>
          <span className="t" dir="auto">
            {excerpt(title, 160)}
          </span>
          <span className="m">{facts.filter((fact) => fact !== '').join(', ')}</span>
        </span>
        <span className="hrs">{formatNumber(hours)} h</span>
      </a>
    </div>
  );
});
