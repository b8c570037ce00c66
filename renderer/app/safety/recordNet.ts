import type { StoreFacts } from '../../../shared/backup/compareStore';
import { digestAfter, digestKey, digestOf, isOfKey } from '../../../shared/backup/contentDigest';
import { type Counts, entryFrame, type JournalEntry } from '../../../shared/backup/journalEntry';
import { type Safety, spaceFloor } from '../../../shared/bridge/safetyCalls';
import { instantOf } from '../../../shared/kernel/dates';
import { type Failure, failure } from '../../../shared/kernel/failure';
import { schemaVersion } from '../../../shared/model/migrations';
import { fileBytes } from '../../db/files';
import { frozenOf } from '../../db/freeze';
import { inTime } from '../../db/inTime';
import { nextTask } from '../../db/nextTask';
import type { Plan } from '../../db/openPlan';
import type { Deed, SafetyNet } from '../../db/safetyNet';
import { fileName, openedRow, secretOf } from '../../db/sealedRows';
import { changesAfter, storeFacts } from '../../db/storeFacts';
import { bridge } from '../../host/hostBridge';
import type { ReadRecord } from './readRecord';

/** As long as the disk was looked at this short a time ago, it has not filled since. */
const looksFreeFor = 1_000;
/** The status follows the journal when nothing has been written for a moment. */
const statusAfter = 1_000;
/** More journal than this is drawn together in a snapshot: recovery stays a matter of seconds. */
const checkpointAfter = 4_000_000;

/** What the digest says of the content; `unknown` where there is none to hold it against. */
export type Proof = 'same' | 'other' | 'unknown';

export interface RecordNet extends SafetyNet {
  /** Whether what was read into memory is what was saved. Where nobody knows what that was, it is so from now on, unless
   * it is only looked at. */
  proves(looks?: 'only'): Promise<Proof>;
  /** What was counted is not to be believed: the records are. */
  countAnew(): void;
  /** Draws the journal together: a verified snapshot, and a new file of the journal. */
  checkpoint(): Promise<Failure | null>;
  /** Writes nothing by itself any more. */
  stop(): void;
}

// Not the session's clock, which knows React: this is read before it.
const now = () => instantOf(new Date());

