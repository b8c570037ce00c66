import type { IsoInstant } from '../kernel/dates';
import { earliestDay } from '../kernel/dates';
import { type AnyRecord, type EntityName, entities } from '../model/index';
import { linkedIds, links, withoutLinks } from '../model/links';
import { trashMark } from './mergeDeletions';
import {
  canonical,
  compare,
  instantAt,
  isKept,
  isToldBy,
  keptLabel,
  type Row,
  recordKey,
  rowOf,
  without,
} from './mergeRows';

/** One copy of a record: as it stands there, and the rows of its history there. */
export interface Version {
  readonly record: AnyRecord;
  readonly rows: readonly Row[];
  /** It was worked on there, or something below it was, and the other copy has not heard of it. */
  readonly isTouched: boolean;
}

/** A field that both copies changed to different values. The winner stands; the other value is in the history. */
export interface Conflict {
  readonly kind: EntityName;
  readonly id: string;
  readonly field: string;
  readonly here: ConflictSide;
  readonly there: ConflictSide;
  readonly winner: 'here' | 'there';
}

export interface ConflictSide {
  readonly value: unknown;
  /** When it was written there; null when nobody knows. */
  readonly at: IsoInstant | null;
}

export interface MergedRecord {
  readonly record: AnyRecord;
  /** Rows that keep values of which no history tells. */
  readonly kept: readonly Row[];
  readonly conflicts: readonly Conflict[];
}

/** A value with what decides about it: the later instant, and where they are equal, the value itself. */
interface Written {
  readonly value: unknown;
  readonly time: number;
  readonly key: string;
}

const stamps = new Set(['id', 'createdAt', 'updatedAt']);
const untouched = Number.NEGATIVE_INFINITY;
const nothing: Written = { value: null, time: untouched, key: '' };

/** Lists in which only what is in them counts: merged item by item. */
function isSetField(blank: unknown, ...values: readonly unknown[]): boolean {
  return (
    Array.isArray(blank) && values.every((value) => listOf(value).every((item) => typeof item === 'string'))
  );
}

export type IsGone = (key: string) => boolean;

/** A value without its pointers at what is gone for good. */
function cleaned(kind: EntityName, field: string, value: unknown, isGone: IsGone): unknown {
  const link = links.find(
    (candidate) =>
      candidate.from === kind && candidate.onRemove === 'clear' && candidate.field.split('.')[0] === field,
  );
  if (link === undefined) return value;
  const holder = withoutLinks(link, { [field]: value }, (id) => !isGone(recordKey(link.to, id)));
  return Reflect.get(holder, field);
}

export function cleanedRecord(kind: EntityName, record: AnyRecord, isGone: IsGone): AnyRecord {
  let cleaner = record;
  for (const link of links)
    if (link.from === kind && link.onRemove === 'clear' && linkedIds(link, cleaner).length > 0)
      cleaner = withoutLinks(link, cleaner, (id) => !isGone(recordKey(link.to, id)));
  return cleaner;
}

/**
 * One record of two copies, or of one. `rows` are those of the merged history; `putBack` those
 * of its owner that take it out of the trash too.
 */
export function mergeRecord(
  kind: EntityName,
  inHere: Version | null,
  inThere: Version | null,
  { rows, putBack }: { readonly rows: readonly Row[]; readonly putBack: readonly Row[] },
  isGone: IsGone,
): MergedRecord {
  const here = inHere ?? inThere;
  const there = inThere ?? inHere;
  if (here === null || there === null) throw new Error('No copy has this record');
  const marks = [...rows, ...putBack].filter(({ change }) => Object.hasOwn(change.fields, 'deletedAt'));
  if (marks.length === 0 && canonical(here.record) === canonical(there.record))
    return { record: here.record, kept: [], conflicts: [] };
  const one = here.record;
  const other = there.record;
  const blank: object = entities[kind].blank(earliestDay);
  const fields = new Set([...Object.keys(one), ...Object.keys(other)].filter((field) => !stamps.has(field)));
  const merged: Record<string, unknown> = {};
  const kept: Row[] = [];
  const conflicts: Conflict[] = [];
  for (const field of fields) {
    const context = { kind, field, isGone, blank: Reflect.get(blank, field) };
    const mine = writtenIn(here, context);
    const theirs = writtenIn(there, context);
    if (isSetField(context.blank, mine.value, theirs.value)) {
      merged[field] = mergedSet([here, there], field, mine, theirs);
      continue;
    }
    // The trash mark follows from the rows alone: merging may have added some.
    const winner = (field === 'deletedAt' ? marks : [])
      .map((row) => writtenBy(row, field))
      .reduce(later, field === 'deletedAt' && marks.length > 0 ? nothing : later(mine, theirs));
    merged[field] = winner.value;
    const differs = canonical(mine.value) !== canonical(theirs.value);
    if (differs || one.createdAt !== other.createdAt)
      for (const [version, written] of [[here, mine] as const, [there, theirs] as const])
        kept.push(...keptRows(version, written, field, kind, rows));
    if (differs && field !== 'position' && isConflict([here, there], [mine, theirs], field)) {
      const sides = { here: sideOf(mine), there: sideOf(theirs) };
      const isOurs = canonical(winner.value) === canonical(mine.value);
      conflicts.push({ kind, id: one.id, field, ...sides, winner: isOurs ? 'here' : 'there' });
    }
  }
  const record = {
    ...merged,
    id: one.id,
    createdAt: Date.parse(one.createdAt) <= Date.parse(other.createdAt) ? one.createdAt : other.createdAt,
    updatedAt: Date.parse(one.updatedAt) >= Date.parse(other.updatedAt) ? one.updatedAt : other.updatedAt,
  };
  // Every field is the value it has in one of the two, which both fit the model.
  return { record: record as unknown as AnyRecord, kept, conflicts };
}

