import type { IsoInstant } from '../kernel/dates';
import type { Change } from '../model/change';

/** A row of the history, ready to be held against the rows of another copy of the plan. */
export interface Row {
  readonly change: Change;
  /** Everything the row says but its number: the same row in two copies has the same id. */
  readonly id: string;
  /** Its instant in milliseconds. */
  readonly at: number;
}

/** Rows by `recordKey`, each list in the order they were written. */
export type RowsByRecord = ReadonlyMap<string, readonly Row[]>;

/** What a value was where no row of the history says so, written down when two copies disagree about it. */
export const keptLabel = 'Kept when merging';

/** Out of the trash again, because of what the other copy did. */
export const broughtBackLabel = 'Brought back when merging: it was worked on after it was deleted';

const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const actionOrder = { create: 0, edit: 1, purge: 2 } as const;

export function recordKey(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/** The same text for the same value, whatever the order of its keys; nothing and null are the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).sort(([one], [other]) => compare(one, other));
    return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

export function compare<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function rowOf(change: Omit<Change, 'seq'>): Row {
  const { kind, recordId, action, at, label, fields } = change;
  return {
    change: { ...change, seq: 0 },
    id: canonical([kind, recordId, action, Date.parse(at), label, fields]),
    at: Date.parse(at),
  };
}

/**
 * The history by record. Within a record what was written later also says so: a row that a set-back clock dated before
 * the row it follows is dated one millisecond after it. Only whole records are ever removed from a history, so two
 * copies that share a row have also dated it alike. Kept rows that others have made needless are left out.
 */
export function rowsOf(history: readonly Change[]): RowsByRecord {
  const rows = new Map<string, Row[]>();
  for (const change of [...history].sort((one, other) => one.seq - other.seq)) {
    const key = recordKey(change.kind, change.recordId);
    const list = rows.get(key) ?? [];
    rows.set(key, list);
    const before = list[list.length - 1]?.at ?? Number.NEGATIVE_INFINITY;
    const isSetBack = Date.parse(change.at) < before;
    const at = isSetBack ? instantAt(Math.min(before + 1, lastInstant)) : change.at;
    list.push(rowOf({ ...change, at }));
  }
  for (const [key, list] of rows) rows.set(key, needed(list));
  return rows;
}

export function isKept({ change }: Row): boolean {
  return change.label === keptLabel;
}

/** The rows of one record, each once, without those of merging that others have made needless. */
export function needed(rows: readonly Row[]): Row[] {
  const once = [...new Map(rows.map((row) => [row.id, row])).values()];
  return once.filter((row) => !(isKept(row) ? isToldBy(once, row) : isBroughtBackBy(once, row)));
}

/** What the person put back from the trash needs no merging to bring it back. */
function isBroughtBackBy(rows: readonly Row[], { change }: Row): boolean {
  return (
    change.label === broughtBackLabel &&
    rows.some(({ change: { label, fields } }) => {
      const mark = fields.deletedAt;
      return label !== broughtBackLabel && mark?.to === null && mark.from === change.fields.deletedAt?.from;
    })
  );
}

/** A row that says of itself, from then on, what a kept row says, makes that one needless. */
export function isToldBy(rows: readonly Row[], kept: Row): boolean {
  return Object.entries(kept.change.fields).every(([field, { to }]) => {
    const words = canonical(to);
    return rows.some((row) => {
      const told = row.change.fields[field];
      return (
        !isKept(row) &&
        row.at >= kept.at &&
        told !== undefined &&
        (canonical(told.from) === words || canonical(told.to) === words)
      );
    });
  });
}

export function instantAt(milliseconds: number): IsoInstant {
  return new Date(milliseconds).toISOString() as IsoInstant;
}

/** Each row once, in an order that depends on nothing but the rows. */
export function inOrder(rows: Iterable<Row>): Row[] {
  const once = new Map(Array.from(rows, (row) => [row.id, row]));
  return [...once.values()].sort(
    (one, other) =>
      one.at - other.at ||
      actionOrder[one.change.action] - actionOrder[other.change.action] ||
      compare(one.id, other.id),
  );
}

export function without(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const known = new Set(others.map(({ id }) => id));
  return rows.filter(({ id }) => !known.has(id));
}
