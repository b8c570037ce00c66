import { addDays, daysBetween, formatDay, type IsoDate, relativeDay, spanWords } from '../kernel/dates';
import { capitalized, count } from '../kernel/words';
import type { Goal, GoalStatus, Horizon } from '../model/goal';
import type { Snapshot } from '../model/index';
import type { Milestone } from '../model/milestone';
import { figureWords, pairWords } from './change';

/** Where something stands: a sign and its words, which always say the same. */
export interface Standing {
  readonly sign: 'late' | 'soon' | 'done' | 'wait';
  readonly words: string;
}

/** Days ahead from which a day that is coming asks for attention. */
export const soonDays = 14;

export const closings = ['achieved', 'missed', 'dropped'] as const;
export type Closing = (typeof closings)[number];

export const statusWords: Readonly<Record<GoalStatus, string>> = {
  planned: 'Planned',
  underway: 'Underway',
  paused: 'Paused',
  achieved: 'Achieved',
  missed: 'Missed',
  dropped: 'Dropped',
};

export const horizonWords: Readonly<Record<Horizon, string>> = {
  thisYear: 'This year',
  oneYear: 'One year',
  threeYears: 'Three years',
  fiveYears: 'Five years',
};

export function isClosed({ status }: Pick<Goal, 'status'>): boolean {
  return status === 'achieved' || status === 'missed' || status === 'dropped';
}

/** A goal is late from the day after its due day, until it is closed. */
export function goalIsLate(goal: Pick<Goal, 'status' | 'due'>, today: IsoDate): boolean {
  return !isClosed(goal) && goal.due !== null && goal.due < today;
}

/** A milestone is late from the day after its due day, until it is done. */
export function milestoneIsLate({ due, doneOn }: Pick<Milestone, 'due' | 'doneOn'>, today: IsoDate): boolean {
  return doneOn === null && due !== null && due < today;
}

/** `3 days late`. */
export function lateWords(due: IsoDate, today: IsoDate): string {
  return `${spanWords(daysBetween(due, today))} late`;
}

/** A day near enough to need no year: `January 14`; else `March 31, 2029`. */
export function nearDay(date: IsoDate, today: IsoDate): string {
  return formatDay(date, Math.abs(daysBetween(today, date)) < 300 ? 'monthDay' : 'long');
}

/** The goal and its milestones in a few words, the most pressing first. */
export function goalStanding(goal: Goal, milestones: readonly Milestone[], today: IsoDate): Standing {
  if (isClosed(goal)) {
    const on = goal.closedOn === null ? '' : ` ${nearDay(goal.closedOn, today)}`;
    return {
      sign: goal.status === 'achieved' ? 'done' : 'wait',
      words: `${statusWords[goal.status]}${on}`,
    };
  }
  if (goal.status === 'paused') return { sign: 'wait', words: 'Paused' };
  if (goal.due !== null && goal.due < today) return { sign: 'late', words: lateWords(goal.due, today) };
  const late = milestones.filter((milestone) => milestoneIsLate(milestone, today)).length;
  if (late > 0) return { sign: 'late', words: `${count(late, 'milestone')} late` };
  if (goal.startsOn !== null && goal.startsOn > today)
    return { sign: 'wait', words: `Starts ${nearDay(goal.startsOn, today)}` };
  if (goal.status === 'planned') return { sign: 'wait', words: 'Planned' };
  if (goal.due === null) return { sign: 'wait', words: 'No due day yet' };
  if (goal.due <= addDays(today, soonDays))
    return { sign: 'soon', words: `Due ${relativeDay(goal.due, today)}` };
  // With no way to go there is no course to be on.
  if (goal.target !== null && goal.target === goal.baseline)
    return { sign: 'wait', words: 'Starts at its target' };
  return { sign: 'done', words: 'On course' };
}

/** A figure of a goal with its unit: `1.2% of vends`, `140 practice checks`. */
export function goalFigure(figure: number, unit: string): string {
  return pairWords({ measure: '', before: null, after: figure, unit, per: '' });
}

/** The same with the sign of the unit only: `1.2%`, `140`. */
export function bareFigure(figure: number, unit: string): string {
  return figureWords(figure, { measure: '', before: null, after: null, unit, per: '' });
}

/** What the goal is after, in one line of a list: `1.2% of vends, aiming for 1% by January 14`. */
export function goalAim(goal: Goal, today: IsoDate): string {
  if (isClosed(goal)) return closedAim(goal);
  const by = goal.due === null ? '' : `by ${nearDay(goal.due, today)}`;
  const parts = [
    goal.current === null ? '' : goalFigure(goal.current, goal.unit),
    goal.target === null
      ? by
      : `aiming for ${goal.current === null ? goalFigure(goal.target, goal.unit) : bareFigure(goal.target, goal.unit)} ${by}`,
  ];
  return capitalized(
    parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(', '),
  );
}

/** A closed goal's last figure beside what it was after: `30 minutes; the aim was 35`. */
function closedAim({ current, target, unit }: Goal): string {
  if (target === null) return current === null ? '' : goalFigure(current, unit);
  if (current === null) return `The aim was ${goalFigure(target, unit)}`;
  return `${goalFigure(current, unit)}; the aim was ${bareFigure(target, unit)}`;
}

/** Open goals by their due day, those without one last; the order set by hand decides between equals. */
export function byDue(a: Goal, b: Goal): number {
  return (
    compare(a.due ?? '9999', b.due ?? '9999') ||
    a.position - b.position ||
    compare(a.createdAt, b.createdAt) ||
    compare(a.id, b.id)
  );
}

/** Closed goals, the latest first. */
export function byClosing(a: Goal, b: Goal): number {
  return compare(b.closedOn ?? '', a.closedOn ?? '') || compare(b.updatedAt, a.updatedAt);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface MilestoneNeed {
  readonly milestone: Milestone;
  readonly goal: Goal;
  readonly isLate: boolean;
  /** `3 days late`, `Due in 4 days`. */
  readonly standing: Standing;
}

/** Milestones that are late or come within `soonDays`, of goals that are open and not paused; the earliest first. */
export function milestonesNeedingYou(
  part: Pick<Snapshot, 'goal' | 'milestone'>,
  today: IsoDate,
): MilestoneNeed[] {
  const limit = addDays(today, soonDays);
  const goals = new Map(
    part.goal
      .filter((goal) => goal.deletedAt === null && !isClosed(goal) && goal.status !== 'paused')
      .map((goal) => [goal.id, goal]),
  );
  return part.milestone
    .flatMap((milestone) => {
      const { due, doneOn, deletedAt, goalId } = milestone;
      const goal = goals.get(goalId);
      if (goal === undefined || due === null || doneOn !== null || deletedAt !== null || due > limit)
        return [];
      const isLate = due < today;
      const standing: Standing = isLate
        ? { sign: 'late', words: lateWords(due, today) }
        : { sign: 'soon', words: `Due ${relativeDay(due, today)}` };
      return [{ milestone, goal, isLate, standing, due }];
    })
    .sort((a, b) => compare(a.due, b.due) || compare(a.milestone.id, b.milestone.id));
}
