import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  differenceInCalendarMonths,
  format,
  getISODay,
} from 'date-fns';

declare const day: unique symbol;
declare const instant: unique symbol;

/** A calendar day, `YYYY-MM-DD`, with no time and no zone: it stays the same day wherever it is read. */
export type IsoDate = string & { readonly [day]: true };
/** A moment in UTC, as `Date.prototype.toISOString` writes it. */
export type IsoInstant = string & { readonly [instant]: true };

/** The first and last day that a working life can touch; beyond them a date is a slip of the finger. */
export const earliestDay = '1950-01-01' as IsoDate;
export const latestDay = '2100-12-31' as IsoDate;

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

// Days are computed at local noon, which no daylight-saving change moves to another day.
function noonOf(date: IsoDate): Date {
  // Taken apart by hand: parsing by a pattern costs fifty times as much, and a large plan asks thousands of times.
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12);
}

function dayOf(date: Date): IsoDate {
  return format(date, 'yyyy-MM-dd') as IsoDate;
}

/** True for a day that exists in the calendar, from `earliestDay` to `latestDay`. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !dayShape.test(value)) return false;
  if (value < earliestDay || value > latestDay) return false;
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number);
  if (month < 1 || month > 12 || date < 1) return false;
  // Day 0 of the next month is the last of this one. Formatting a day that is not there would throw, and is slow.
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isIsoInstant(value: unknown): value is IsoInstant {
  return typeof value === 'string' && instantShape.test(value) && !Number.isNaN(Date.parse(value));
}

export function isoDate(value: string): IsoDate {
  if (!isIsoDate(value)) throw new Error(`Not a day: ${value}`);
  return value;
}

/** The day on the wall calendar at this moment, in the machine's zone. */
export function dayOfMoment(moment: Date): IsoDate {
  return dayOf(moment);
}

export function instantOf(moment: Date): IsoInstant {
  return moment.toISOString() as IsoInstant;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dayOf(addDaysTo(noonOf(date), days));
}

/** Month ends are clamped: January 31 plus one month is the last day of February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return dayOf(addMonthsTo(noonOf(date), months));
}

/** Negative when `to` is before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(noonOf(to), noonOf(from));
}

export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarMonths(noonOf(to), noonOf(from));
}

/** `YYYY-MM`. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

export function firstOfMonth(date: IsoDate): IsoDate {
  return `${monthOf(date)}-01` as IsoDate;
}

export function lastOfMonth(date: IsoDate): IsoDate {
  return addDays(addMonths(firstOfMonth(date), 1), -1);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  return getISODay(noonOf(date));
}

/** Unicode patterns of date-fns: `MMMM d, yyyy`. The product speaks American English. */
export function formatDay(date: IsoDate, pattern: DayPattern): string {
  return format(noonOf(date), patterns[pattern]);
}

const patterns = {
  long: 'MMMM d, yyyy',
  weekday: 'EEEE, MMMM d, yyyy',
  monthDay: 'MMMM d',
  shortMonthDay: 'MMM d',
  shortMonth: 'MMM',
  month: 'MMMM yyyy',
  shortMonthYear: 'MMM yyyy',
  dayNumber: 'd',
  shortWeekday: 'EEE',
  year: 'yyyy',
} as const;

export type DayPattern = keyof typeof patterns;

/** As people say it: `today`, `tomorrow`, `in 12 days`, `3 days ago`, `in 10 weeks`, `2 years ago`. */
export function relativeDay(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const span = spanWords(Math.abs(days));
  return days > 0 ? `in ${span}` : `${span} ago`;
}

/** A number of days in the largest unit that reads naturally: `12 days`, `10 weeks`, `7 months`, `2 years`. */
export function spanWords(days: number): string {
  if (days < 61) return counted(days, 'day');
  if (days < 112) return counted(Math.round(days / 7), 'week');
  if (days < 700) return counted(Math.round(days / 30.44), 'month');
  return counted(Math.round(days / 365.25), 'year');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** One day or a range, in as few words as stay clear: `June 3, 2026`, `June 3 to August 1, 2026`. */
export function formatRange(from: IsoDate, to: IsoDate | null): string {
  if (to === null || to === from) return formatDay(from, 'long');
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${formatDay(from, sameYear ? 'monthDay' : 'long')} to ${formatDay(to, 'long')}`;
}

/** A range by its months: `Jun to Aug 2026`, `Jul 2026`, `Nov 2025 to Feb 2026`. */
export function formatMonthRange(from: IsoDate, to: IsoDate | null): string {
  if (to === null || monthOf(from) === monthOf(to)) return formatDay(from, 'shortMonthYear');
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${formatDay(from, sameYear ? 'shortMonth' : 'shortMonthYear')} to ${formatDay(to, 'shortMonthYear')}`;
}
