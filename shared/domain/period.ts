import {
  addDays,
  addMonths,
  firstOfMonth,
  type IsoDate,
  isIsoDate,
  isoDate,
  lastOfMonth,
} from '../kernel/dates';
import type { Impact } from '../model/impact';

/** The days a page speaks of, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export const periodPresets = [
  { id: 'sinceReview', label: 'Since my last review' },
  { id: 'thisYear', label: 'This year' },
  { id: 'last12Months', label: 'Last 12 months' },
  { id: 'lastYear', label: 'Last year' },
  { id: 'allTime', label: 'All time' },
] as const;

export type PeriodPreset = (typeof periodPresets)[number]['id'];

/** What the presets need to know beside today. */
export interface PeriodFacts {
  /** `MM-DD` of the yearly review; null where none is set. */
  readonly reviewDay: string | null;
  /** Day of the oldest win that may be shown; null where there is none. */
  readonly oldest: IsoDate | null;
}

/** The days of a preset; null where it cannot be said: no review day set, nothing written yet. */
export function periodOf(preset: PeriodPreset, today: IsoDate, facts: PeriodFacts): Period | null {
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case 'sinceReview':
      return facts.reviewDay === null ? null : { from: reviewYearStart(facts.reviewDay, today), to: today };
    case 'thisYear':
      return { from: isoDate(`${year}-01-01`), to: today };
    case 'last12Months':
      return { from: addDays(addMonths(today, -12), 1), to: today };
    case 'lastYear':
      return { from: isoDate(`${year - 1}-01-01`), to: isoDate(`${year - 1}-12-31`) };
    case 'allTime':
      return facts.oldest === null ? null : { from: facts.oldest < today ? facts.oldest : today, to: today };
  }
}

/** The preset that gives exactly these days, so that the choice can show what is chosen. */
export function presetOf(period: Period, today: IsoDate, facts: PeriodFacts): PeriodPreset | null {
  const match = periodPresets.find(({ id }) => {
    const days = periodOf(id, today, facts);
    return days !== null && days.from === period.from && days.to === period.to;
  });
  return match?.id ?? null;
}

/** My review year starts the day after the review; on the day itself the year that ends today still runs. */
function reviewYearStart(reviewDay: string, today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  const thisYears = dayInYear(year, reviewDay);
  return addDays(thisYears < today ? thisYears : dayInYear(year - 1, reviewDay), 1);
}

/** February 29 is the 28th where there is none. */
function dayInYear(year: number, monthDay: string): IsoDate {
  const day = `${year}-${monthDay}`;
  return isIsoDate(day) ? day : lastOfMonth(firstOfMonth(isoDate(`${year}-${monthDay.slice(0, 2)}-01`)));
}

/** A win of several days belongs to every period that one of its days falls in. */
export function fallsIn(period: Period, { date, endDate }: Pick<Impact, 'date' | 'endDate'>): boolean {
  return date <= period.to && (endDate ?? date) >= period.from;
}
