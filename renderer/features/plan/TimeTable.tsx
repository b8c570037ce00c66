import { useState } from 'react';
import { shapeWords } from '../../../shared/domain/timelineLanes';
import type { TimelineRow } from '../../../shared/domain/timelineWords';
import { formatDay } from '../../../shared/kernel/dates';
import { hrefTo } from '../../navigation/paths';
import { Button } from '../../ui/Button';

const firstRows = 60;

/** Everything on the time line by its day, as a real table. */
export function TimeTable({
  rows,
  caption,
}: {
  readonly rows: readonly TimelineRow[];
  readonly caption: string;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, firstRows);
  return (
    <>
      <table className="time-table">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What</th>
            <th scope="col">Kind</th>
            <th scope="col">Stands</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, date, shape, words, about, standing, place, id }) => (
            <tr key={key}>
              <td className="nb">{formatDay(date, 'long')}</td>
              <td>
                {id === '' ? words : <a href={hrefTo(place, id)}>{words}</a>}
                {about !== '' && <span className="s q"> {about}</span>}
              </td>
              <td className="s q">{shapeWords[shape]}</td>
              <td className={shape === 'late' || shape === 'lapsed' ? 's late' : 's q'}>{standing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button look="bare" onClick={() => setIsWhole(true)}>{`Show all ${rows.length} days`}</Button>
      )}
    </>
  );
}
