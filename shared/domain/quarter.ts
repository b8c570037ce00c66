import { type IsoDate, isoDate } from '../kernel/dates';
import { capitalized, excerpt, numberWord } from '../kernel/words';
import type { Impact } from '../model/impact';
import { type FigurePair, figurePair } from './change';
import { byNewest } from './impact';

export interface QuarterSummary {
  readonly from: IsoDate;
  /** `Seven wins. Three have a before and an after; three wait for a result.` */
  readonly sentence: string;
  /** The newest wins with both figures, three at most. */
  readonly pairs: readonly QuarterPair[];
}

export interface QuarterPair {
  readonly winId: string;
  /** What the figure counts. */
  readonly label: string;
  readonly pair: FigurePair;
}

const mostPairs = 3;

/** The first day of the quarter of the calendar year. */
export function quarterStart(today: IsoDate): IsoDate {
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return isoDate(`${today.slice(0, 4)}-${String(first).padStart(2, '0')}-01`);
}

/** What this quarter added up to so far. */
export function quarterSummary(wins: readonly Impact[], today: IsoDate): QuarterSummary {
  const from = quarterStart(today);
  const noted = wins.filter(({ date, endDate }) => (endDate ?? date) >= from && date <= today).sort(byNewest);
  const paired = noted.filter(({ before, after }) => before !== null && after !== null);
  const waiting = noted.filter(({ result, after }) => result.trim() === '' && after === null).length;
  const pairs = paired.slice(0, mostPairs).flatMap((win) => {
    const pair = figurePair(win);
    return pair === null ? [] : [{ winId: win.id, label: win.measure.trim() || excerpt(win.what, 40), pair }];
  });
  return { from, sentence: sentenceOf(noted.length, paired.length, waiting), pairs };
}

function sentenceOf(noted: number, paired: number, waiting: number): string {
  if (noted === 0) return 'No win is noted yet this quarter.';
  const wins = `${capitalized(numberWord(noted))} ${noted === 1 ? 'win' : 'wins'}.`;
  const parts = [
    paired === 0 ? '' : `${numberWord(paired)} ${paired === 1 ? 'has' : 'have'} a before and an after`,
    waiting === 0 ? '' : `${numberWord(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for a result`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? wins : `${wins} ${capitalized(parts.join('; '))}.`;
}
