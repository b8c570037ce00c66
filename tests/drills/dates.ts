import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  type IsoDate,
  lastOfMonth,
  monthsBetween,
  weekdayOf,
} from '../../shared/kernel/dates';
import { typedDate } from '../../shared/kernel/typedDate';
import type { Drill } from './drill';

/** Far east and far west, half hours, summer time at midnight, and one that left a day of 2011 out altogether. */
const zones = [
  'UTC',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Asia/Kolkata',
  'Africa/Cairo',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
const [firstYear, lastYear] = [1900, 2100];
const monthNames =
  'January February March April May June July August September October November December'.split(' ');

interface Day {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

// A calendar of whole numbers, which has never heard of zones: what the program's days are held against.
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengthOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const two = (part: number) => String(part).padStart(2, '0');
const written = ({ year, month, date }: Day) => `${year}-${two(month)}-${two(date)}` as IsoDate;
const after = ({ year, month, date }: Day): Day => {
  if (date < lengthOf(year, month)) return { year, month, date: date + 1 };
  return month < 12 ? { year, month: month + 1, date: 1 } : { year: year + 1, month: 1, date: 1 };
};
function monthsLater({ year, month, date }: Day, months: number): Day {
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return { year: toYear, month: toMonth, date: Math.min(date, lengthOf(toYear, toMonth)) };
}

function differencesOn(day: Day, number: number, first: IsoDate): string[] {
  const here = written(day);
  const next = written(after(day));
  // January 1, 1900 was a Monday.
  const weekday = (number % 7) + 1;
  const away = 1 + (number % 60);
  const pairs: [string, unknown, unknown][] = [
    ['next', addDays(here, 1), next],
    ['before', addDays(next, -1), here],
    ['days', daysBetween(first, here), number],
    ['weekday', weekdayOf(here), weekday],
    ['months', addMonths(here, away), written(monthsLater(day, away))],
    ['months between', monthsBetween(here, written(monthsLater(day, away))), away],
    ['end', lastOfMonth(here), written({ ...day, date: lengthOf(day.year, day.month) })],
    ['words', formatDay(here, 'long'), `${monthNames[day.month - 1]} ${day.date}, ${day.year}`],
  ];
  if (day.year >= 1950 && number % 5 === 0)
    pairs.push([
      'typed',
      JSON.stringify(typedDate(formatDay(here, 'long'), here, 'past')),
      JSON.stringify({ kind: 'day', date: here }),
    ]);
  return pairs.flatMap(([what, got, wanted]) =>
    got === wanted ? [] : [`${here}, ${what}: ${got} for ${wanted}`],
  );
}

export const dates: Drill = {
  name: 'dates',
  goal: `Days of ${firstYear} to ${lastYear} that come out otherwise in one of ${zones.length} zones`,
  wanted: '0',
  runs: 1,
  runsInCi: 1,
  async run() {
    const zone = process.env.TZ;
    const wrong: string[] = [];
    let days = 0;
    for (const name of zones) {
      process.env.TZ = name;
      let day: Day = { year: firstYear, month: 1, date: 1 };
      const first = written(day);
      for (let number = 0; day.year <= lastYear; number += 1) {
        days += 1;
        for (const difference of differencesOn(day, number, first)) wrong.push(`${name} ${difference}`);
        day = after(day);
      }
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    return {
      isReached: wrong.length === 0,
      words: [`${wrong.length} differences on ${days} days`, ...wrong.slice(0, 5)].join('; '),
    };
  },
};
