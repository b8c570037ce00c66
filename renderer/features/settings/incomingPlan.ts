import { planFileLimits } from '../../../shared/backup/limits';
import { manifestPart } from '../../../shared/backup/partNames';
import type { Problem } from '../../../shared/backup/repairLinks';
import type { BackupFile } from '../../../shared/bridge/bridge';
import { type IsoInstant, isIsoInstant } from '../../../shared/kernel/dates';
import { failure } from '../../../shared/kernel/failure';
import {
  type Cancelled,
  cancelled,
  failed,
  ok,
  type Result,
  wasCancelled,
} from '../../../shared/kernel/result';
import { formatBytes } from '../../../shared/kernel/words';
import { isSealed } from '../../../shared/sealed/mark';
import { sha256 } from '../../db/files';
import { nextTask } from '../../db/nextTask';
import { type BeforeNote, readBefore } from '../../db/planBefore';
import type { WholePlan } from '../../db/wholeStore';
import type { Work } from '../../db/work';
import { bridge } from '../../host/hostBridge';
import { openPlanFileBytes, type PassphraseQuestion, sealRoom } from '../../records/openPlanFileBytes';
import { today } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';

/** Where a whole plan may come from. */
export type PlanSource =
  | { readonly from: 'file'; readonly file: File }
  | { readonly from: 'backup'; readonly backup: BackupFile }
  | { readonly from: 'before'; readonly note: BeforeNote };

/** A whole plan, proven, that could take the place of this one. */
export interface IncomingPlan {
  readonly whole: WholePlan;
  readonly problems: readonly Problem[];
  readonly writtenAt: IsoInstant;
  /** The id that the plan goes by where it comes from. */
  readonly planId: string;
  /** It came out of a locked or protected file. */
  readonly wasSealed: boolean;
}

type Incoming = Promise<Result<IncomingPlan | Cancelled>>;

export async function readIncoming(source: PlanSource, work: Work, question: PassphraseQuestion): Incoming {
  if (source.from === 'before') {
    const whole = await readBefore(currentPlan());
    if (!whole.ok) return whole;
    const { keptAt } = source.note;
    return ok({
      whole: whole.value,
      problems: [],
      writtenAt: keptAt,
      planId: currentPlan().id,
      wasSealed: false,
    });
  }
  if (source.from === 'file') return readChosenFile(source.file, work, question);
  const { name, planId } = source.backup;
  const read = await bridge.readBackup({ planId, name });
  if (!read.ok) return read;
  const opened = await openPlanFileBytes(read.value, name, question, work);
  if (!opened.ok) return opened;
  if (wasCancelled(opened.value)) return ok(cancelled);
  const wasSealed = isSealed(read.value);
  return marked(
    proven(opened.value, name, work, (share) => work.onShare(share)),
    wasSealed,
  );
}

async function marked(reading: Incoming, wasSealed: boolean): Incoming {
  const read = await reading;
  return read.ok && !wasCancelled(read.value) ? ok({ ...read.value, wasSealed }) : read;
}

/** Larger plan files hold attachments, and Mortar wrote them, the manifest first. */
const surelyOurs = 100_000_000;
const slice = 8_000_000;

/** What cannot be a plan file is refused by its first bytes and its size, before it fills the memory. */
async function readChosenFile(file: File, work: Work, question: PassphraseQuestion): Incoming {
  const { name, size } = file;
  try {
    if (size === 0) return failed(failure('file.empty', { name }));
    const first = new Uint8Array(await file.slice(0, 30 + manifestPart.length).arrayBuffer());
    const head = new TextDecoder('latin1').decode(first);
    const isZip = head.startsWith('PK\u0003\u0004');
    if (!isSealed(first) && (!isZip || (size > surelyOurs && !head.endsWith(manifestPart)))) {
      return failed(failure('planFile.notOne', { name }));
    }
    if (size > planFileLimits.fileBytes + (isSealed(first) ? sealRoom : 0)) {
      return failed(failure('planFile.tooBig', { name, limit: formatBytes(planFileLimits.fileBytes) }));
    }
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += slice) {
      if (work.signal.aborted) return ok(cancelled);
      bytes.set(new Uint8Array(await file.slice(at, at + slice).arrayBuffer()), at);
      work.onShare((0.3 * at) / size);
    }
    const opened = await openPlanFileBytes(bytes, name, question, work);
    if (!opened.ok) return opened;
    if (wasCancelled(opened.value)) return ok(cancelled);
    const reading = proven(opened.value, name, work, (share) => work.onShare(0.3 + 0.7 * share));
    return await marked(reading, isSealed(first));
  } catch (error) {
    // The browser says so when the file was moved or changed since it was chosen.
    if (error instanceof DOMException) return failed(failure('file.notRead', { name }));
    throw error;
  }
}

/** Reads the bytes of a plan file to their end: a whole plan, or why it is none. */
export async function proven(
  bytes: Uint8Array,
  name: string,
  { signal }: Work,
  onShare: (share: number) => void,
): Incoming {
  const [{ readPlanFile }, { readZipDirectory }] = await Promise.all([
    import('../../../shared/backup/readPlanFile'),
    import('../../../shared/backup/zipDirectory'),
  ]);
  let total = bytes.length;
  try {
    const entries = readZipDirectory(bytes, planFileLimits.parts);
    if (entries !== 'tooMany') total = entries.reduce((sum, { size }) => sum + size, 0);
  } catch {
    // A damaged file is refused below, with its sentence; only the bar would not know how long it is.
  }
  let done = 0;
  try {
    const read = await readPlanFile(bytes, {
      name,
      today: today(),
      sha256: async (part) => {
        done += part.length;
        onShare(Math.min(1, done / Math.max(1, total)));
        return sha256(part);
      },
      pause: async () => {
        signal.throwIfAborted();
        await nextTask();
      },
    });
    if (signal.aborted) return ok(cancelled);
    if (!read.ok) return read;
    const { snapshot, history, blobs, problems, manifest } = read.value;
    const files = Array.from(blobs, ([hash, blob]) => ({ sha256: hash, bytes: blob }));
    // The manifest's schema has proven it.
    const writtenAt = isIsoInstant(manifest.writtenAt) ? manifest.writtenAt : history[0]?.at;
    if (writtenAt === undefined) return failed(failure('planFile.damaged', { name }));
    const { planId } = manifest;
    return ok({ whole: { snapshot, history, files }, problems, writtenAt, planId, wasSealed: false });
  } catch (error) {
    if (signal.aborted) return ok(cancelled);
    throw error;
  }
}
