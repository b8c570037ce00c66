import { addMonths, daysBetween, formatDay, type IsoDate, spanWords } from '../../kernel/dates';
import { count, numberWord } from '../../kernel/words';
import type { Ladder } from '../../model/ladder';
import type { Level } from '../../model/level';

/** How the time that a level asks for in the one before it stands. */
export interface TimeInLevel {
  readonly isFull: boolean;
  /** The day it is full; null where it cannot be known yet. */
  readonly fullOn: IsoDate | null;
  /** `4 months until the year in Technician II is full`: part of a sentence. */
  readonly words: string;
}

/** null where the level asks for no time, or is not above where I am. */
export function timeInLevel(
  ladder: Pick<Ladder, 'levelId' | 'since'>,
  levels: readonly Level[],
  level: Level,
  today: IsoDate,
): TimeInLevel | null {
  const months = level.monthsRequired;
  const at = levels.findIndex(({ id }) => id === level.id);
  const before = levels[at - 1];
  const here = levels.findIndex(({ id }) => id === ladder.levelId);
  if (months === null || before === undefined || here >= at) return null;
  const time = monthsAsTime(months);
  if (here !== at - 1)
    return { isFull: false, fullOn: null, words: `${time} in ${before.title.trim()} have yet to begin` };
  if (ladder.since === null)
    return {
      isFull: false,
      fullOn: null,
      words: `since when you are in ${before.title.trim()} is not noted`,
    };
  const fullOn = addMonths(ladder.since, months);
  if (fullOn <= today) {
    const verb = months === 12 || months === 1 ? 'is' : 'are';
    return { isFull: true, fullOn, words: `${time} in ${before.title.trim()} ${verb} full` };
  }
  const verb = months === 12 || months === 1 ? 'is' : 'are';
  return {
    isFull: false,
    fullOn,
    words: `${spanWords(daysBetween(today, fullOn))} until ${time} in ${before.title.trim()} ${verb} full, on ${formatDay(fullOn, 'long')}`,
  };
}

/** `the year`, `the two years`, `the 18 months`. */
function monthsAsTime(months: number): string {
  if (months === 12) return 'the year';
  if (months % 12 === 0) return `the ${numberWord(months / 12)} years`;
  return months === 1 ? 'the month' : `the ${count(months, 'month')}`;
}
