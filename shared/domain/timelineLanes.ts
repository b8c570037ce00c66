import { dayOfMoment, formatDay, type IsoDate } from '../kernel/dates';
import { count } from '../kernel/words';
import { credential } from '../model/credential';
import { type Goal, goal as goalEntity } from '../model/goal';
import type { Snapshot } from '../model/index';
import type { Milestone } from '../model/milestone';
import { renewalOpensOn } from './credentials';
import { byDue, isClosed, nearDay } from './goals';
import { milestonesByGoal } from './milestones';
import type { TimelineWindow } from './timeline';

export type TimelinePart = Pick<Snapshot, 'goal' | 'milestone' | 'credential' | 'impact'>;

export type MarkShape =
  | 'reached'
  | 'ahead'
  | 'late'
  | 'renewal'
  | 'lapsed'
  | 'meeting'
  | 'win'
  | 'achieved'
  | 'end';

/** The words of each shape, for the key under the picture and for the table. */
export const shapeWords: Readonly<Record<MarkShape, string>> = {
  reached: 'Milestone reached',
  ahead: 'Milestone ahead',
  late: 'Milestone late',
  renewal: 'Renewal',
  lapsed: 'Expired',
  meeting: 'Meeting',
  win: 'Win',
  achieved: 'Goal achieved',
  end: 'Ends',
};

/** One dated thing on the picture and in its table. */
export interface Mark {
  readonly key: string;
  readonly date: IsoDate;
  readonly shape: MarkShape;
  /** What it is, as the table says it. */
  readonly words: string;
  /** The record it leads to; empty where it stands for several. */
  readonly recordId: string;
}

/** What belongs to one record: a stretch of time, the marks on it, a name. */
export interface Strand {
  readonly key: string;
  readonly words: string;
  /** Said at the end of the bar. */
  readonly endWords: string;
  /** `isLived`: the part before today is drawn as done. */
  readonly bar: { readonly from: IsoDate; readonly to: IsoDate | null; readonly isLived: boolean } | null;
  readonly marks: readonly Mark[];
}

export interface Lane {
  readonly id: string;
  readonly words: string;
  /** Where its strands lead: a place of the product. */
  readonly place: 'plan' | 'credentials' | 'log';
  /** `tracks`: a line for each strand, its name above. `line`: all on one line, names beside their marks. */
  readonly layout: 'tracks' | 'line';
  strands(part: TimelinePart, window: TimelineWindow, today: IsoDate): readonly Strand[];
}

/** THE REGISTRY of lanes, from the top down. Another kind of thing with a date is one line here. */
export const lanes: readonly Lane[] = [
  { id: 'goals', words: 'Goals', place: 'plan', layout: 'tracks', strands: goalStrands },
  { id: 'renewals', words: 'Renewals', place: 'credentials', layout: 'line', strands: renewalStrands },
  { id: 'wins', words: 'Wins', place: 'log', layout: 'line', strands: winStrands },
];

function goalStrands(part: TimelinePart, window: TimelineWindow, today: IsoDate): Strand[] {
  const milestones = milestonesByGoal(part.milestone);
  return (
    part.goal
      .filter(
        (goal) => !isClosed(goal) || (goal.status === 'achieved' && (goal.closedOn ?? '') >= window.from),
      )
      // Those far from the window are left out before any words are made for them.
      .filter((goal) => mayTouch(goal, milestones.get(goal.id) ?? [], window))
      .sort(byDue)
      .map((goal) => {
        const to = goal.closedOn ?? goal.due;
        const isAchieved = goal.status === 'achieved';
        const title = goalEntity.title(goal);
        const marks = (milestones.get(goal.id) ?? []).flatMap((milestone): Mark[] => {
          const date = milestone.doneOn ?? milestone.due;
          if (date === null || (isAchieved && milestone.doneOn === null)) return [];
          const shape = milestone.doneOn !== null ? 'reached' : date < today ? 'late' : 'ahead';
          return [{ key: milestone.id, date, shape, words: milestone.title, recordId: goal.id }];
        });
        const from = earlier(goal.startsOn ?? dayOfMoment(new Date(goal.createdAt)), to);
        const endVerb = isAchieved ? 'Achieved' : to !== null && to < today ? 'Was due' : 'Ends';
        return {
          key: goal.id,
          words: shortened(title),
          endWords: to === null ? '' : `${endVerb} ${nearDay(to, today)}`,
          bar: { from, to, isLived: goal.status !== 'planned' },
          marks:
            to === null
              ? marks
              : [
                  {
                    key: 'end',
                    date: to,
                    shape: isAchieved ? 'achieved' : 'end',
                    words: `“${title}” ${endVerb.toLowerCase()}`,
                    recordId: goal.id,
                  },
                  ...marks,
                ],
        };
      })
  );
}

