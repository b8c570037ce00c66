import type { Case, ChosenEntry } from '../model/case';
import type { Impact } from '../model/impact';
import type { Snapshot } from '../model/index';
import { fallsIn, type Period } from './period';

/** A win as this page shows it: its own words, or the shortened ones. */
export interface CaseEntry {
  readonly impact: Impact;
  readonly included: boolean;
  readonly what: string;
  readonly why: string;
  readonly result: string;
  readonly chosen: ChosenEntry;
}

export type ShortenedField = 'what' | 'why' | 'result';

/**
 * [Note: private never leaves]
 * The one gate between the log and a page: what is private, in the trash or outside the period does not pass, whatever
 * a case says of it. Every document and every list of a case reads wins through `entriesOfCase`.
 */
export function mayBeShown(impact: Impact): boolean {
  return !impact.private && impact.deletedAt === null;
}

/** The wins a case speaks of, in the order of its page; those it does not list yet come last, newest first. */
export function entriesOfCase(snapshot: Pick<Snapshot, 'impact'>, record: CasePage): readonly CaseEntry[] {
  const unlisted = new Map<string, Impact>();
  for (const impact of snapshot.impact) {
    if (mayBeShown(impact) && fallsIn(record, impact)) unlisted.set(impact.id, impact);
  }
  const listed: CaseEntry[] = [];
  for (const chosen of record.entries) {
    const impact = unlisted.get(chosen.impactId);
    if (impact === undefined || !unlisted.delete(chosen.impactId)) continue;
    listed.push(entryOf(impact, chosen));
  }
  const rest = [...unlisted.values()]
    .sort(newestFirst)
    .map((impact) => entryOf(impact, asWritten(impact.id)));
  return [...listed, ...rest];
}

type CasePage = Pick<Case, 'entries'> & Period;

function entryOf(impact: Impact, chosen: ChosenEntry): CaseEntry {
  return {
    impact,
    chosen,
    included: chosen.included,
    what: chosen.what ?? impact.what,
    why: chosen.why ?? impact.why,
    result: chosen.result ?? impact.result,
  };
}

function asWritten(impactId: string, included = true): ChosenEntry {
  return { impactId, included, what: null, why: null, result: null };
}

export function newestFirst(one: Impact, other: Impact): number {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  return one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : 0;
}

/**
 * What a case stores after its visible entries were put in `order`. Entries that cannot be seen now (outside the period,
 * private, in the trash) keep their place, so that taking a change back finds them where they were.
 */
function stored(record: Pick<Case, 'entries'>, order: readonly CaseEntry[]): ChosenEntry[] {
  const visible = new Set(order.map(({ impact }) => impact.id));
  const waiting = order.map(({ chosen }) => chosen);
  const kept = record.entries.map((entry) =>
    visible.has(entry.impactId) ? (waiting.shift() ?? entry) : entry,
  );
  return [...kept, ...waiting];
}

/** Puts one entry at a place of the visible order; places beyond the ends are the ends. */
export function movedEntry(
  snapshot: Pick<Snapshot, 'impact'>,
  record: CasePage,
  impactId: string,
  place: number,
): ChosenEntry[] {
  const entries = entriesOfCase(snapshot, record);
  const moved = entries.find(({ impact }) => impact.id === impactId);
  if (moved === undefined) return [...record.entries];
  const others = entries.filter((entry) => entry !== moved);
  const at = Math.max(0, Math.min(place, others.length));
  return stored(record, [...others.slice(0, at), moved, ...others.slice(at)]);
}

/** Changes what is chosen of one entry: included or not, or a text shortened for this page (null prints the win's own). */
export function changedEntry(
  snapshot: Pick<Snapshot, 'impact'>,
  record: CasePage,
  impactId: string,
  change: Partial<Omit<ChosenEntry, 'impactId'>>,
): ChosenEntry[] {
  const entries = entriesOfCase(snapshot, record);
  return stored(
    record,
    entries.map((entry) =>
      entry.impact.id === impactId ? { ...entry, chosen: { ...entry.chosen, ...change } } : entry,
    ),
  );
}

/**
 * A first order for a new page: the strongest first, what has no result yet left off until it has one. Strong is a
 * result with both figures, then one with a figure, then words alone; a measured figure before an estimated one.
 */
export function draftedEntries(snapshot: Pick<Snapshot, 'impact'>, period: Period): ChosenEntry[] {
  return entriesOfCase(snapshot, { ...period, entries: [] })
    .map(({ impact }) => ({ impact, strength: strengthOf(impact) }))
    .sort((one, other) => other.strength - one.strength)
    .map(({ impact }) => asWritten(impact.id, impact.result.trim() !== '' || impact.after !== null));
}

/** As a first order for a page has it; of equals the newest. */
export function strongestFirst(wins: readonly Impact[]): readonly Impact[] {
  return [...wins].sort((one, other) => strengthOf(other) - strengthOf(one) || newestFirst(one, other));
}

function strengthOf(impact: Impact): number {
  const figures = impact.after === null ? 0 : impact.before === null ? 4 : 8;
  const words = (impact.result.trim() === '' ? 0 : 4) + (impact.why.trim() === '' ? 0 : 2);
  return figures + words + (impact.howKnown === 'measured' || impact.howKnown === 'counted' ? 1 : 0);
}
