import { count } from '../kernel/words';
import { type AnyRecord, type EntityName, entities, entityNames, type Snapshot } from '../model/index';
import { type Link, linkedIds, links, withoutLinks } from '../model/links';

/** Something in a file that was put right or left out; shown before anything is taken over. */
export interface Problem {
  /** The entry, by its name. */
  readonly where: string;
  readonly words: string;
}

export function titleOf(kind: EntityName, record: AnyRecord): string {
  // The record was parsed by this kind's own entity.
  const { title, words } = entities[kind] as { title(record: AnyRecord): string; words: { one: string } };
  return `${words.one} “${title(record)}”`;
}

/** Takes out pointers to records that are not there, and records that cannot stand without the one they point at. */
export function repairLinks(snapshot: Snapshot): { snapshot: Snapshot; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const plan = Object.fromEntries(entityNames.map((kind) => [kind, snapshot[kind]])) as Record<
    EntityName,
    readonly AnyRecord[]
  >;
  const has = (kind: EntityName) => {
    const ids = new Set(plan[kind].map(({ id }) => id));
    return (id: string) => ids.has(id);
  };

  const cascades = links.filter(({ onRemove }) => onRemove === 'cascade');
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const link of cascades) {
      const isThere = has(link.to);
      const kept = plan[link.from].filter((record) => linkedIds(link, record).every(isThere));
      if (kept.length === plan[link.from].length) continue;
      isSettled = false;
      const stays = new Set(kept);
      for (const record of plan[link.from]) if (!stays.has(record)) problems.push(leftOut(link, record));
      plan[link.from] = kept;
    }
  }

  for (const link of links.filter(({ onRemove }) => onRemove === 'clear')) {
    const isThere = has(link.to);
    plan[link.from] = plan[link.from].map((record) => {
      const repaired = withoutLinks(link, record, isThere);
      if (repaired !== record) problems.push(cleared(link, record, isThere));
      return repaired;
    });
  }
  // Same kinds, same records, some with fewer pointers.
  return { snapshot: plan as unknown as Snapshot, problems };
}

function leftOut(link: Link, record: AnyRecord): Problem {
  return {
    where: titleOf(link.from, record),
    words: `Its ${entities[link.to].words.one} is not in this file, so it stays out.`,
  };
}

function cleared(link: Link, record: AnyRecord, isThere: (id: string) => boolean): Problem {
  const missing = linkedIds(link, record).filter((id) => !isThere(id)).length;
  const { one, many } = entities[link.to].words;
  return {
    where: titleOf(link.from, record),
    words: `It points at ${count(missing, one, many)} not in this file. The ${missing === 1 ? 'link was' : 'links were'} taken out.`,
  };
}
