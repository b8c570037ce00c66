import { daysBetween, formatDay, type IsoDate, relativeDay } from '../kernel/dates';
import { capitalized, count, numberWord } from '../kernel/words';
import { goalIsLate, isClosed, milestoneIsLate, nearDay } from './goals';
import { type Collected, timelineWindow } from './timeline';
import type { Lane, MarkShape, TimelinePart } from './timelineLanes';

/** A line of the table beside the picture. */
export interface TimelineRow {
  readonly key: string;
  readonly date: IsoDate;
  readonly shape: MarkShape;
  readonly words: string;
  /** The goal it belongs to; empty where the words say it all. */
  readonly about: string;
  /** `Reached October 12`, `3 days late`, `in 26 days`. */
  readonly standing: string;
  readonly place: Lane['place'];
  /** Empty where it leads to no single record. */
  readonly id: string;
}

/** Everything on the twelve months by its day, what the picture had no room for included. */
export function timelineRows(collected: readonly Collected[], today: IsoDate): TimelineRow[] {
  const window = timelineWindow(today);
  return collected
    .flatMap(({ lane: { place, layout }, strands }) =>
      strands.flatMap(({ key: strand, words: about, marks }) =>
        marks
          .filter(({ date }) => date >= window.from && date <= window.to)
          .map(({ key, date, shape, words, recordId }): TimelineRow => {
            const standing = standingOf(shape, date, today);
            const isOwn = layout === 'tracks' && shape !== 'end' && shape !== 'achieved';
            return {
              key: `${strand} ${key}`,
              date,
              shape,
              words,
              about: isOwn ? about : '',
              standing,
              place,
              id: recordId,
            };
          }),
      ),
    )
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

function standingOf(shape: MarkShape, date: IsoDate, today: IsoDate): string {
  if (shape === 'reached') return `reached ${relativeDay(date, today)}`;
  if (shape === 'late') return `${count(daysBetween(date, today), 'day')} late`;
  return relativeDay(date, today);
}

/** What is behind you, whatever day it stands on. */
const isPast: ReadonlySet<MarkShape> = new Set(['reached', 'achieved', 'win']);

/** What the picture shows, in two or three sentences. */
export function timelineSentence(part: TimelinePart, rows: readonly TimelineRow[], today: IsoDate): string {
  const open = new Map(part.goal.filter((goal) => !isClosed(goal)).map((goal) => [goal.id, goal]));
  const own = part.milestone.filter(({ goalId }) => open.has(goalId));
  const lateGoals = [...open.values()].filter((goal) => goalIsLate(goal, today)).length;
  const late = own.filter((milestone) => milestoneIsLate(milestone, today)).length;
  const { from } = timelineWindow(today);
  const reached = part.milestone.filter(({ doneOn }) => doneOn !== null && doneOn >= from).length;
  const next = rows.find(({ date, shape }) => date >= today && !isPast.has(shape));
  const sentences = [
    lateGoals === 0 ? '' : `${capitalized(amount(lateGoals, 'goal'))} past the due day.`,
    late === 0 ? '' : `${capitalized(amount(late, 'milestone'))} late.`,
    reached === 0
      ? ''
      : `You have reached ${numberWord(reached)} ${reached === 1 ? 'milestone' : 'milestones'} since ${formatDay(from, 'monthDay').replace(/ 1$/, '')}.`,
    next === undefined
      ? 'Nothing ahead has a date in these twelve months.'
      : `Next: ${next.words.replace(/[.:]+$/, '')}, ${nearDay(next.date, today)}, ${relativeDay(next.date, today)}.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function amount(number: number, unit: string): string {
  return `${numberWord(number)} ${unit}${number === 1 ? ' is' : 's are'}`;
}
