import { formatDay, isIsoDate } from '../kernel/dates';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Days of a month in a leap year: without a year, February has 29. */
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `February 29`, `February 29, 1984`; empty for none. */
export function birthdayWords(birthday: string | null): string {
  if (birthday === null) return '';
  if (isIsoDate(birthday)) return formatDay(birthday, 'long');
  const [month = 0, day = 0] = birthday.slice(-5).split('-').map(Number);
  const year = birthday.startsWith('-') ? '' : `, ${birthday.slice(0, 4)}`;
  return `${monthNames[month - 1] ?? ''} ${day}${year}`;
}

/** Reads `February 29`, `Feb 29, 1984`, `2/29`, `2/29/1984`, `1984-02-29`, `--0229`; null for what is no birthday. */
export function birthdayOf(text: string): string | null {
  const typed = text.trim().replace(/T.*$/, '');
  const numeric = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(typed);
  if (numeric !== null) return checked(numeric[1], numeric[2], numeric[3]);
  const yearless = /^--(\d{2})-?(\d{2})$/.exec(typed);
  if (yearless !== null) return checked(undefined, yearless[1], yearless[2]);
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(typed);
  if (slashed !== null) return checked(slashed[3], slashed[1], slashed[2]);
  const words = /^([A-Za-z]{3,})\.? (\d{1,2})(?:,? (\d{4}))?$/.exec(typed);
  if (words === null) return null;
  const named = words[1]?.toLowerCase() ?? '';
  const month = monthNames.findIndex((name) => name.toLowerCase().startsWith(named)) + 1;
  return month === 0 ? null : checked(words[3], String(month), words[2]);
}

/** A day that the calendar has in that year; Apple writes 1604 for a year that is not known. */
function checked(year: string | undefined, month = '', day = ''): string | null {
  const [inYear, inMonth, onDay] = [Number(year ?? 0), Number(month), Number(day)];
  const isKnown = year !== undefined && inYear > 1604;
  const most = longestMonths[inMonth - 1] ?? 0;
  const isLeap = inYear % 4 === 0 && (inYear % 100 !== 0 || inYear % 400 === 0);
  if (onDay < 1 || onDay > (inMonth === 2 && isKnown && !isLeap ? 28 : most)) return null;
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isKnown ? `${year}-${monthDay}` : `--${monthDay}`;
}
