import { type AnyRecord, type EntityName, entityNames, type Snapshot } from '../model/index';
import { linkedIds, links } from '../model/links';
import { broughtBackLabel, type Row, type RowsByRecord, recordKey, rowOf, without } from './mergeRows';

/** One copy of the plan, laid out for merging. */
export interface Copy {
  readonly records: ReadonlyMap<string, { readonly kind: EntityName; readonly record: AnyRecord }>;
  readonly rows: RowsByRecord;
}

const goneLabel = 'Deleted for good when merging, with what it belonged to';
const deletedLabel = 'Deleted when merging, with what it belongs to';

const cascades = links.filter(({ onRemove }) => onRemove === 'cascade');

export function recordsOf(snapshot: Snapshot): Copy['records'] {
  return new Map(
    entityNames.flatMap((kind) =>
      snapshot[kind].map((record: AnyRecord) => [recordKey(kind, record.id), { kind, record }] as const),
    ),
  );
}

/** The keys of the records that this one cannot stand without. */
export function ownersOf({ kind, record }: { kind: EntityName; record: AnyRecord }): readonly string[] {
  return cascades
    .filter(({ from }) => from === kind)
    .flatMap((link) => linkedIds(link, record).map((id) => recordKey(link.to, id)));
}

/**
 * What was deleted for good in either copy, with the rows that say so: it stays gone, and its words with it, even where
 * the other copy still changed it, because deleting for good is how a person takes words out of the record for ever.
 * What cannot stand without it goes too.
 */
export function goneForGood(copies: readonly Copy[]): ReadonlyMap<string, readonly Row[]> {
  const gone = new Map<string, Row[]>();
  for (const { rows } of copies) {
    for (const [key, list] of rows) {
      const purges = list.filter(({ change }) => change.action === 'purge');
      if (purges.length > 0) gone.set(key, [...(gone.get(key) ?? []), ...purges]);
    }
  }
  for (const { records } of copies) {
    for (const [key, entry] of records) {
      if (gone.has(key) || !ownersOf(entry).some((owner) => gone.has(owner))) continue;
      const { kind, record } = entry;
      // Dated by the record itself, so that it is the same row whichever copies are merged first.
      const at = record.createdAt;
      const row = { at, label: goneLabel, kind, recordId: record.id, action: 'purge', fields: {} } as const;
      gone.set(key, [rowOf(row)]);
    }
  }
  return gone;
}

/**
 * Deleted in one copy, and in the other worked on without knowing: words typed into it after the deletion bring it back,
 * with what was deleted in the same deed and belongs to it; words typed before go to the trash with it. What was done
 * below a deleted goal goes with the goal. The preview asks about each of them.
 *
 * Each answer follows from one deletion and one row of the other copy and is kept as a row of its own, so that it comes
 * out the same in whatever order three copies are merged.
 */
export function settledDeletions(one: Copy, other: Copy): readonly Row[] {
  return [...answersTo(one, other), ...answersTo(other, one)];
}

/** What went to the trash with its goal when merging comes out of it whenever the goal did: those rows of the goal. */
export function ownersPutBack(
  entry: { kind: EntityName; record: AnyRecord },
  own: readonly Row[],
  rowsOfOwner: (key: string) => readonly Row[],
): readonly Row[] {
  const told = own.filter(({ change }) => Object.hasOwn(change.fields, 'deletedAt'));
  const withOwner = told.filter(({ change }) => change.label === deletedLabel);
  // What was done to it by itself since then counts, whatever the clock said.
  const isLast = ({ at }: Row) => !told.some((row) => row.at > at && row.change.label !== deletedLabel);
  const marks = new Set(withOwner.filter(isLast).map(trashMark));
  return ownersOf(entry)
    .flatMap(rowsOfOwner)
    .filter(({ change: { fields } }) => {
      const from = fields.deletedAt?.from;
      return typeof from === 'string' && fields.deletedAt?.to === null && marks.has(from);
    });
}

/** The deletions of `deleting` that `working` has not heard of. */
function answersTo(deleting: Copy, working: Copy): Row[] {
  const deeds = new Map<string, Map<string, Row>>();
  for (const [key, rows] of deleting.rows) {
    for (const row of without(rows, working.rows.get(key) ?? [])) {
      const to = trashMark(row);
      // What went with its goal when merging follows the goal.
      if (to === null || row.change.label === deletedLabel) continue;
      const deed = deeds.get(to) ?? new Map<string, Row>();
      deeds.set(to, deed.set(key, row));
    }
  }
  if (deeds.size === 0) return [];
  const touches = touchesOf(working, deleting);
  return Array.from(deeds, ([deletedAt, deed]) =>
    answersToDeed(deletedAt, deed, touches, deleting, working),
  ).flat();
}

interface Touch {
  readonly key: string;
  readonly at: Row['change']['at'];
  readonly time: number;
}

function answersToDeed(
  deletedAt: string,
  deed: ReadonlyMap<string, Row>,
  touches: readonly Touch[],
  deleting: Copy,
  working: Copy,
): Row[] {
  const owning = new Map([...deleting.records, ...working.records]);
  const ownerIn = (key: string) => {
    const entry = owning.get(key);
    return entry && ownersOf(entry).find((owner) => deed.has(owner));
  };
  const rows: Row[] = [];
  for (const key of working.records.keys()) {
    const owner = deleting.records.has(key) ? undefined : deed.get(ownerIn(key) ?? key);
    if (owner !== undefined) rows.push(markRow(key, owner.change.at, null, deletedAt));
  }
  for (const touch of touches) {
    // What was deleted with its goal follows the goal.
    if (!deed.has(touch.key) || ownerIn(touch.key) !== undefined) continue;
    for (const [key, row] of deed)
      if ((ownerIn(key) ?? key) === touch.key && touch.time > row.at)
        rows.push(markRow(key, touch.at, deletedAt, null));
  }
  return rows;
}

function markRow(key: string, at: Row['change']['at'], from: string | null, to: string | null): Row {
  const [kind = '', recordId = ''] = key.split(' ');
  return rowOf({
    at,
    label: to === null ? broughtBackLabel : deletedLabel,
    kind: kind as EntityName, // the key was made of one
    recordId,
    action: 'edit',
    fields: { deletedAt: { from, to } },
  });
}

/** The trash mark that a row sets; null when it sets none. */
export function trashMark({ change }: Row): string | null {
  const to = change.fields.deletedAt?.to;
  return typeof to === 'string' ? to : null;
}

/** Records that one copy worked on, or below, and the other has not heard of it. */
export function touchedKeys(copy: Copy, other: Copy): ReadonlySet<string> {
  const keys = touchesOf(copy, other).map(({ key }) => key);
  const owners = keys.flatMap((key) => {
    const entry = copy.records.get(key);
    return entry === undefined ? [] : ownersOf(entry);
  });
  return new Set([...keys, ...owners]);
}

/** What the person made or wrote in one copy and the other has not heard of. */
function touchesOf(copy: Copy, other: Copy): Touch[] {
  return Array.from(copy.rows, ([key, rows]) =>
    without(rows, other.rows.get(key) ?? [])
      .filter(({ change }) => change.action === 'create' || Object.entries(change.fields).some(isWording))
      .map(({ change, at }) => ({ key, at: change.at, time: at })),
  ).flat();
}

/** False for what the program changes by itself: the trash mark, an order, a pointer taken out of a list. */
function isWording([field, { from, to }]: [
  string,
  { readonly from: unknown; readonly to: unknown },
]): boolean {
  if (field === 'deletedAt' || field === 'position') return false;
  return !(Array.isArray(from) && Array.isArray(to) && to.length < from.length);
}
