import type { Change } from '../model/change';
import { type AnyRecord, type EntityName, emptySnapshot, type Snapshot } from '../model/index';
import {
  type Copy,
  goneForGood,
  ownersPutBack,
  recordsOf,
  settledDeletions,
  touchedKeys,
} from './mergeDeletions';
import { type Conflict, cleanedRecord, mergeRecord, type Version } from './mergeFields';
import { canonical, inOrder, needed, type Row, recordKey, rowsOf } from './mergeRows';

/** One copy of a plan: what it holds and all that is known of how it came to that. */
export interface PlanCopy {
  readonly snapshot: Snapshot;
  readonly history: readonly Change[];
}

export interface MergedPlan extends PlanCopy {
  readonly conflicts: readonly Conflict[];
  /** Records that one copy still had and the other has deleted for good, by that copy. */
  readonly gone: readonly {
    readonly kind: EntityName;
    readonly record: AnyRecord;
    readonly from: 'here' | 'there';
  }[];
}

/**
 * [Note: how two copies of a plan are merged]
 *
 * Each change is a row of the history, and rows are never changed: the history of the merged plan is the union of both,
 * and what a record says follows from it. No clock is asked and no common ancestor is kept; rows that both copies have
 * are the ancestor.
 *
 * - A record of one copy is taken. One that both have is merged field by field: the value written later stands, and of
 *   two written in the same millisecond the one that sorts last. A field nobody ever wrote gives way. So a field that
 *   one copy changed comes from there, and where both changed it, both values are in the record's history and the
 *   preview shows them. A value of which no row tells is written down first, as a row `Kept when merging`.
 * - Tags and links are merged item by item: what was added in either stays, what was taken out in either goes.
 * - In the trash here and worked on there: the later one counts (`settledDeletions`). For good is for good
 *   (`goneForGood`), also for words typed elsewhere since; the preview names them and the copies merged still hold them.
 *
 * Merging is commutative, associative and idempotent, for any number of copies in any order. Equal means: the same
 * records with the same values, tags and links compared as sets; and the same rows of history, each with all it says,
 * its number left aside. Numbers follow from the order of the instants. A copy merged with itself is that copy,
 * with rows that a set-back clock dated wrongly put in order, and without `Kept when merging` rows that others have made
 * needless.
 */
export function mergePlans(here: PlanCopy, there: PlanCopy): MergedPlan {
  const copies = [copyOf(here), copyOf(there)] as const;
  const [own, other] = copies;
  const gone = goneForGood(copies);
  const isGone = (key: string) => gone.has(key);
  const answers = byRecord(settledDeletions(own, other));
  const told = new Map<string, Row[]>();
  for (const key of new Set([own.rows, other.rows, answers].flatMap((map) => [...map.keys()])))
    told.set(key, needed([own.rows, other.rows, answers].flatMap((map) => map.get(key) ?? [])));
  const touched = [touchedKeys(own, other), touchedKeys(other, own)] as const;
  const snapshot: Record<EntityName, AnyRecord[]> = emptySnapshot();
  const conflicts: Conflict[] = [];
  const left: MergedPlan['gone'][number][] = [];
  for (const [key, entry] of new Map([...own.records, ...other.records])) {
    const { kind } = entry;
    const here = versionIn(own, key, touched[0]);
    const there = versionIn(other, key, touched[1]);
    if (isGone(key)) {
      if (here !== null) left.push({ kind, record: here.record, from: 'here' });
      if (there !== null) left.push({ kind, record: there.record, from: 'there' });
      continue;
    }
    const rows = told.get(key) ?? [];
    const putBack = ownersPutBack(entry, rows, (owner) => told.get(owner) ?? []);
    const merged = mergeRecord(kind, here, there, { rows, putBack }, isGone);
    snapshot[kind].push(cleanedRecord(kind, merged.record, isGone));
    conflicts.push(...merged.conflicts);
    if (merged.kept.length > 0) told.set(key, needed([...rows, ...merged.kept]));
  }

  const rows = [...gone.values()].flat();
  for (const [key, list] of told) if (!isGone(key)) rows.push(...list);
  const history = inOrder(rows).map(({ change }, index) => ({ ...change, seq: index + 1 }));
  // Each list was filled with the records of its own kind.
  return { snapshot: snapshot as unknown as Snapshot, history, conflicts, gone: left };
}

function versionIn({ records, rows }: Copy, key: string, touched: ReadonlySet<string>): Version | null {
  const entry = records.get(key);
  return entry === undefined
    ? null
    : { record: entry.record, rows: rows.get(key) ?? [], isTouched: touched.has(key) };
}

function byRecord(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const key = recordKey(row.change.kind, row.change.recordId);
    lists.set(key, [...(lists.get(key) ?? []), row]);
  }
  return lists;
}

function copyOf({ snapshot, history }: PlanCopy): Copy {
  return { records: recordsOf(snapshot), rows: rowsOf(history) };
}

/** Whether merging brought anything that `copy` did not have: a record, a value or a row of the history. */
export function bringsNothing(copy: PlanCopy, merged: MergedPlan): boolean {
  const ids = (rows: readonly Row[]) => new Set(rows.map(({ id }) => id));
  const own = ids([...rowsOf(copy.history).values()].flat());
  const all = ids([...rowsOf(merged.history).values()].flat());
  return (
    own.size === all.size &&
    [...all].every((id) => own.has(id)) &&
    canonical(contentOf(copy)) === canonical(contentOf(merged))
  );
}

/** The records by their ids, in no order. */
function contentOf({ snapshot }: PlanCopy) {
  return Object.fromEntries(Array.from(recordsOf(snapshot), ([key, { record }]) => [key, record]));
}
