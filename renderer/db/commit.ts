import type { IsoInstant } from '../../shared/kernel/dates';
import { type Failure, failure } from '../../shared/kernel/failure';
import { failed, ok, type Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import { type ChangeSet, markTrashed, type Write } from '../../shared/model/changeSet';
import { type AnyRecord, type EntityName, entities } from '../../shared/model/index';
import type { Plan } from './openPlan';
import { announce } from './otherWindows';
import { storeFailure } from './storeFailure';

export interface Committed {
  /** The plan's revision after this deed; unchanged when nothing was different. */
  readonly revision: number;
  /** Takes the deed back. A purge cannot be taken back: its inverse is empty. */
  readonly inverse: ChangeSet;
}

interface Outcome {
  readonly kind: EntityName;
  readonly id: string;
  /** null for a purge. */
  readonly record: AnyRecord | null;
  readonly change: Omit<Change, 'seq'>;
  readonly inverse: Write | null;
}

class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

const hearers = new Set<(revision: number) => void>();

/** Hears every deed that reached the disk; the returned function stops hearing. */
export function onCommitted(hear: (revision: number) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Replacing the whole plan is heard too, as one deed. */
export function tellCommitted(revision: number): void {
  for (const hear of hearers) hear(revision);
}

/**
 * The one way anything is written: validated, in one strict transaction with its history, then in the pool, told to
 * other windows. When it gives ok, it is on disk. Nothing foreign is awaited inside the transaction and nothing is
 * caught inside it, so a deed is written whole or not at all.
 */
export async function commit(plan: Plan, changeSet: ChangeSet, at: IsoInstant): Promise<Result<Committed>> {
  const { database, pool } = plan;
  const { label, writes, files = [], clearsDraft } = changeSet;
  const kinds = [...new Set(writes.map(({ kind }) => kind))];
  const tables = [
    'change',
    ...kinds,
    ...(files.length > 0 ? ['file'] : []),
    ...(clearsDraft === undefined ? [] : ['draft']),
  ];
  try {
    const { outcomes, revision } = await database.transaction('rw', tables, async () => {
      if (files.length > 0) await database.file.bulkPut([...files]);
      const found: Outcome[] = [];
      // The last record and its history go on their way together; each waiting is a turn of the disk's queue.
      let last: PromiseLike<unknown> | undefined;
      for (const [index, write] of writes.entries()) {
        // A new record has no past to read: one request less in the save that is done most.
        const before: AnyRecord | undefined =
          write.action === 'create' ? undefined : await database.table(write.kind).get(write.id);
        const outcome = outcomeOf(write, before, label, at);
        if (outcome !== null) found.push(outcome);
        if (outcome?.record) {
          const put = database.table(write.kind).put(outcome.record);
          if (index === writes.length - 1) last = put;
          else await put;
        } else if (outcome !== null) {
          await database.table(write.kind).delete(write.id);
          // For good means the words of its history too; the row added below keeps none.
          await database.change.where('recordId').equals(write.id).delete();
        }
      }
      const [seq] = await Promise.all([
        database.change.bulkAdd(found.map(({ change }) => change)),
        last,
        clearsDraft === undefined ? undefined : database.draft.delete(clearsDraft),
      ]);
      return { outcomes: found, revision: found.length > 0 ? seq : 0 };
    });
    for (const { kind, id, record } of outcomes) {
      if (record === null) pool.remove(kind, [id]);
      else pool.put(kind, [record]);
    }
    announce(plan.id, outcomes);
    if (outcomes.length > 0) tellCommitted(revision);
    return ok({ revision, inverse: inverseOf(outcomes, label) });
  } catch (error) {
    return failed(error instanceof Refused ? error.failure : storeFailure(error));
  }
}

/** null when the write changes nothing. Throws Refused for what does not fit the model. */
function outcomeOf(
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
      : { kind, id, record: null, change: { ...change, action: 'purge', fields: {} }, inverse: null };
  }
  if (write.action === 'create') {
    const record = checked(kind, { deletedAt: null, ...write.fields, id, createdAt: at, updatedAt: at });
    const inverse = markTrashed(kind, id, at);
    return { kind, id, record, change: { ...change, action: 'create', fields: {} }, inverse };
  }
  if (before === undefined) throw new Refused(failure('record.missing'));
  const changed = Object.entries(write.fields).filter(
    ([field, to]) => !isSame(Reflect.get(before, field), to),
  );
  if (changed.length === 0) return null;
  const record = checked(kind, { ...before, ...Object.fromEntries(changed), updatedAt: at });
  const fields = Object.fromEntries(
    changed.map(([field, to]) => [field, { from: Reflect.get(before, field) ?? null, to }]),
  );
  const former = Object.fromEntries(changed.map(([field]) => [field, Reflect.get(before, field)]));
  const inverse = { action: 'edit', kind, id, fields: former } as Write; // the same fields, so the same kind of write
  return { kind, id, record, change: { ...change, action: 'edit', fields }, inverse };
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

function inverseOf(outcomes: readonly Outcome[], label: string): ChangeSet {
  // Undoing the other half of a purge would bring back links to what is gone.
  if (outcomes.some(({ record }) => record === null)) return { label: `Undo: ${label}`, writes: [] };
  const writes = outcomes.flatMap(({ inverse }) => (inverse === null ? [] : [inverse])).reverse();
  return { label: `Undo: ${label}`, writes };
}
