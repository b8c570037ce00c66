import { capitalized, count, formatNumber } from '../kernel/words';
import { topicLabel } from '../model/ceTopics';
import type { CeBalance, OverLimit } from './ceBalance';
import { limitWords } from './ceCounting';
import type { MinimumStanding } from './ceMinimums';

/** One figure of a balance, ready to be shown, with the activities behind it. */
export interface CeFigure {
  readonly id: string;
  readonly name: string;
  /** `17 of 20`, `2, needs 1`. */
  readonly figure: string;
  readonly sign: 'done' | 'soon' | 'wait' | null;
  /** `3 to go`, `Met`. */
  readonly words: string;
  /** How full its bar is; null draws none. */
  readonly share: number | null;
  readonly activityIds: readonly string[];
}

/** The figures of a balance in the order they are asked about: all hours, each minimum, each limit that was passed. */
export function ceFigures(balance: CeBalance): readonly CeFigure[] {
  return [allHours(balance), ...balance.minimums.map(minimumFigure), ...balance.overLimits.map(overFigure)];
}

function allHours({ required, counted, counting }: CeBalance): CeFigure {
  const activityIds = counting.map(({ activityId }) => activityId);
  const base = { id: 'all', name: 'All hours', activityIds };
  if (required === null)
    return {
      ...base,
      figure: formatNumber(counted),
      sign: 'wait',
      words: 'How many it takes is not known',
      share: null,
    };
  return { ...base, ...against(counted, required) };
}

function minimumFigure(standing: MinimumStanding, index: number): CeFigure {
  const { minimum, have, need, shortYears, activityIds } = standing;
  const topic = minimum.topic === null ? '' : topicLabel(minimum.topic);
  const name = minimum.live ? (topic === '' ? 'Live' : `${topic}, live`) : topic;
  const base = { id: `minimum ${index}`, name, activityIds };
  if (need === null)
    return { ...base, figure: formatNumber(have), sign: 'wait', words: 'How many is not known', share: null };
  const figures = against(have, need);
  if (minimum.courses !== null) figures.figure = `${figures.figure} ${need === 1 ? 'course' : 'courses'}`;
  if (have < need || shortYears.length === 0) return { ...base, ...figures };
  const each = formatNumber(minimum.hoursEachYear ?? 0);
  return {
    ...base,
    ...figures,
    sign: 'soon',
    words: `${each} in each year: ${shortYears.join(', ')} lacks some`,
  };
}

function overFigure({ of, limit, hours, activityIds }: OverLimit): CeFigure {
  return {
    id: `over ${of}`,
    name: `${capitalized(limitWords[of])} hours`,
    figure: limit === 0 ? 'not taken' : `at most ${formatNumber(limit)}`,
    sign: 'soon',
    words: `${count(hours, 'hour')} ${hours === 1 ? 'does' : 'do'} not count`,
    share: null,
    activityIds,
  };
}

interface Against {
  figure: string;
  readonly sign: CeFigure['sign'];
  readonly words: string;
  readonly share: number;
}

function against(have: number, need: number): Against {
  if (need === 0) return { figure: formatNumber(have), sign: 'done', words: 'None needed', share: 1 };
  if (have >= need) {
    const figure =
      have === need
        ? `${formatNumber(have)} of ${formatNumber(need)}`
        : `${formatNumber(have)}, needs ${formatNumber(need)}`;
    return { figure, sign: 'done', words: 'Met', share: 1 };
  }
  const left = formatNumber(Math.round((need - have) * 100) / 100);
  return {
    figure: `${formatNumber(have)} of ${formatNumber(need)}`,
    sign: have === 0 ? 'soon' : null,
    words: have === 0 ? `${left} to go, not begun` : `${left} to go`,
    share: have / need,
  };
}

/** The heading over the figures: `3 hours to go`, `Every hour is here`. */
export function ceHeading({ required, counted, isComplete }: CeBalance): string {
  if (required === 0) return 'No CE hours needed';
  if (required === null) return `${count(counted, 'CE hour')} noted`;
  const left = Math.round(Math.max(0, required - counted) * 100) / 100;
  if (left > 0) return `${count(left, 'hour')} to go`;
  return isComplete === false ? 'Enough hours, but not of every kind' : 'Every hour is here';
}
