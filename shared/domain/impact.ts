import { type IsoDate, monthOf } from '../kernel/dates';
import type { Impact, ImpactDraft } from '../model/impact';

/** A win without a result, in words or as a figure, asks for it, unless it was told to ask another day. */
export function needsResult(win: Impact, today: IsoDate): boolean {
  const hasNone = win.result.trim() === '' && win.after === null;
  return hasNone && (win.askAgainOn === null || win.askAgainOn <= today);
}

/** Newest first; on one day, the one written down last stands first. */
export function byNewest(a: Impact, b: Impact): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** What the log shows; a part that is null lets everything through. */
export interface WinFilter {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly category: string | null;
  readonly tag: string | null;
  /** A goal or a credential that the win is linked to. */
  readonly linkedId: string | null;
}

export const everyWin: WinFilter = { from: null, to: null, category: null, tag: null, linkedId: null };

/** A win of several days belongs to every day of its range. */
export function passes(win: Impact, filter: WinFilter): boolean {
  return (
    (filter.from === null || (win.endDate ?? win.date) >= filter.from) &&
    (filter.to === null || win.date <= filter.to) &&
    (filter.category === null || win.category === filter.category) &&
    (filter.tag === null || win.tags.includes(filter.tag)) &&
    (filter.linkedId === null ||
      win.goalIds.includes(filter.linkedId) ||
      win.credentialIds.includes(filter.linkedId))
  );
}

export interface LogRow {
  readonly win: Impact;
  /** Only on the first win of a month: how many that month has. */
  readonly opensMonthOf: number | null;
}

/** The rows of the log, from wins that are already newest first. */
export function logRows(wins: readonly Impact[]): LogRow[] {
  const perMonth = new Map<string, number>();
  const months = wins.map(({ date }) => monthOf(date));
  for (const month of months) perMonth.set(month, (perMonth.get(month) ?? 0) + 1);
  return wins.map((win, index) => {
    const month = months[index] ?? '';
    return { win, opensMonthOf: month === months[index - 1] ? null : (perMonth.get(month) ?? 0) };
  });
}

export type WinProblems = Partial<Record<keyof ImpactDraft, string>>;

type Days = Pick<ImpactDraft, 'date' | 'endDate'>;

/** What is wrong with a win's days: something done has been, and ends no earlier than it begins. */
export function dayProblems({ date, endDate }: Days, today: IsoDate): Partial<Record<keyof Days, string>> {
  const toCome = 'This day is still to come. Write the day it was done.';
  return {
    ...(date > today ? { date: toCome } : {}),
    ...(endDate !== null && endDate < date ? { endDate: 'This is before the first day.' } : {}),
    ...(endDate !== null && endDate > today ? { endDate: toCome } : {}),
  };
}

/** What a form must mend before it can be saved; empty when all is well. */
export function winProblems(draft: ImpactDraft, today: IsoDate): WinProblems {
  return {
    ...(draft.what.trim() === '' ? { what: 'Write what you did, in a few words.' } : {}),
    ...dayProblems(draft, today),
  };
}

/** Every tag in use, the most used first. */
export function tagsInUse(wins: readonly { readonly tags: readonly string[] }[]): string[] {
  const uses = new Map<string, number>();
  for (const tag of wins.flatMap(({ tags }) => tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
}
