import type { StoreFacts } from '../../shared/backup/compareStore';
import type { Touched } from '../../shared/backup/contentDigest';
import type { IsoInstant } from '../../shared/kernel/dates';
import type { Failure } from '../../shared/kernel/failure';
import type { Result } from '../../shared/kernel/result';
import type { Change } from '../../shared/model/change';
import type { AnyRecord, EntityName } from '../../shared/model/index';
import type { StoredFile } from './database';
import type { Plan } from './openPlan';
import type { Outcome } from './outcome';

/** A deed as the record beside the store keeps it. */
export interface Deed {
  readonly revision: number;
  readonly at: IsoInstant;
  readonly records: readonly {
    readonly kind: EntityName;
    readonly id: string;
    readonly record: AnyRecord | null;
  }[];
  readonly changes: readonly Change[];
  /** How many records of a kind came or went. */
  readonly grown: Readonly<Partial<Record<EntityName, number>>>;
  /** What was, and what is. */
  readonly touched: readonly Touched[];
}

/**
 * The record of every change outside the store. This room only hands it what was written; the host's part stands in
 * renderer/app/safety. A plain browser has none. Each call gives null when all went well, or what failed.
 */
export interface SafetyNet {
  readonly planId: string;
  /** Why nothing may be written now: too little room for these bytes. Looks at the disk once a second, or at once. */
  refusal(bytes: number, looks?: 'atOnce'): Promise<Failure | null>;
  /** Before the records that name them. */
  keepFiles(files: readonly StoredFile[]): Promise<Failure | null>;
  /** The bytes of an attached file, proven by their hash; undefined where the record has none that are sound. */
  keptFile(sha256: string): Promise<Uint8Array | undefined>;
  /** Called in the order of the revisions. */
  tell(deed: Deed): Promise<Failure | null>;
  /** Tells what the store holds and the record does not. */
  catchUp(plan: Plan): Promise<Failure | null>;
  /** Around the replacement of a whole plan: says that one comes, does it, and keeps the outcome as a snapshot. */
  replacing(plan: Plan, replace: () => Promise<Result<void>>): Promise<Result<void>>;
  /** Before the window goes: notes how far the record is, so that the next start need not read it. */
  settle(): Promise<void>;
  /** What the record holds. */
  facts(): StoreFacts;
}

let net: SafetyNet | null = null;

/** Once, before the first deed. */
export function setSafetyNet(made: SafetyNet | null): void {
  net = made;
}

export function safetyNetOf({ id }: Pick<Plan, 'id'>): SafetyNet | null {
  return net?.planId === id ? net : null;
}

/** The rows of the history got their numbers in order, the last of which is the revision. */
export function deedOf(
  outcomes: readonly Outcome[],
  revision: number,
  at: IsoInstant,
  former: readonly (AnyRecord | null)[],
): Deed {
  const grown: Partial<Record<EntityName, number>> = {};
  const touched: Touched[] = [];
  for (const [index, { kind, record, change }] of outcomes.entries()) {
    const before = former[index] ?? null;
    touched.push({ kind, before, after: record });
    if (record === null) grown[kind] = (grown[kind] ?? 0) - 1;
    else if (change.action === 'create' && before === null) grown[kind] = (grown[kind] ?? 0) + 1;
  }
  return {
    revision,
    at,
    records: outcomes.map(({ kind, id, record }) => ({ kind, id, record })),
    changes: outcomes.map(({ change }, index) => ({
      ...change,
      seq: revision - outcomes.length + 1 + index,
    })),
    grown,
    touched,
  };
}
