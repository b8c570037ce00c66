import { addDays, addMonths, daysBetween, firstOfMonth, formatDay, type IsoDate } from '../kernel/dates';
import { type Measures, placeLabels } from './timelineLabels';
import { type Lane, lanes, type MarkShape, type Strand, type TimelinePart } from './timelineLanes';

/** Twelve whole months: the one before today's, this one, and ten to come. */
export interface TimelineWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Tick {
  readonly at: number;
  readonly words: string;
  /** January carries its year. */
  readonly isYear: boolean;
}

export interface PlacedBar {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Where the part already lived ends; null while none is. */
  readonly livedTo: number | null;
  readonly y: number;
}

export interface PlacedMark {
  readonly key: string;
  readonly shape: MarkShape;
  readonly at: number;
  readonly y: number;
  readonly words: string;
}

export interface PlacedLabel {
  readonly key: string;
  readonly words: string;
  /** The label's left edge, in percent. */
  readonly at: number;
  /** Its middle, in pixels. */
  readonly y: number;
  readonly isQuiet: boolean;
}

export interface PlacedLane {
  readonly id: string;
  readonly words: string;
  readonly height: number;
  readonly bars: readonly PlacedBar[];
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedLabel[];
  /** Strands that fall in the window and are only in the table. */
  readonly leftOut: number;
  /** Marks whose label had no room. */
  readonly unnamed: number;
}

/** The whole picture: across in percent of the track, down in pixels. */
export interface Timeline {
  readonly window: TimelineWindow;
  readonly today: number;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly PlacedLane[];
}

/** Tracks drawn before the rest goes to the table. */
export const mostTracks = 12;
const trackHeight = 48;
const lineHeight = 40;
const secondRow = 20;

export function timelineWindow(today: IsoDate): TimelineWindow {
  const from = firstOfMonth(addMonths(today, -1));
  return { from, to: addDays(addMonths(from, 12), -1) };
}

/** Where a day stands in the window, in percent; days outside it are below 0 or above 100. */
export function percentOf(date: IsoDate, { from, to }: TimelineWindow): number {
  return (daysBetween(from, date) / (daysBetween(from, to) + 1)) * 100;
}

export function monthTicks(window: TimelineWindow): Tick[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(window.from, index);
    const isYear = month.slice(5, 7) === '01';
    return {
      at: percentOf(month, window),
      words: formatDay(month, isYear ? 'year' : 'shortMonth'),
      isYear,
    };
  });
}

/** What falls in the window, lane by lane: collected once for the picture, the table and the sentence. */
export interface Collected {
  readonly lane: Lane;
  readonly strands: readonly Strand[];
}

export function collectLanes(part: TimelinePart, today: IsoDate): Collected[] {
  const window = timelineWindow(today);
  return lanes.flatMap((lane) => {
    const strands = lane.strands(part, window, today).filter((strand) => touches(strand, window));
    return strands.length === 0 ? [] : [{ lane, strands }];
  });
}

/** Lays the plan out on twelve months. Pure: the width of a text is asked of `measures`. */
export function timeline(collected: readonly Collected[], today: IsoDate, measures: Measures): Timeline {
  const window = timelineWindow(today);
  return {
    window,
    today: percentOf(today, window),
    ticks: monthTicks(window),
    lanes: collected.map(({ lane, strands }) =>
      lane.layout === 'tracks'
        ? tracks(lane, strands, window, today, measures)
        : line(lane, strands, window, today, measures),
    ),
  };
}

/** True when any day of the strand falls in the window. */
function touches({ bar, marks }: Strand, { from, to }: TimelineWindow): boolean {
  if (bar !== null && bar.from <= to && (bar.to === null || bar.to >= from)) return true;
  return marks.some(({ date }) => date >= from && date <= to);
}

