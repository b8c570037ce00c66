import { type SearchEntry, searchEntry } from '../../shared/domain/search';
import { type EntityName, entityNames } from '../../shared/model/index';
import type { ShownPool } from '../session/shownPool';

export interface CacheChange {
  readonly put: readonly SearchEntry[];
  readonly dropped: readonly string[];
}

/** Every record's folded words, made once and again only when the record was written anew. */
export interface SearchCache {
  /** Reads what changed since last time, in steps, so that typing can pass between them. */
  bringUpToDate(): Generator<void, CacheChange>;
  entries(): Iterable<SearchEntry>;
  find(key: string): SearchEntry | undefined;
}

export function keyOf({ kind, record }: SearchEntry): string {
  return `${kind} ${record.id}`;
}

const recordsAStep = 32;

export function searchCache(pool: ShownPool): SearchCache {
  const entries = new Map<string, SearchEntry>();
  const counts = new Map<EntityName, number>();
  const dirty = new Set<EntityName>(entityNames);
  for (const kind of entityNames) pool.subscribe(kind, () => dirty.add(kind));

  function* readKind(kind: EntityName, put: SearchEntry[], dropped: string[]): Generator<void> {
    const records = pool.snapshot()[kind];
    let added = 0;
    for (const record of records) {
      const key = `${kind} ${record.id}`;
      // A written record is another object, so the same object needs no second look.
      if (entries.get(key)?.record === record) continue;
      const entry = searchEntry(kind, record);
      if (!entries.has(key)) added += 1;
      entries.set(key, entry);
      put.push(entry);
      if (put.length % recordsAStep === 0) yield;
    }
    if (records.length < (counts.get(kind) ?? 0) + added) {
      const kept = new Set(records.map(({ id }) => `${kind} ${id}`));
      for (const [key, entry] of entries) {
        if (entry.kind !== kind || kept.has(key)) continue;
        entries.delete(key);
        dropped.push(key);
      }
    }
    counts.set(kind, records.length);
  }

  return {
    *bringUpToDate() {
      const put: SearchEntry[] = [];
      const dropped: string[] = [];
      while (dirty.size > 0) {
        for (const kind of [...dirty]) {
          dirty.delete(kind);
          yield* readKind(kind, put, dropped);
        }
      }
      return { put, dropped };
    },
    entries: () => entries.values(),
    find: (key) => entries.get(key),
  };
}
