import { format, isValid, parse } from 'date-fns';
import { addDays, earliestDay, type IsoDate, isIsoDate, latestDay } from './dates';

const withYear = [
  'yyyy-MM-dd',
  'M/d/yy',
  'M/d/yyyy',
  'M-d-yyyy',
  'M.d.yyyy',
  'MMMM d yyyy',
  'MMM d yyyy',
  'd MMMM yyyy',
  'd MMM yyyy',
  'EEEE MMMM d yyyy',
  'EEE MMM d yyyy',
];
const withoutYear = ['M/d', 'MMMM d', 'MMM d', 'd MMMM', 'd MMM'];

export type TypedDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly date: IsoDate }
  | { readonly kind: 'problem'; readonly words: string };

/** Where a day without a year lies: something done has been, something due is to come. */
export type Leaning = 'past' | 'coming';

/**
 * Reads a day as people type one: `2026-06-03`, `6/3/26`, `June 3`, `3 Jun 2026`, `today`, `yesterday`. Without a year
 * it is the latest such day up to `today`, or the first from `today` on.
 */
export function typedDate(text: string, today: IsoDate, leaning: Leaning): TypedDate {
  const typed = text
    .trim()
    .replace(/,/g, ' ')
    .replace(/\bsept\b/i, 'Sep')
    .replace(/\s+/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/gi, '$1');
  if (typed === '') return { kind: 'empty' };
  const word = { today: 0, yesterday: -1, tomorrow: 1 }[typed.toLowerCase()];
  if (word !== undefined) return { kind: 'day', date: addDays(today, word) };
  const reference = parse(`${today} 12`, 'yyyy-MM-dd HH', new Date(2000, 0, 1));
  for (const pattern of withYear) {
    const found = parse(typed, pattern, reference);
    if (isValid(found)) return checked(format(found, 'yyyy-MM-dd'));
  }
  for (const pattern of withoutYear) {
    // A leap year, so that February 29 is read; which year is meant comes after.
    const found = parse(typed, pattern, new Date(2000, 0, 1));
    if (isValid(found)) return withYearOf(format(found, 'MM-dd'), today, leaning);
  }
  return {
    kind: 'problem',
    words: lengthProblem(typed, today) ?? 'Write a day like June 3, 2026 or 6/3/2026.',
  };
}

function checked(day: string): TypedDate {
  if (isIsoDate(day)) return { kind: 'day', date: day };
  return {
    kind: 'problem',
    words: `Write a day between ${earliestDay.slice(0, 4)} and ${latestDay.slice(0, 4)}.`,
  };
}

function withYearOf(monthDay: string, today: IsoDate, leaning: Leaning): TypedDate {
  const year = Number(today.slice(0, 4));
  // Eight years reach the next February 29 on either side.
  const years = Array.from({ length: 9 }, (_, away) => (leaning === 'past' ? year - away : year + away));
  const days = years.map((near) => `${near}-${monthDay}`).filter(isIsoDate);
  const day = days.find((candidate) => (leaning === 'past' ? candidate <= today : candidate >= today));
  return day === undefined ? checked(`${year}-${monthDay}`) : { kind: 'day', date: day };
}

/** For `Feb 30`: how many days that month has. */
function lengthProblem(typed: string, today: IsoDate): string | null {
  const year = /\b(\d{4})\b/.exec(typed)?.[1] ?? today.slice(0, 4);
  const numeric = /^(?:\d{4}[-/.])?(\d{1,2})[-/.](\d{1,2})(?:[-/.]\d{2,4})?$/.exec(typed);
  const monthName = /[a-z]{3,}/i.exec(typed)?.[0];
  const month = numeric?.[1] ?? (monthName === undefined ? undefined : monthNumber(monthName));
  const day = numeric?.[2] ?? /\b(\d{1,2})\b/.exec(typed)?.[1];
  if (month === undefined || day === undefined) return null;
  const first = parse(`${year}-${month}-1`, 'yyyy-M-d', new Date(2000, 0, 1));
  if (!isValid(first)) return null;
  const days = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  if (Number(day) >= 1 && Number(day) <= days) return null;
  return `${format(first, 'MMMM yyyy')} has ${days} days. Write a day from 1 to ${days}.`;
}

function monthNumber(name: string): string | undefined {
  for (const pattern of ['MMMM', 'MMM']) {
    const found = parse(name, pattern, new Date(2000, 0, 1));
    if (isValid(found)) return String(found.getMonth() + 1);
  }
  return undefined;
}
