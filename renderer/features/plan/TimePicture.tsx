import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Collected, type PlacedLane, timeline } from '../../../shared/domain/timeline';
import { estimatedWidth } from '../../../shared/domain/timelineLabels';
import { type MarkShape, shapeWords } from '../../../shared/domain/timelineLanes';
import type { IsoDate } from '../../../shared/kernel/dates';
import { count } from '../../../shared/kernel/words';
import { MarkSign } from './MarkSign';

interface TimePictureProps {
  readonly collected: readonly Collected[];
  readonly today: IsoDate;
  /** The accessible name: what it shows and from when to when. */
  readonly name: string;
}

const laneName = 96;

/** Draws what `timeline` laid out; it decides nothing about places itself. */
export function TimePicture({ collected, today, name }: TimePictureProps) {
  const figure = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(860);
  useLayoutEffect(() => {
    const element = figure.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(320, element.clientWidth - laneName));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const picture = useMemo(
    () =>
      timeline(collected, today, {
        width: (words) => (estimatedWidth(words) / width) * 100,
        pixel: 100 / width,
      }),
    [collected, today, width],
  );
  const shapes = [...new Set(picture.lanes.flatMap(({ marks }) => marks.map(({ shape }) => shape)))];
  return (
    <>
      <figure ref={figure} className="time" role="img" aria-label={name}>
        <div className="now-space">
          <i className="now" style={{ left: `${picture.today}%` }}>
            <span>Today</span>
          </i>
        </div>
        <div className="lane axis">
          <b />
          <div className="track">
            {picture.ticks.map(({ at, words, isYear }) => (
              <span key={at} className={isYear ? 'y' : undefined} style={{ left: `${at}%` }}>
                {words}
              </span>
            ))}
          </div>
        </div>
        {picture.lanes.map((lane) => (
          <LaneTrack key={lane.id} lane={lane} />
        ))}
        <div className="key">
          {keyOrder
            .filter((shape) => shapes.includes(shape))
            .map((shape) => (
              <span key={shape}>
                <MarkSign shape={shape} />
                {shapeWords[shape]}
              </span>
            ))}
        </div>
      </figure>
      {notDrawn(picture.lanes) !== '' && <p className="not-drawn s q">{notDrawn(picture.lanes)}</p>}
    </>
  );
}

const keyOrder: readonly MarkShape[] = [
  'reached',
  'ahead',
  'late',
  'renewal',
  'lapsed',
  'meeting',
  'win',
  'achieved',
  'end',
];

function LaneTrack({ lane }: { readonly lane: PlacedLane }) {
  return (
    <div className="lane">
      <b>{lane.words}</b>
      <div className="track" style={{ height: lane.height }}>
        {lane.labels.map(({ key, words, at, y, isQuiet }) => (
          <span key={key} className={isQuiet ? 'lbl q' : 'lbl'} style={{ left: `${at}%`, top: y - 8 }}>
            {words}
          </span>
        ))}
        {lane.bars.map(({ key, from, to, livedTo, y }) => (
          <span key={key} className="bars">
            <i className="g-bar" style={{ left: `${from}%`, width: `${to - from}%`, top: y }} />
            {livedTo !== null && (
              <i className="g-bar past" style={{ left: `${from}%`, width: `${livedTo - from}%`, top: y }} />
            )}
          </span>
        ))}
        {lane.marks.map(({ key, shape, at, y, words }) => (
          <i key={key} className="mk" title={words} style={{ left: `${at}%`, top: y }}>
            <MarkSign shape={shape} />
          </i>
        ))}
      </div>
    </div>
  );
}

/** What had no room, said: nothing disappears without a word. */
function notDrawn(lanes: readonly PlacedLane[]): string {
  const goals = lanes.reduce((sum, { leftOut }) => sum + leftOut, 0);
  const names = lanes.reduce((sum, { unnamed }) => sum + unnamed, 0);
  const left = [
    goals === 0 ? '' : `${count(goals, 'more goal')}, due further from today`,
    names === 0 ? '' : count(names, 'name'),
  ].filter((words) => words !== '');
  return left.length === 0 ? '' : `Without room here, and in the table: ${left.join(', and ')}.`;
}
