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

// Days are computed in UTC, where every one has 24 hours: a zone may leave out an hour, and Samoa left out a whole day.
const dayLength = 86_400_000;

// Taken apart by hand: parsing by a pattern costs fifty times as much, and a large plan asks thousands of times.
function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function startOf(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

function dayAt(milliseconds: number): IsoDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as IsoDate;
}

/** How many days a month has; 1 is January. */
export function lengthOfMonth(year: number, month: number): number {
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that exists in the calendar, from `earliestDay` to `latestDay`. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !dayShape.test(value)) return false;
  if (value < earliestDay || value > latestDay) return false;
  const { year, month, day: date } = partsOf(value as IsoDate);
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month);
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
  // Its zone's own midnight, as UTC sees it.
  return dayAt(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()));
}

export function instantOf(moment: Date): IsoInstant {
  return moment.toISOString() as IsoInstant;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dayAt(startOf(date) + days * dayLength);
}

/** Month ends are clamped: January 31 plus one month is the last day of February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = lengthOfMonth(first.getUTCFullYear(), first.getUTCMonth() + 1);
  return dayAt(first.setUTCDate(Math.min(day, length)));
}

/** Negative when `to` is before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (startOf(to) - startOf(from)) / dayLength;
}

export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [one, other] = [partsOf(from), partsOf(to)];
  return (other.year - one.year) * 12 + other.month - one.month;
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
  return ((new Date(startOf(date)).getUTCDay() + 6) % 7) + 1;
}

export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;
export const weekdayNames = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
] as const;

const monthName = (date: IsoDate): string => `${monthNames[partsOf(date).month - 1]}`;
const weekdayName = (date: IsoDate): string => `${weekdayNames[weekdayOf(date) - 1]}`;
const short = (name: string): string => name.slice(0, 3);
const yearOf = (date: IsoDate): string => date.slice(0, 4);
const monthDay = (date: IsoDate): string => `${monthName(date)} ${partsOf(date).day}`;
const long = (date: IsoDate): string => `${monthDay(date)}, ${yearOf(date)}`;

/** The product speaks American English. */
const patterns = {
  long,
  weekday: (date: IsoDate) => `${weekdayName(date)}, ${long(date)}`,
  monthDay,
  shortMonthDay: (date: IsoDate) => `${short(monthName(date))} ${partsOf(date).day}`,
  shortMonth: (date: IsoDate) => short(monthName(date)),
  month: (date: IsoDate) => `${monthName(date)} ${yearOf(date)}`,
  shortMonthYear: (date: IsoDate) => `${short(monthName(date))} ${yearOf(date)}`,
  dayNumber: (date: IsoDate) => String(partsOf(date).day),
  shortWeekday: (date: IsoDate) => short(weekdayName(date)),
  year: yearOf,
} as const satisfies Record<string, (date: IsoDate) => string>;

export type DayPattern = keyof typeof patterns;

/** `long` is June 3, 2026; `weekday` puts Wednesday before it; `month` is June 2026; `monthDay` is June 3. */
export function formatDay(date: IsoDate, pattern: DayPattern): string {
  return patterns[pattern](date);
}

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