/** Those that end nearest to today, in the order they came. */
function nearest(strands: readonly Strand[], today: IsoDate): readonly Strand[] {
  if (strands.length <= mostTracks) return strands;
  const distance = ({ bar }: Strand) =>
    bar === null || bar.to === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(today, bar.to));
  const distances = new Map(strands.map((strand) => [strand, distance(strand)]));
  const kept = new Set(
    [...strands].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0)).slice(0, mostTracks),
  );
  return strands.filter((strand) => kept.has(strand));
}

/** Each strand on its own line, its name above its start. */
function tracks(
  lane: Lane,
  strands: readonly Strand[],
  window: TimelineWindow,
  today: IsoDate,
  measures: Measures,
): PlacedLane {
  const shown = nearest(strands, today);
  const bars: PlacedBar[] = [];
  const marks: PlacedMark[] = [];
  const labels: PlacedLabel[] = [];
  shown.forEach((strand, index) => {
    const y = index * trackHeight + 36;
    const bar = placedBar(strand, window, today, y);
    if (bar !== null) bars.push(bar);
    marks.push(...placedMarks(strand, window, y));
    const start = bar?.from ?? marks.find(({ key }) => key.startsWith(strand.key))?.at ?? 0;
    const width = measures.width(strand.words);
    labels.push({
      key: strand.key,
      words: strand.words,
      at: Math.max(0, Math.min(start, 100 - width)),
      y: y - 20,
      isQuiet: false,
    });
    const end = bar?.to ?? 100;
    const endAt = end + measures.pixel * 12;
    if (strand.endWords !== '' && end < 100 && endAt + measures.width(strand.endWords) <= 100)
      labels.push({ key: `${strand.key} end`, words: strand.endWords, at: endAt, y, isQuiet: true });
  });
  const height = shown.length * trackHeight + 8;
  return {
    id: lane.id,
    words: lane.words,
    height,
    bars,
    marks,
    labels,
    leftOut: strands.length - shown.length,
    unnamed: 0,
  };
}

/** All strands on one line, each named beside its mark where there is room. */
function line(
  lane: Lane,
  strands: readonly Strand[],
  window: TimelineWindow,
  today: IsoDate,
  measures: Measures,
): PlacedLane {
  const y = lineHeight / 2;
  const bars = strands.flatMap((strand) => placedBar(strand, window, today, y) ?? []);
  const placed = strands.map((strand) => ({ strand, marks: placedMarks(strand, window, y) }));
  const marks = placed.flatMap((one) => one.marks);
  const wanted = placed.flatMap(({ strand, marks: own }) => {
    const first = own[0];
    const last = own[own.length - 1];
    if (strand.words === '' || first === undefined || last === undefined) return [];
    return [{ key: strand.key, words: strand.words, from: first.at, to: last.at }];
  });
  const { labels, usesSecondRow } = placeLabels(
    wanted,
    marks.map(({ at }) => at),
    measures,
  );
  return {
    id: lane.id,
    words: lane.words,
    height: usesSecondRow ? lineHeight + secondRow : lineHeight,
    bars,
    marks,
    labels: labels.map(({ row, ...label }) => ({ ...label, y: y + row * secondRow, isQuiet: false })),
    leftOut: 0,
    unnamed: wanted.length - labels.length,
  };
}

function placedBar(
  { key, bar }: Strand,
  window: TimelineWindow,
  today: IsoDate,
  y: number,
): PlacedBar | null {
  if (bar === null) return null;
  const clamp = (date: IsoDate) => Math.max(0, Math.min(100, percentOf(date, window)));
  const from = clamp(bar.from);
  const to = bar.to === null ? 100 : clamp(bar.to);
  const lived = bar.isLived ? Math.min(clamp(today), to) : from;
  return { key, from, to, livedTo: lived > from ? lived : null, y };
}

function placedMarks({ key, marks }: Strand, window: TimelineWindow, y: number): PlacedMark[] {
  return marks
    .filter(({ date }) => date >= window.from && date <= window.to)
    .map((mark) => ({
      key: `${key} ${mark.key}`,
      shape: mark.shape,
      at: percentOf(mark.date, window),
      y,
      words: mark.words,
    }));
}
