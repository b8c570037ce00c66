import * as z from 'zod/mini';
import { type Change, changeSchema } from '../model/change';
import { idField } from '../model/fields';
import type { AnyRecord, EntityName } from '../model/index';
import { schemaVersion } from '../model/migrations';
import { frameOf, type ReadFrames, readFrames } from './journalFrame';

/** Records of each kind, the trash included. */
export type Counts = Readonly<Record<EntityName, number>>;

/** One committed deed, whole: replaying it needs nothing but the plan before it, and twice does no harm. */
export interface JournalEntry {
  /** The journal's revision before this entry; a later reader sees by it that nothing is missing in between. */
  readonly before: number;
  readonly revision: number;
  readonly at: string;
  /** The records as they are after the deed; null for one that was removed for good. */
  readonly records: readonly {
    readonly kind: EntityName;
    readonly id: string;
    readonly record: AnyRecord | null;
  }[];
  readonly changes: readonly Change[];
  readonly counts: Counts;
  /** Over all records after the deed, see contentDigest.ts; not there where it is not known. */
  readonly digest?: string;
  /** The whole plan is about to be replaced: what comes after lies in a snapshot, not in entries. */
  readonly isReplacing?: boolean;
  /** The version its records were written in; today's where nothing is said. */
  readonly schemaVersion?: number;
}

export const digestField = z.string().check(z.regex(/^[0-9a-f]{24}$/));
const count = z.int().check(z.gte(0));

/** What every version's entry says, so that an old Mortar can tell a newer one's from damage. */
const entryHead = z.looseObject({ schemaVersion: z.int().check(z.gt(schemaVersion)) });

const entrySchema = z.object({
  schemaVersion: z.int().check(z.gte(1), z.lte(schemaVersion)),
  before: count,
  revision: count,
  at: z.string().check(z.maxLength(40)),
  records: z.array(
    z.object({
      kind: z.string().check(z.maxLength(60)),
      id: idField,
      record: z.nullable(z.record(z.string(), z.unknown())),
    }),
  ),
  changes: z.array(changeSchema),
  counts: z.record(z.string(), count),
  digest: z.exactOptional(digestField),
  isReplacing: z.optional(z.boolean()),
});

export function entryFrame(entry: JournalEntry): Uint8Array {
  return frameOf(JSON.stringify({ schemaVersion, ...entry }));
}

export interface ReadSegment {
  readonly entries: readonly JournalEntry[];
  /** `newer`: a newer Mortar wrote on here; nothing is wrong, and nothing may be written over it. */
  readonly ending: ReadFrames['ending'] | 'newer';
}

/** The entries of one file of the journal, up to the first that cannot be trusted. Records are proven when replayed. */
export function readSegment(bytes: Uint8Array): ReadSegment {
  const { texts, ending } = readFrames(bytes);
  const entries: JournalEntry[] = [];
  for (const text of texts) {
    const entry = readEntry(text);
    if (typeof entry === 'string') return { entries, ending: entry };
    entries.push(entry);
  }
  return { entries, ending };
}

function readEntry(text: string): JournalEntry | 'damaged' | 'newer' {
  try {
    const input: unknown = JSON.parse(text);
    if (entryHead.safeParse(input).success) return 'newer';
    const read = entrySchema.safeParse(input);
    // Kinds and records are held against the registry by the replay.
    return read.success ? (read.data as unknown as JournalEntry) : 'damaged';
  } catch {
    return 'damaged';
  }
}
