import type { IsoDate } from '../../kernel/dates';
import { count, excerpt, listed } from '../../kernel/words';
import type { Criterion } from '../../model/criterion';
import type { Ladder } from '../../model/ladder';
import { type Level, level as levelEntity } from '../../model/level';
import { type CriterionStanding, criterionStanding } from './criterionStanding';
import { criteriaOf } from './ladderParts';
import { type PointsSum, pointsSum } from './points';
import type { ProofsOf } from './proofs';
import { type TimeInLevel, timeInLevel } from './timeInLevel';

/** How far I am from a level: a sentence, and the sum behind it. Never a percentage. */
export interface Readiness {
  readonly standings: readonly CriterionStanding[];
  readonly met: readonly CriterionStanding[];
  /** Partly met and missing ones, in the order of the ladder. */
  readonly open: readonly CriterionStanding[];
  readonly points: PointsSum | null;
  readonly time: TimeInLevel | null;
  readonly isReady: boolean;
  readonly sentence: string;
}

const mostNamed = 3;

export function readiness(
  ladder: Ladder,
  levels: readonly Level[],
  level: Level,
  criteria: readonly Criterion[],
  proofsOf: ProofsOf,
  today: IsoDate,
): Readiness {
  const standings = criteriaOf(level.id, criteria).map((one) => criterionStanding(one, proofsOf));
  const met = standings.filter(({ state }) => state === 'met');
  const open = standings.filter(({ state }) => state !== 'met');
  const points = pointsSum(ladder, level, standings);
  const time = timeInLevel(ladder, levels, level, today);
  const isReady =
    standings.length > 0 &&
    open.length === 0 &&
    (points === null || points.isEnough) &&
    (time === null || time.isFull);
  return {
    standings,
    met,
    open,
    points,
    time,
    isReady,
    sentence: sentenceOf(levelEntity.title(level), standings, met, open, points, time),
  };
}

function sentenceOf(
  title: string,
  standings: readonly CriterionStanding[],
  met: readonly CriterionStanding[],
  open: readonly CriterionStanding[],
  points: PointsSum | null,
  time: TimeInLevel | null,
): string {
  if (standings.length === 0) return `No criteria of ${title} are written down yet.`;
  const all = count(standings.length, 'criterion', 'criteria');
  const shown =
    open.length > 0
      ? `You show ${met.length} of ${all} of ${title}`
      : standings.length === 1
        ? `You show the one criterion of ${title}`
        : `You show all ${all} of ${title}`;
  const names = open
    .slice(0, mostNamed)
    .map(({ criterion }) => excerpt(criterion.words, 60).replace(/\.$/, ''));
  const more = open.length - names.length;
  const missing =
    open.length === 0 ? '' : `missing: ${listed(more > 0 ? [...names, `${more} more`] : names)}`;
  const sum =
    points === null || points.isEnough ? '' : points.sentence.replace(/\.$/, '').replaceAll('. ', ', ');
  return `${[shown, missing, sum, time?.words ?? ''].filter((part) => part !== '').join('; ')}.`;
}
