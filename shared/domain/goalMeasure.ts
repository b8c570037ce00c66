import type { IsoDate } from '../kernel/dates';
import { capitalized, formatNumber } from '../kernel/words';
import type { Goal } from '../model/goal';
import { bareFigure, goalFigure, isClosed, nearDay } from './goals';

/** The picture of a goal's figure: percents of the line from where it started to where it should be. */
export interface MeasurePicture {
  readonly startAt: number;
  readonly startWords: string;
  readonly targetAt: number;
  readonly targetWords: string;
  /** null while it is not known where it stands. */
  readonly current: { readonly at: number; readonly words: string } | null;
  /** The way covered; no length when it went the other way. */
  readonly covered: { readonly from: number; readonly to: number };
}

export interface GoalMeasure {
  /** null where a line would say nothing: no target, or nothing between the ends. */
  readonly picture: MeasurePicture | null;
  /** What the picture shows, in a sentence; empty when there is no figure at all. */
  readonly words: string;
}

type Measured = Pick<Goal, 'baseline' | 'current' | 'target' | 'unit' | 'due' | 'status'>;

/**
 * Where a goal's figure stands between its baseline and its target, whichever is higher. Without a baseline a count
 * starts at zero. A figure past the target, or gone the other way, makes the line longer: it never leaves the picture.
 */
export function goalMeasure(goal: Measured, today: IsoDate): GoalMeasure {
  const { current, target, unit } = goal;
  if (target === null) {
    return {
      picture: null,
      words:
        current === null ? '' : `${capitalized(goalFigure(current, unit))} ${when(goal)}, with no target.`,
    };
  }
  const start = startOf(goal);
  if (start === null || start === target) return { picture: null, words: wordsWithoutLine(goal, target) };
  const along = (figure: number) => (figure - start) / (target - start);
  const now = current === null ? null : along(current);
  const low = Math.min(0, now ?? 0);
  const high = Math.max(1, now ?? 1);
  const percent = (share: number) => ((share - low) / (high - low)) * 100;
  const by = goal.due === null ? '' : ` by ${nearDay(goal.due, today)}`;
  return {
    picture: {
      startAt: percent(0),
      startWords: goal.baseline === null ? bareFigure(0, unit) : `${bareFigure(start, unit)} at the start`,
      targetAt: percent(1),
      targetWords: `${bareFigure(target, unit)}${by}`,
      current:
        current === null || now === null
          ? null
          : { at: percent(now), words: `${bareFigure(current, unit)} ${when(goal)}` },
      covered: { from: percent(0), to: percent(Math.max(0, now ?? 0)) },
    },
    words: sentence(goal, start, target),
  };
}

function startOf({ baseline, current, target }: Measured): number | null {
  if (baseline !== null) return baseline;
  // A count that begins at nothing; a figure that must come down needs to be told where it began.
  return target !== null && target > 0 && (current === null || (current >= 0 && current <= target))
    ? 0
    : null;
}

/** The current figure of a closed goal is its last one. */
function when(goal: Measured): string {
  return isClosed(goal) ? 'at the end' : 'today';
}

function sentence(goal: Measured, start: number, target: number): string {
  const { baseline, current, unit } = goal;
  const aim = goalFigure(target, unit);
  if (current === null) {
    const way = baseline === null ? `The aim is ${aim}.` : `From ${bareFigure(start, unit)} to ${aim}.`;
    return isClosed(goal) ? way : `${way} Write where it stands today under Current.`;
  }
  const now = `${bareFigure(current, unit)} ${when(goal)}`;
  if (current === target) return `The target is reached: ${aim}.`;
  const share = (current - start) / (target - start);
  if (share > 1) return `Past the target of ${aim}: ${now}.`;
  if (share < 0) return `${now}, further from ${aim} than the ${bareFigure(start, unit)} at the start.`;
  const left = bareFigure(rounded(Math.abs(target - current)), unit);
  if (isClosed(goal)) return `${now}, ${left} short of ${aim}.`;
  if (baseline === null) return `${bareFigure(current, unit)} of ${aim}, ${left} to go.`;
  if (share === 0) return `Still at the ${bareFigure(start, unit)} it started with; the aim is ${aim}.`;
  return `${bareFigure(start, unit)} at the start, ${now}, ${left} to go to ${aim}.`;
}

function wordsWithoutLine(goal: Measured, target: number): string {
  const { baseline, current, unit } = goal;
  const aim = goalFigure(target, unit);
  if (baseline === target) return `It starts and ends at ${aim}, so there is no way to draw.`;
  if (current === null) return `The aim is ${aim}. Write where it stands today under Current.`;
  if (current === target) return `The target is reached: ${aim}.`;
  return `${bareFigure(current, unit)} ${when(goal)}; the aim is ${aim}. Write the baseline to see how far it has come.`;
}

/** Without the dust that subtracting decimals leaves: 1.2 minus 1 is 0.2. */
function rounded(figure: number): number {
  return Number(formatNumber(figure).replace(/,/g, ''));
}
