import type { IsoDate } from '../kernel/dates';
import { type EntityName, entities, type RecordOfName } from '../model/index';

/** One record as the search reads it: its words cut down once, so that a key press compares plain text only. */
export interface SearchEntry {
  readonly kind: EntityName;
  readonly record: RecordOfName<EntityName>;
  readonly title: string;
  readonly text: string;
  /** The day it is known by; null when it has none. */
  readonly day: IsoDate | null;
  /** Grows with the day, smaller for the trash: what is shown first. */
  readonly rank: number;
}

export interface KindHits {
  readonly kind: EntityName;
  /** The best of them, best first. */
  readonly best: readonly SearchEntry[];
  readonly count: number;
}

/** What is most asked for comes first. */
export const searchedKinds: readonly EntityName[] = [
  'impact',
  'goal',
  'milestone',
  'credential',
  'ceActivity',
  'signOff',
  'reminder',
  'case',
  'criterion',
  'level',
  'ladder',
  'person',
  'event',
  'praise',
  'interaction',
  'reference',
  'template',
  'attachment',
  'profile',
];

const onlyAscii = /^[\0-\x7f]*$/;

/**
 * Lower case without accents, words set apart by one space, with a space in front: ` cafe orders 93 5`. A word that
 * begins with something then contains it after a space, which is the quickest thing to look for.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const words = onlyAscii.test(lower)
    ? lower.replace(/'/g, '').replace(/[^a-z0-9]+/g, ' ')
    : lower
        .normalize('NFKD')
        .replace(/[\p{M}'’]+/gu, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()}`;
}

/** The words to be found, each folded, the longest first: it rules out most. */
export function searchWords(query: string): readonly string[] {
  const words = query.split(/\s+/).map(fold);
  return [...new Set(words)].filter((word) => word !== ' ').sort((a, b) => b.length - a.length);
}

export function searchEntry<Name extends EntityName>(kind: Name, record: RecordOfName<Name>): SearchEntry {
  // The registry is exact for each kind, but the compiler does not follow a type parameter through it.
  const { title, searchText } = entities[kind] as unknown as {
    title(from: RecordOfName<Name>): string;
    searchText(from: RecordOfName<Name>): string;
  };
  const day = days[kind](record);
  const known = Number((day ?? record.createdAt.slice(0, 10)).replaceAll('-', ''));
  return {
    kind,
    record,
    title: fold(title(record)),
    text: fold(searchText(record)),
    day,
    rank: known + (record.deletedAt === null ? 2 * rankStep : 0),
  };
}

/** More than any day counts. */
const rankStep = 100_000_000;

const days: { readonly [Name in EntityName]: (record: RecordOfName<Name>) => IsoDate | null } = {
  impact: ({ date }) => date,
  goal: ({ due }) => due,
  milestone: ({ doneOn, due }) => doneOn ?? due,
  credential: ({ expiresOn, earnedOn }) => expiresOn ?? earnedOn,
  case: ({ to }) => to,
  ceActivity: ({ date }) => date,
  signOff: ({ nextDue, signedOn }) => nextDue ?? signedOn,
  reminder: ({ date }) => date,
  reminderState: () => null,
  packEdit: () => null,
  person: ({ metOn }) => metOn,
  interaction: ({ date }) => date,
  event: ({ from }) => from,
  praise: ({ date }) => date,
  reference: ({ answeredOn, askedOn }) => answeredOn ?? askedOn,
  template: () => null,
  ladder: () => null,
  level: () => null,
  criterion: ({ ratedOn }) => ratedOn,
  attachment: () => null,
  profile: () => null,
};

const entriesAStep = 256;

/**
 * Looks through entries in steps, so that the caller can let typing pass between them. Every word must begin a word of
 * the record. What is found in a title comes first, then the newer; the trash comes last.
 */
export function* scanSteps(
  entries: Iterable<SearchEntry>,
  words: readonly string[],
  limit: number,
): Generator<void, readonly KindHits[]> {
  const found = new Map<EntityName, { count: number; best: SearchEntry[]; ranks: number[] }>();
  let seen = 0;
  for (const entry of words.length === 0 ? [] : entries) {
    seen += 1;
    if (seen % entriesAStep === 0) yield;
    if (!words.every((word) => entry.text.includes(word))) continue;
    const hits = found.get(entry.kind) ?? { count: 0, best: [], ranks: [] };
    found.set(entry.kind, hits);
    hits.count += 1;
    const rank = entry.rank + (words.every((word) => entry.title.includes(word)) ? rankStep : 0);
    if (hits.best.length === limit && rank <= (hits.ranks[limit - 1] ?? 0)) continue;
    let at = hits.ranks.length;
    while (at > 0 && (hits.ranks[at - 1] ?? 0) < rank) at -= 1;
    hits.best.splice(at, 0, entry);
    hits.ranks.splice(at, 0, rank);
    hits.best.length = hits.ranks.length = Math.min(hits.ranks.length, limit);
  }
  return searchedKinds.flatMap((kind) => {
    const hits = found.get(kind);
    return hits === undefined ? [] : [{ kind, best: hits.best, count: hits.count }];
  });
}

/** The same in one go. */
export function scan(
  entries: Iterable<SearchEntry>,
  words: readonly string[],
  limit: number,
): readonly KindHits[] {
  const steps = scanSteps(entries, words, limit);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Whether every word of the query begins a word of this text: commands are found by the same rule. */
export function matchesWords(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