function mayTouch(goal: Goal, milestones: readonly Milestone[], { from, to }: TimelineWindow): boolean {
  const end = goal.closedOn ?? goal.due;
  if ((end === null || end >= from) && (goal.startsOn === null || goal.startsOn <= to)) return true;
  return milestones.some(({ doneOn, due }) => {
    const date = doneOn ?? due;
    return date !== null && date >= from && date <= to;
  });
}

function renewalStrands(part: TimelinePart, _window: TimelineWindow, today: IsoDate): Strand[] {
  return part.credential.flatMap((record): Strand[] => {
    const { id, expiresOn } = record;
    if (expiresOn === null || record.neverExpires) return [];
    const name = credential.title(record);
    const opensOn = renewalOpensOn(record);
    if (expiresOn < today)
      return [
        {
          key: id,
          words: `${name}, expired ${nearDay(expiresOn, today)}`,
          endWords: '',
          bar: null,
          marks: [
            { key: 'expired', date: expiresOn, shape: 'lapsed', words: `${name} expired`, recordId: id },
          ],
        },
      ];
    if (opensOn === null || opensOn >= expiresOn)
      return [
        {
          key: id,
          words: `${name}, by ${nearDay(expiresOn, today)}`,
          endWords: '',
          bar: null,
          marks: [
            { key: 'expires', date: expiresOn, shape: 'renewal', words: `${name} expires`, recordId: id },
          ],
        },
      ];
    return [
      {
        key: id,
        words: `${name}, ${formatDay(opensOn, 'monthDay')} to ${formatDay(expiresOn, 'monthDay')}`,
        endWords: '',
        bar: { from: opensOn, to: expiresOn, isLived: false },
        marks: [
          { key: 'opens', date: opensOn, shape: 'renewal', words: `${name} renewal opens`, recordId: id },
          { key: 'expires', date: expiresOn, shape: 'end', words: `${name} expires`, recordId: id },
        ],
      },
    ];
  });
}

/** A mark for each week with a win; how many in all is said beside the last. */
function winStrands(part: TimelinePart, window: TimelineWindow, today: IsoDate): Strand[] {
  const weeks = new Map<number, { date: IsoDate; wins: number; what: string; id: string }>();
  let total = 0;
  for (const { id, date, what } of part.impact) {
    if (date < window.from || date > window.to) continue;
    total += 1;
    const week = weekOf(date);
    const known = weeks.get(week);
    if (known === undefined) weeks.set(week, { date, wins: 1, what, id });
    else known.wins += 1;
  }
  if (total === 0) return [];
  const marks = [...weeks.values()]
    .map(({ date, wins, what, id }): Mark => {
      const words =
        wins === 1 ? shortened(what) : `${count(wins, 'win')} in the week of ${nearDay(date, today)}`;
      return { key: date, date, shape: 'win', words, recordId: wins === 1 ? id : '' };
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const since = formatDay(window.from, 'monthDay').split(' ')[0] ?? '';
  return [{ key: '', words: `${count(total, 'win')} since ${since}`, endWords: '', bar: null, marks }];
}

/** Weeks counted from a Monday; only equality matters. */
function weekOf(date: IsoDate): number {
  return Math.floor((Date.parse(date) / 86_400_000 + 3) / 7);
}

/** A name that leaves room for the dates beside it. */
function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= 56 ? line : `${line.slice(0, 55).trimEnd()}…`;
}

function earlier(a: IsoDate, b: IsoDate | null): IsoDate {
  return b !== null && b < a ? b : a;
}
