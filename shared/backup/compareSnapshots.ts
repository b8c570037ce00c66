import { type AnyRecord, type EntityName, entityNames, isOwnNote, type Snapshot } from '../model/index';

/** What taking `incoming` over would mean for one kind. Only what is not in the trash counts. */
export interface KindDifference {
  readonly kind: EntityName;
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface SnapshotDifference {
  readonly kinds: readonly KindDifference[];
  /** Nothing that the person can see would change. */
  readonly isSame: boolean;
}

/** The preview of a restore: what would come, go and change. */
export function compareSnapshots(current: Snapshot, incoming: Snapshot): SnapshotDifference {
  const kinds = entityNames.map((kind) => compareKind(kind, live(current[kind]), live(incoming[kind])));
  const differing = kinds.filter(({ added, removed, changed }) => added + removed + changed > 0);
  return { kinds, isSame: differing.every(({ kind }) => isOwnNote(kind)) };
}

export function liveCounts(snapshot: Snapshot): Readonly<Record<EntityName, number>> {
  // One pair for each kind of the registry.
  return Object.fromEntries(entityNames.map((kind) => [kind, live(snapshot[kind]).size])) as Record<
    EntityName,
    number
  >;
}

function live(records: readonly AnyRecord[]): ReadonlyMap<string, AnyRecord> {
  return new Map(records.filter(({ deletedAt }) => deletedAt === null).map((record) => [record.id, record]));
}

function compareKind(
  kind: EntityName,
  current: ReadonlyMap<string, AnyRecord>,
  incoming: ReadonlyMap<string, AnyRecord>,
): KindDifference {
  let added = 0;
  let changed = 0;
  for (const [id, record] of incoming) {
    const own = current.get(id);
    if (own === undefined) added += 1;
    else if (!isSameContent(own, record)) changed += 1;
  }
  const removed = [...current.keys()].filter((id) => !incoming.has(id)).length;
  return { kind, before: current.size, after: incoming.size, added, removed, changed };
}

/** Equal in everything the person wrote; when it was last touched does not count. */
function isSameContent(one: AnyRecord, other: AnyRecord): boolean {
  return isEqual({ ...one, updatedAt: null }, { ...other, updatedAt: null });
}

function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && isEqual(Reflect.get(one, key), Reflect.get(other, key)),
  );
}
