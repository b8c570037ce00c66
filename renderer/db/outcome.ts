import type { IsoInstant } from '../../shared/kernel/dates';
import { type Failure, failure } from '../../shared/kernel/failure';
import type { Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import { type ChangeSet, markTrashed, type Write } from '../../shared/model/changeSet';
import { type AnyRecord, type EntityName, entities } from '../../shared/model/index';

/** What one write comes to. */
export interface Outcome {
  readonly kind: EntityName;
  readonly id: string;
  /** As it was; null for what was not there, or was not looked for because it is new. */
  readonly before: AnyRecord | null;
  /** null for a purge. */
  readonly record: AnyRecord | null;
  readonly change: Omit<Change, 'seq'>;
  readonly inverse: Write | null;
}

/** What a deed came to in the store. */
export interface Written {
  readonly outcomes: readonly Outcome[];
  readonly revision: number;
}

/** Takes a deed back before anything of it is written. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** null when the write changes nothing. Throws Refused for what does not fit the model. */
export function outcomeOf(
  write: Write,
  before: AnyRecord | undefined,
  label: string,
  at: IsoInstant,
): Outcome | null {
  const { kind, id } = write;
  const change = { at, label, kind, recordId: id };
  if (write.action === 'purge') {
    return before === undefined
      ? null
      : { kind, id, before, record: null, change: { ...change, action: 'purge', fields: {} }, inverse: null };
  }
  if (write.action === 'create') {
    const record = checked(kind, { deletedAt: null, ...write.fields, id, createdAt: at, updatedAt: at });
    const inverse = markTrashed(kind, id, at);
    const made = { ...change, action: 'create', fields: {} } as const;
    return { kind, id, before: before ?? null, record, change: made, inverse };
  }
  if (before === undefined) throw new Refused(failure('record.missing'));
  const changed = Object.entries(write.fields).filter(
    ([field, to]) => !isSame(Reflect.get(before, field), to),
  );
  if (changed.length === 0) return null;
  const isStale = changed.some(([field]) => wasChangedSince(write.from, field, before));
  if (isStale) throw new Refused(failure('record.changedElsewhere'));
  const record = checked(kind, { ...before, ...Object.fromEntries(changed), updatedAt: at });
  const fields = Object.fromEntries(
    changed.map(([field, to]) => [field, { from: Reflect.get(before, field) ?? null, to }]),
  );
  const former = Object.fromEntries(changed.map(([field]) => [field, Reflect.get(before, field)]));
  const inverse = { action: 'edit', kind, id, fields: former } as Write; // the same fields, so the same kind of write
  return { kind, id, before, record, change: { ...change, action: 'edit', fields }, inverse };
}

function wasChangedSince(from: object = {}, field: string, now: AnyRecord): boolean {
  return Object.hasOwn(from, field) && !isSame(Reflect.get(from, field), Reflect.get(now, field));
}

function checked(kind: EntityName, input: unknown): AnyRecord {
  const parsed: Result<AnyRecord> = entities[kind].parse(input);
  if (!parsed.ok) throw new Refused(parsed.failure);
  return parsed.value;
}

function isSame(a: unknown, b: unknown): boolean {
  return (
    Object.is(a, b) ||
    (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}

export function inverseOf(outcomes: readonly Outcome[], label: string): ChangeSet {
  // Undoing the other half of a purge would bring back links to what is gone.
  if (outcomes.some(({ record }) => record === null)) return { label: `Undo: ${label}`, writes: [] };
  const writes = outcomes.flatMap(({ inverse }) => (inverse === null ? [] : [inverse])).reverse();
  return { label: `Undo: ${label}`, writes };
}
