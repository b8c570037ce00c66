import type { AnyRecord, EntityName, Snapshot } from '../../model/index';
import { type Link, linkedIds, links } from '../../model/links';

/** The records of one kind that point at something. */
export interface Mentions {
  readonly kind: EntityName;
  readonly records: readonly AnyRecord[];
}

/** Every kind that can point at a record of this kind, in the order of the links; a new link needs no line anywhere else. */
export function linksTo(kind: EntityName): readonly Link[] {
  return links.filter(({ to }) => to === kind);
}

/** Everything outside the trash that points at this record, a group for each kind that does, each record once. */
export function mentionsOf(
  recordsOf: (kind: EntityName) => readonly AnyRecord[],
  kind: EntityName,
  id: string,
): readonly Mentions[] {
  const kinds = [...new Set(linksTo(kind).map(({ from }) => from))];
  return kinds.flatMap((from): readonly Mentions[] => {
    const own = linksTo(kind).filter((link) => link.from === from);
    const records = recordsOf(from).filter(
      (record) => record.deletedAt === null && own.some((link) => linkedIds(link, record).includes(id)),
    );
    return records.length === 0 ? [] : [{ kind: from, records }];
  });
}

/** The same, the trash included, for a whole plan. */
export function mentionCounts(
  snapshot: Snapshot,
  kind: EntityName,
  id: string,
): ReadonlyMap<EntityName, number> {
  const found = new Map<EntityName, Set<string>>();
  for (const link of linksTo(kind)) {
    for (const record of snapshot[link.from]) {
      if (!linkedIds(link, record).includes(id)) continue;
      found.set(link.from, (found.get(link.from) ?? new Set()).add(record.id));
    }
  }
  return new Map([...found].map(([from, ids]) => [from, ids.size]));
}
