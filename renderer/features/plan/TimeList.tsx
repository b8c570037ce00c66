import { useState } from 'react';
import { shapeWords } from '../../../shared/domain/timelineLanes';
import type { TimelineRow } from '../../../shared/domain/timelineWords';
import { formatDay } from '../../../shared/kernel/dates';
import { hrefTo } from '../../navigation/paths';
import { Button } from '../../ui/Button';
import { MarkSign } from './MarkSign';

const firstRows = 12;

/** The same things as a dated list, where the window is too narrow for the picture. */
export function TimeList({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const dated = rows.filter(({ shape }) => shape !== 'win');
  const shown = isWhole ? dated : dated.slice(0, firstRows);
  return (
    <div className="tlist">
      <ol>
        {shown.map(({ key, date, shape, words, standing, place, id }) => (
          <li key={key} className="item">
            <span className="gut">
              <b>{formatDay(date, 'shortMonthDay')}</b>
            </span>
            <div>
              <a className="quiet" href={hrefTo(place, id)}>
                {words}
              </a>
              <p className="s">{standing}</p>
            </div>
            <span className="mk-space">
              <MarkSign shape={shape} />
              <span className="sr">{shapeWords[shape]}</span>
            </span>
          </li>
        ))}
      </ol>
      {shown.length < dated.length && (
        <Button look="bare" onClick={() => setIsWhole(true)}>{`Show all ${dated.length}`}</Button>
      )}
    </div>
  );
}