interface FieldContext {
  readonly kind: EntityName;
  readonly field: string;
  readonly isGone: IsGone;
  readonly blank: unknown;
}

function writtenIn({ record, rows }: Version, { kind, field, isGone, blank }: FieldContext): Written {
  const value: unknown = cleaned(kind, field, Reflect.get(record, field), isGone) ?? null;
  const own = canonical(value);
  const touching = rows.filter(({ change }) => Object.hasOwn(change.fields, field));
  if (touching.length === 0) {
    // What nobody ever wrote gives way to anything that somebody wrote.
    const isBlank = own === canonical(blank);
    return { value, time: isBlank ? untouched : Date.parse(record.createdAt), key: own };
  }
  const time = Math.max(...touching.map(timeOf));
  // Compared as it was written: what is gone for good may be out of one copy's value and still in the other's.
  const raw = touching
    .filter((row) => timeOf(row) === time)
    .map(({ change }) => change.fields[field]?.to)
    .filter((to) => canonical(cleaned(kind, field, to, isGone)) === own)
    .map(canonical)
    .sort(compare);
  return { value, time, key: raw[raw.length - 1] ?? own };
}

function writtenBy(row: Row, field: string): Written {
  const value = row.change.fields[field]?.to ?? null;
  return { value, time: timeOf(row), key: canonical(value) };
}

/** An edit in the millisecond of the creation came after it. */
function timeOf(row: Row): number {
  return isKept(row) ? row.at : row.at + 0.5;
}

function isLater(one: Written, other: Written): boolean {
  return (one.time - other.time || compare(one.key, other.key)) > 0;
}

function later(one: Written, other: Written): Written {
  return isLater(other, one) ? other : one;
}

function sideOf({ value, time }: Written): ConflictSide {
  return { value, at: time === untouched ? null : instantAt(Math.floor(time)) };
}

/** Both wrote it without knowing of each other; or they differ and no history says why. */
function isConflict(
  [here, there]: readonly [Version, Version],
  [mine, theirs]: readonly [Written, Written],
  field: string,
): boolean {
  if (field === 'deletedAt') return isDeletedAndTouched(here, there) || isDeletedAndTouched(there, here);
  const isTyped = ({ time }: Written) => time !== untouched;
  const beganApart = here.record.createdAt !== there.record.createdAt;
  const wrote = (version: Version, known: Version, written: Written) =>
    without(version.rows, known.rows).some(({ change }) => Object.hasOwn(change.fields, field)) ||
    (beganApart && isTyped(written));
  const didHere = wrote(here, there, mine);
  const didThere = wrote(there, here, theirs);
  return didHere === didThere && isTyped(mine) && isTyped(theirs);
}

function isDeletedAndTouched(deleted: Version, touched: Version): boolean {
  return touched.isTouched && without(deleted.rows, touched.rows).some((row) => trashMark(row) !== null);
}

/** A row for a value that stands in the record alone: without it, losing the comparison would lose the value. */
function keptRows(
  { record, rows }: Version,
  { value, time }: Written,
  field: string,
  kind: EntityName,
  known: readonly Row[],
): Row[] {
  const words = canonical(value);
  const isTold =
    time === untouched ||
    rows.some(
      ({ change }) => Object.hasOwn(change.fields, field) && canonical(change.fields[field]?.to) === words,
    );
  if (isTold) return [];
  const row = rowOf({
    at: instantAt(Math.floor(time)),
    label: keptLabel,
    kind,
    recordId: record.id,
    action: 'edit',
    fields: { [field]: { from: null, to: value } },
  });
  return isToldBy(known, row) ? [] : [row];
}

/** Item by item: the later of what put it in and what took it out; in doubt it stays in. */
function mergedSet(
  [here, there]: readonly [Version, Version],
  field: string,
  mine: Written,
  theirs: Written,
): readonly string[] {
  const own = listOf(mine.value);
  const other = listOf(theirs.value);
  const items = new Set(isLater(theirs, mine) ? [...other, ...own] : [...own, ...other]);
  return [...items].filter((item) => {
    const one = { isIn: own.includes(item), time: movedAt(here, field, item, own) };
    const two = { isIn: other.includes(item), time: movedAt(there, field, item, other) };
    if (one.time === two.time) return one.isIn || two.isIn;
    return one.time > two.time ? one.isIn : two.isIn;
  });
}

/** When the item was last put in or taken out. */
function movedAt({ record, rows }: Version, field: string, item: string, list: readonly string[]): number {
  const moves = rows.filter(({ change }) => {
    const told = change.fields[field];
    return told !== undefined && listOf(told.from).includes(item) !== listOf(told.to).includes(item);
  });
  if (moves.length > 0) return Math.max(...moves.map(timeOf));
  return list.includes(item) ? Date.parse(record.createdAt) : untouched;
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}
