import {
  addMonths,
  firstOfMonth,
  formatDay,
  type IsoDate,
  isoDate,
  lastOfMonth,
  monthOf,
} from '../kernel/dates';
import type { Impact } from '../model/impact';
import type { Period } from './period';

/**
 * Months, oldest first, that the period covers wholly, that are over, and in which nothing happened. What lies before
 * the first win is not a gap: the log had not begun.
 */
export function emptyMonths(
  wins: readonly Pick<Impact, 'date' | 'endDate'>[],
  period: Period,
  today: IsoDate,
): readonly string[] {
  const busy = new Set(wins.flatMap(({ date, endDate }) => monthsOf(date, endDate ?? date)));
  const first = [...busy].sort()[0];
  if (first === undefined) return [];
  return monthsOf(period.from, period.to).filter((month) => {
    const start = isoDate(`${month}-01`);
    const isCovered = start >= period.from && lastOfMonth(start) <= period.to && lastOfMonth(start) < today;
    return isCovered && month > first && !busy.has(month);
  });
}

/** Every month that the days touch, oldest first. */
function monthsOf(from: IsoDate, to: IsoDate): string[] {
  const months: string[] = [];
  for (let day = firstOfMonth(from); day <= to; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}

/** `February`, with the year where the months span more than one. */
export function monthWords(month: string, among: readonly string[]): string {
  const words = formatDay(isoDate(`${month}-01`), 'month');
  const years = new Set(among.map((one) => one.slice(0, 4)));
  return years.size > 1 ? words : words.replace(/ \d{4}$/, '');
}
