import type { IsoInstant } from '../../shared/kernel/dates';
import { failed, ok, type Result } from '../../shared/kernel/result';
import type { ChangeSet, Write } from '../../shared/model/changeSet';
import type { AnyRecord, EntityName } from '../../shared/model/index';
import type { PlanDatabase } from './database';
import { freeze, freezeAfter, frozenOf, keepWaiting } from './freeze';
import { inTime } from './inTime';
import type { Plan } from './openPlan';
import { announce } from './otherWindows';
import { inverseOf, type Outcome, outcomeOf, Refused, type Written } from './outcome';
import { deedOf, safetyNetOf } from './safetyNet';
import { isStorageTrouble, storeFailure } from './storeFailure';

export interface Committed {
  /** The plan's revision after this deed; 0 when nothing was different, or it is not on the disk yet. */
  readonly revision: number;
  /** Takes the deed back. A purge cannot be taken back: its inverse is empty. */
  readonly inverse: ChangeSet;
  /** It is in memory and in the window, and not on the disk: see freeze.ts. Never call that Saved. */
  readonly isWaiting: boolean;
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
 * The one way anything is written: validated, in one strict transaction with its history, then in the journal beside
 * the store where there is one, in the pool, and told to other windows. When it gives ok without `isWaiting`, it is on
 * the disk, twice on the desktop. A disk that refuses freezes the store, and the deed waits in memory.
 */
export async function commit(plan: Plan, changeSet: ChangeSet, at: IsoInstant): Promise<Result<Committed>> {
  if (frozenOf(plan) !== null) return keepInMemory(plan, changeSet, at);
  const net = safetyNetOf(plan);
  const files = changeSet.files ?? [];
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  // Where there is no net the transaction begins in this very turn: a browser's page that goes away gives no other.
  const refusal = net === null ? null : ((await net.refusal(size)) ?? (await net.keepFiles(files)));
  // Another deed may have frozen the store while this one asked.
  if (refusal !== null || frozenOf(plan) !== null) {
    if (refusal !== null) freeze(plan, refusal);
    return keepInMemory(plan, changeSet, at);
  }
  const written = await attemptStore(plan, changeSet, at, size);
  if (!('outcomes' in written)) return written;
  const { outcomes, revision } = written;
  // What is made new is not looked for on the disk: what is always there, the profile, is in memory first.
  const former = outcomes.map(({ kind, id, before, change }) =>
    change.action === 'create' ? (plan.pool.find(kind, id) ?? null) : before,
  );
  // Asked for at once, so that the journal's entries come in the order of the revisions. Shown only when it is there.
  const trouble =
    outcomes.length > 0 ? ((await net?.tell(deedOf(outcomes, revision, at, former))) ?? null) : null;
  takeIn(plan, outcomes);
  announce(plan.id, outcomes);
  const inverse = inverseOf(outcomes, changeSet.label);
  if (trouble !== null) {
    freeze(plan, trouble);
    keepWaiting(plan, { changeSet, at, isInStore: true });
    return ok({ revision: 0, inverse, isWaiting: true });
  }
  if (outcomes.length > 0) tellCommitted(revision);
  return ok({ revision, inverse, isWaiting: false });
}

/** What a record's write counts for in patience: a deed of thousands on a slow disk is not a disk that hangs. */
const bytesPerWrite = 5_000;

/** The store's part. A disk that refuses freezes the store and keeps the deed; what does not fit the model is refused. */
async function attemptStore(
  plan: Plan,
  changeSet: ChangeSet,
  at: IsoInstant,
  size: number,
): Promise<Written | Result<Committed>> {
  try {
    return await inTime(writeToStore(plan, changeSet, at), size + changeSet.writes.length * bytesPerWrite);
  } catch (error) {
    if (error instanceof Refused) return failed(error.failure);
    if (!isStorageTrouble(error)) return failed(storeFailure(error));
    freezeAfter(plan, error);
    return keepInMemory(plan, changeSet, at);
  }
}

/**
 * One strict transaction. Nothing foreign is awaited inside it and nothing is caught inside it, so a deed is written
 * whole or not at all.
 */
export async function writeToStore(
  { database }: Pick<Plan, 'database'>,
  changeSet: ChangeSet,
  at: IsoInstant,
  isAgain = false,
): Promise<Written> {
  if (database.seal !== null) return database.seal.write(database, changeSet, at, isAgain);
  const { label, writes, files = [], clearsDraft } = changeSet;
  const kinds = [...new Set(writes.map(({ kind }) => kind))];
  const tables = [
    'change',
    ...kinds,
    ...(files.length > 0 ? ['file'] : []),
    ...(clearsDraft === undefined ? [] : ['draft']),
  ];
  return database.transaction('rw', tables, async () => {
    if (files.length > 0) await database.file.bulkPut([...files]);
    // A write that seemed to fail may have reached the disk; then there is nothing left to create.
    const records = await recordsBefore(database, writes, isAgain);
    const found: Outcome[] = [];
    for (const write of writes) {
      const before = records.get(keyOf(write));
      if (isAgain && write.action === 'create' && before !== undefined) continue;
      const outcome = outcomeOf(write, before, label, at);
      if (outcome === null) continue;
      found.push(outcome);
      records.set(keyOf(write), outcome.record ?? undefined);
    }
    await removeForGood(database, found);
    // The records and their history go on their way together; each waiting is a turn of the disk's queue.
    const last = Promise.all(
      kinds.map((kind) => database.table(kind).bulkPut(written(kind, found, records))),
    );
    const [seq] = await Promise.all([
      database.change.bulkAdd(found.map(({ change }) => change)),
      last,
      clearsDraft === undefined ? undefined : database.draft.delete(clearsDraft),
    ]);
    return { outcomes: found, revision: found.length > 0 ? seq : 0 };
  });
}

type Records = Map<string, AnyRecord | undefined>;

function keyOf({ kind, id }: Pick<Outcome, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/** What a deed changes, as it lies there: one request for each kind, however many writes. A new record has no past to read. */
async function recordsBefore(
  database: PlanDatabase,
  writes: readonly Write[],
  isAgain: boolean,
): Promise<Records> {
  const records: Records = new Map();
  const wanted = writes.filter(({ action }) => action !== 'create' || isAgain);
  for (const kind of new Set(wanted.map((write) => write.kind))) {
    const ids = [...new Set(wanted.filter((write) => write.kind === kind).map(({ id }) => id))];
    const found: readonly (AnyRecord | undefined)[] = await database.table(kind).bulkGet(ids);
    for (const [index, id] of ids.entries()) records.set(keyOf({ kind, id }), found[index]);
  }
  return records;
}

/** For good means the words of its history too; the row added after it keeps none. */
async function removeForGood(database: PlanDatabase, found: readonly Outcome[]): Promise<void> {
  const gone = found.filter(({ record }) => record === null);
  for (const kind of new Set(gone.map((outcome) => outcome.kind))) {
    const ids = gone.filter((outcome) => outcome.kind === kind).map(({ id }) => id);
    await database.table(kind).bulkDelete(ids);
    await database.change.where('recordId').anyOf(ids).delete();
  }
}

/** Each record of a kind as the deed left it, once. */
function written(kind: EntityName, found: readonly Outcome[], records: Records): readonly AnyRecord[] {
  const keys = new Set(found.filter((outcome) => outcome.kind === kind).map(keyOf));
  return [...keys].flatMap((key) => records.get(key) ?? []);
}

/** Each kind at once: a deed of many records must not draw the lists once for each of them. */
function takeIn({ pool }: Plan, outcomes: readonly Outcome[]): void {
  const lasting = new Map(outcomes.map((outcome) => [keyOf(outcome), outcome]));
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
    const own = [...lasting.values()].filter((outcome) => outcome.kind === kind);
    const gone = own.filter(({ record }) => record === null).map(({ id }) => id);
    pool.put(
      kind,
      own.flatMap(({ record }) => record ?? []),
    );
    if (gone.length > 0) pool.remove(kind, gone);
  }
}

/** The deed in memory alone, on top of what is there; it is written when the store is let go. */
function keepInMemory(plan: Plan, changeSet: ChangeSet, at: IsoInstant): Result<Committed> {
  const { label, writes } = changeSet;
  const here = new Map<string, AnyRecord | undefined>();
  const outcomes: Outcome[] = [];
  try {
    for (const write of writes) {
      const { kind, id, action } = write;
      const found = here.has(id) ? here.get(id) : plan.pool.find(kind, id);
      const outcome = outcomeOf(write, action === 'create' ? undefined : found, label, at);
      if (outcome === null) continue;
      here.set(id, outcome.record ?? undefined);
      outcomes.push(outcome);
    }
  } catch (error) {
    if (error instanceof Refused) return failed(error.failure);
    throw error;
  }
  takeIn(plan, outcomes);
  keepWaiting(plan, { changeSet, at, isInStore: false });
  return ok({ revision: 0, inverse: inverseOf(outcomes, label), isWaiting: true });
}
