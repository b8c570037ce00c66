import {
  addDays,
  earliestDay,
  formatDay,
  type IsoDate,
  isIsoDate,
  latestDay,
  lengthOfMonth,
  monthNames,
  weekdayNames,
  weekdayOf,
} from './dates';

export type TypedDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly date: IsoDate }
  | { readonly kind: 'problem'; readonly words: string };

/** Where a day without a year lies: something done has been, something due is to come. */
export type Leaning = 'past' | 'coming';

/** Read from the text; nothing says yet that there is such a day. */
interface Typed {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 1 for Monday. */
  readonly weekday: number | null;
}

/**
 * Reads a day as people type one: `2026-06-03`, `6/3/26`, `June 3`, `3 Jun 2026`, `today`, `yesterday`. Without a year
 * it is the latest such day up to `today`, or the first from `today` on. It never meets a Date, and so no zone.
 */
export function typedDate(text: string, today: IsoDate, leaning: Leaning): TypedDate {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(/\bsept\b/, 'sep')
    .replace(/\s+/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1');
  if (plain === '') return { kind: 'empty' };
  const away = { today: 0, yesterday: -1, tomorrow: 1 }[plain];
  if (away !== undefined) return { kind: 'day', date: addDays(today, away) };
  const thisYear = Number(today.slice(0, 4));
  const typed = readNumbers(plain, thisYear) ?? readWords(plain);
  if (typed === null) return problem('Write a day like June 3, 2026 or 6/3/2026.');
  const { month, day } = typed;
  // February 29 is read without a year; which one is meant comes after.
  const length = lengthOfMonth(typed.year ?? 2000, month);
  if (day < 1 || day > length) {
    const year = typed.year ?? thisYear;
    const days = lengthOfMonth(year, month);
    return problem(`${monthNames[month - 1]} ${year} has ${days} days. Write a day from 1 to ${days}.`);
  }
  const monthDay = `${two(month)}-${two(day)}`;
  const written = typed.year === null ? nearest(monthDay, today, leaning) : `${typed.year}-${monthDay}`;
  if (!isIsoDate(written))
    return problem(`Write a day between ${earliestDay.slice(0, 4)} and ${latestDay.slice(0, 4)}.`);
  const weekday = weekdayOf(written);
  if (typed.weekday !== null && typed.weekday !== weekday)
    return problem(
      `${formatDay(written, 'long')} is a ${weekdayNames[weekday - 1]}. Write the day that is meant.`,
    );
  return { kind: 'day', date: written };
}

function problem(words: string): TypedDate {
  return { kind: 'problem', words };
}

function readNumbers(plain: string, thisYear: number): Typed | null {
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (yearFirst) return typedOf(yearFirst[2], yearFirst[3], yearFirst[1], thisYear);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(plain);
  if (yearLast) return typedOf(yearLast[1], yearLast[3], yearLast[4], thisYear);
  const noYear = /^(\d{1,2})\/(\d{1,2})$/.exec(plain);
  return noYear && typedOf(noYear[1], noYear[2], undefined, thisYear);
}

function typedOf(month: unknown, day: unknown, year: string | undefined, thisYear: number): Typed | null {
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  return { year: wholeYear(year, thisYear), month: number, day: Number(day), weekday: null };
}

/** Two figures are the year within fifty of this one. */
function wholeYear(year: string | undefined, thisYear: number): number | null {
  if (year === undefined) return null;
  if (year.length === 4) return Number(year);
  const near = thisYear - (thisYear % 100) + Number(year);
  return near >= thisYear + 50 ? near - 100 : near;
}

function readWords(plain: string): Typed | null {
  const monthFirst = /^(?:([a-z]+) )?([a-z]+) (\d{1,2})(?: (\d{4}))?$/.exec(plain);
  const dayFirst = /^(?:([a-z]+) )?(\d{1,2}) ([a-z]+)(?: (\d{4}))?$/.exec(plain);
  const found = monthFirst ?? dayFirst;
  if (found === null) return null;
  const [, weekdayName, , , year] = found;
  const month = numberOf(found[monthFirst ? 2 : 3], monthNames);
  const weekday = weekdayName === undefined ? null : numberOf(weekdayName, weekdayNames);
  if (month === 0 || weekday === 0) return null;
  const day = Number(found[monthFirst ? 3 : 2]);
  return { year: year === undefined ? null : Number(year), month, day, weekday };
}

/** From 1; 0 for a word that is none of them. Whole, or its first three letters. */
function numberOf(word: string | undefined, names: readonly string[]): number {
  return (
    names.findIndex((name) => [name, name.slice(0, 3)].some((known) => known.toLowerCase() === word)) + 1
  );
}

function nearest(monthDay: string, today: IsoDate, leaning: Leaning): string {
  const year = Number(today.slice(0, 4));
  // Eight years reach the next February 29 on either side.
  const years = Array.from({ length: 9 }, (_, away) => (leaning === 'past' ? year - away : year + away));
  const days = years.map((near) => `${near}-${monthDay}`).filter(isIsoDate);
  const day = days.find((candidate) => (leaning === 'past' ? candidate <= today : candidate >= today));
  return day ?? `${year}-${monthDay}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