/** The host's part of the safety net: one entry after the other, to a file outside the browser engine's profile. */
export function recordNet(plan: Plan, safety: Safety, from: ReadRecord, facts: StoreFacts): RecordNet {
  const planId = plan.id;
  // Its own, not the status': a store that was put back is another one from here on.
  const storeId = facts.storeId ?? safety.status?.storeId ?? crypto.randomUUID();
  const kept = new Set(safety.files);
  let { segment, size } = from.next;
  let { revision, counts } = facts;
  const key = secretOf(plan.database).then(digestKey);
  // What the records come to; null while nobody knows.
  let digest = facts.digest ?? null;
  let told = 0;
  let sinceCheckpoint = 0;
  let previousCheckpoint = safety.snapshots[0]?.segment ?? 1;
  // After one entry is missing, none may follow until catchUp has told what is missing.
  let isBroken = false;
  let looked = { at: Number.NEGATIVE_INFINITY, bytes: 0 };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let line: Promise<unknown> = Promise.resolve();

  function inLine<T>(work: () => Promise<T>): Promise<T> {
    told += 1;
    const done = line.then(work).finally(() => {
      told -= 1;
    });
    line = done.catch(() => undefined);
    return done;
  }

  async function append(entry: Omit<JournalEntry, 'before'>): Promise<Failure | null> {
    const bytes = entryFrame({ before: revision, ...entry });
    const added = await inTime(bridge.appendJournal({ planId, segment, bytes }), bytes.length).catch(
      () => null,
    );
    if (added?.ok !== true) {
      isBroken = true;
      // A file that failed once is never written again, see electron/journalWriter.ts.
      segment += 1;
      size = 0;
      return added === null ? failure('store.slow') : added.failure;
    }
    ({ revision, counts } = entry);
    digest = entry.digest ?? null;
    size += bytes.length;
    sinceCheckpoint += bytes.length;
    noteSoon();
    return null;
  }

  function noteSoon(): void {
    timer ??= setTimeout(() => void writeStatus(), statusAfter);
  }

  /** What it says can also be read from the journal, so one that fails costs only time at the next start. */
  async function writeStatus(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const status = { storeId, schemaVersion, revision, counts, at: now(), segment, size };
    await bridge.writeStatus({ planId, status: { ...status, ...known(digest) } });
  }

  async function keepFile(sha256: string, bytes: Uint8Array): Promise<Failure | null> {
    const name = await fileName(plan.database, sha256);
    if (kept.has(name)) return null;
    const answer = await bridge.keepFile({ planId, sha256, bytes });
    if (!answer.ok) return answer.failure;
    kept.add(name);
    return null;
  }

  async function keepMissingFiles(hashes: Iterable<string>): Promise<Failure | null> {
    for (const hash of hashes) {
      const isKept = kept.has(await fileName(plan.database, hash));
      const bytes = isKept ? undefined : await fileBytes(plan, hash);
      const trouble = bytes === undefined ? null : await keepFile(hash, bytes);
      if (trouble !== null) return trouble;
    }
    return null;
  }

  async function tellMissing(): Promise<Failure | null> {
    const found = await storeFacts(plan);
    const later = (await changesAfter(plan, revision)).filter(({ seq }) => seq <= found.revision);
    const refs = new Map(later.map(({ kind, recordId }) => [`${kind} ${recordId}`, { kind, id: recordId }]));
    const records: JournalEntry['records'][number][] = [];
    for (const { kind, id } of refs.values()) {
      const record = await openedRow(plan.database, kind, await plan.database.table(kind).get(id));
      if (kind === 'attachment' && record !== undefined) {
        const trouble = await keepMissingFiles([record.sha256]);
        if (trouble !== null) return trouble;
      }
      records.push({ kind, id, record: record ?? null });
    }
    isBroken = false;
    if (found.revision === revision) return null;
    return append({
      revision: found.revision,
      at: now(),
      records,
      changes: later,
      counts: found.counts as Counts, // counted table by table of the registry
    });
  }

  /** Everything up to `upTo` lies before the new file of the journal, everything later in it. */
  async function drawTogether(upTo: number): Promise<Failure | null> {
    sinceCheckpoint = 0;
    const snapshot = { planId, segment, revision: upTo };
    const { writeCheckpoint } = await import('./checkpoint');
    const trouble = await writeCheckpoint(plan, snapshot, keepMissingFiles);
    if (trouble !== null) return trouble;
    await writeStatus();
    const files = plan.pool.snapshot().attachment.map(({ sha256 }) => sha256);
    await bridge.tidyRecord({ planId, segment: previousCheckpoint, files: [...new Set(files)] });
    previousCheckpoint = snapshot.segment;
    return null;
  }

  function nextSegment(): void {
    segment += 1;
    size = 0;
  }

  async function checkpoint(): Promise<Failure | null> {
    await plan.loaded;
    const upTo = await inLine(async () => {
      nextSegment();
      return revision;
    });
    return drawTogether(upTo);
  }

  /** The records in memory at a moment at which each of them is told; null where some cannot be. */
  async function captured() {
    for (;;) {
      await inLine(async () => undefined);
      // What was told is in memory by then.
      await nextTask();
      if (isBroken || frozenOf(plan) !== null) return null;
      if (told === 0) return { records: plan.pool.snapshot(), digest, revision };
    }
  }

  async function proves(looks?: 'only'): Promise<Proof> {
    await plan.loaded;
    const its = await key;
    for (;;) {
      const then = await captured();
      if (then === null) return 'unknown';
      const found = await digestOf(its, then.records, nextTask);
      if (isOfKey(its, then.digest)) return found === then.digest ? 'same' : 'other';
      if (looks === 'only') return 'unknown';
      // Deeds done meanwhile are not in it.
      if (revision !== then.revision) continue;
      digest = found;
      noteSoon();
      return 'unknown';
    }
  }

  return {
    planId,
    checkpoint,
    proves,
    countAnew() {
      digest = null;
    },
    async settle() {
      await line;
      if (timer !== null) await writeStatus();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
    facts: () => ({ revision, counts, storeId, digest }),

    async refusal(bytes, looks) {
      if (looks === 'atOnce' || performance.now() - looked.at > looksFreeFor) {
        const answer = await bridge.freeSpace({});
        if (!answer.ok) return null;
        looked = { at: performance.now(), bytes: answer.value.bytes };
      }
      // An attachment lies in the store, in the store's log and among the kept files.
      looked = { ...looked, bytes: looked.bytes - 3 * bytes };
      if (looked.bytes >= spaceFloor) return null;
      looked = { at: Number.NEGATIVE_INFINITY, bytes: 0 };
      return failure('store.full');
    },

    async keepFiles(files) {
      for (const { sha256, bytes } of files) {
        const trouble = await keepFile(sha256, bytes);
        if (trouble !== null) return trouble;
      }
      return null;
    },

    async keptFile(sha256) {
      if (!kept.has(await fileName(plan.database, sha256))) return undefined;
      const read = await bridge.readKeptFile({ planId, sha256 });
      return read.ok ? read.value : undefined;
    },

    tell: ({ grown, touched, ...deed }: Deed) =>
      inLine(async () => {
        if (isBroken) return failure('record.notKept');
        // Already told by catchUp, which read it from the store.
        if (deed.revision <= revision) return null;
        const after: Record<string, number> = { ...counts };
        for (const [kind, more] of Object.entries(grown)) after[kind] = (after[kind] ?? 0) + more;
        const content = digestAfter(await key, digest, touched);
        // One for each kind of the registry.
        const trouble = await append({ ...deed, counts: after as Counts, ...known(content) });
        if (trouble === null && sinceCheckpoint > checkpointAfter) {
          sinceCheckpoint = 0;
          void checkpoint();
        }
        return trouble;
      }),

    catchUp: () => inLine(tellMissing),

    replacing: (_plan, replace) =>
      inLine(async () => {
        // Whatever could not be told is about to be replaced as well.
        isBroken = false;
        const mark = { revision, at: now(), records: [], changes: [], counts: counts as Counts };
        const trouble = await append({ ...mark, isReplacing: true });
        if (trouble !== null) return { ok: false, failure: trouble };
        const replaced = await replace();
        if (!replaced.ok) return replaced;
        ({ revision, counts } = await storeFacts(plan));
        digest = await digestOf(await key, plan.pool.snapshot(), nextTask);
        nextSegment();
        const notKept = await drawTogether(revision);
        // The store is whole; until the snapshot can be written, nothing more counts as saved.
        if (notKept !== null) isBroken = true;
        return replaced;
      }),
  };
}

/** Not said where it is not known. */
function known(digest: string | null): { readonly digest?: string } {
  return digest === null ? {} : { digest };
}
