import {
  addMonths,
  firstOfMonth,
  formatDay,
  type IsoDate,
  isoDate,
  lastOfMonth,
  monthOf,
} from '../kernel/dates';
import { capitalized, count, listed } from '../kernel/words';

export interface HeatMonth {
  /** Its first day. */
  readonly day: IsoDate;
  readonly count: number;
  /** Wins of each week: days 1 to 7, 8 to 14 and so on. Weeks to come are left out. */
  readonly weeks: readonly number[];
  /** `empty`: over, with nothing noted since the log began. `before`: the log had not begun. */
  readonly state: 'noted' | 'empty' | 'running' | 'before';
}

/** Twelve months up to this one, oldest first. */
export function heatMap(wins: readonly { readonly date: IsoDate }[], today: IsoDate): readonly HeatMonth[] {
  const start = addMonths(firstOfMonth(today), -11);
  const weeks = new Map<string, number[]>();
  let oldest: string | null = null;
  for (const { date } of wins) {
    if (date > today) continue;
    if (oldest === null || date < oldest) oldest = date;
    if (date < start) continue;
    const month = date.slice(0, 7);
    const ofMonth = weeks.get(month) ?? [0, 0, 0, 0, 0];
    const week = weekOf(date);
    ofMonth[week] = (ofMonth[week] ?? 0) + 1;
    weeks.set(month, ofMonth);
  }
  return Array.from({ length: 12 }, (_, index) => {
    const day = addMonths(start, index);
    const isRunning = monthOf(day) === monthOf(today);
    const last = isRunning ? today : lastOfMonth(day);
    const counts = (weeks.get(monthOf(day)) ?? [0, 0, 0, 0, 0]).slice(0, weekOf(last) + 1);
    const sum = counts.reduce((all, one) => all + one, 0);
    const hasBegun = oldest !== null && oldest <= last;
    const state = sum > 0 ? 'noted' : !hasBegun ? 'before' : isRunning ? 'running' : 'empty';
    return { day, count: sum, weeks: counts, state };
  });
}

function weekOf(date: IsoDate): number {
  return Math.floor((Number(date.slice(8)) - 1) / 7);
}

/** What the picture shows: `31 wins since December, none noted in February.` */
export function heatSentence(months: readonly HeatMonth[]): string {
  const total = months.reduce((sum, month) => sum + month.count, 0);
  const begun = months.find(({ state }) => state !== 'before');
  if (total === 0 || begun === undefined) return 'No wins noted in these twelve months.';
  const since = monthName(begun.day);
  const wins = `${capitalized(count(total, 'win'))} since ${since}`;
  const empty = months.filter(({ state }) => state === 'empty').map(({ day }) => monthName(day));
  if (empty.length === 0) return `${wins}.`;
  if (empty.length > 3) return `${wins}, none noted in ${empty.length} of the months.`;
  return `${wins}, none noted in ${listed(empty)}.`;
}

/** `February`: twelve months never hold one name twice. */
export function monthName(day: IsoDate): string {
  return formatDay(isoDate(day), 'month').replace(/ \d{4}$/, '');
}
