import * as z from 'zod/mini';
import type { IsoDate } from '../kernel/dates';
import { type Failure, type FailureCode, failure } from '../kernel/failure';
import { failed, ok, type Result } from '../kernel/result';
import { formatBytes } from '../kernel/words';
import { type Change, changeSchema } from '../model/change';
import type { LooseSnapshot } from '../model/migration';
import { kindsOf, schemaVersion } from '../model/migrations';
import { checkFiles } from './checkFiles';
import { liveCounts } from './compareSnapshots';
import { planFileLimits } from './limits';
import { type Manifest, manifestHead, manifestSchema } from './manifest';
import { areSafeNames, hashOfPart, isKnownPart, kindOfPart, manifestPart, recordsPart } from './partNames';
import type { PlanFile, Sha256 } from './planFile';
import { JsonRefused, readJson } from './readJson';
import { readRecords } from './readRecords';
import { unpackEntry } from './unpackEntry';
import { readZipDirectory, ZipDamaged, type ZipEntry } from './zipDirectory';

export interface ReadPlanFileOptions {
  /** As the person knows the file. */
  readonly name: string;
  readonly sha256: Sha256;
  readonly today: IsoDate;
  /** Gives the interface a turn between pieces of work. */
  readonly pause?: () => Promise<void>;
}

/** Carries a refusal out of any depth; turned into a Result at the one door. */
class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/**
 * Reads a plan file from anywhere: everything is proven before anything is returned, and nothing is returned in part.
 * It never throws for what a file contains.
 */
export async function readPlanFile(
  bytes: Uint8Array,
  options: ReadPlanFileOptions,
): Promise<Result<PlanFile>> {
  const { name } = options;
  try {
    return ok(await read(bytes, options));
  } catch (error) {
    if (error instanceof Refusal) return failed(error.failure);
    if (error instanceof JsonRefused)
      return failed(failure('planFile.invalid', { name, where: 'its text', problem: error.message }));
    // The unpacker throws its own errors for streams it cannot follow.
    if (error instanceof ZipDamaged || isUnpackerError(error))
      return failed(failure('planFile.damaged', { name }));
    throw error;
  }
}

function isUnpackerError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

async function read(bytes: Uint8Array, options: ReadPlanFileOptions): Promise<PlanFile> {
  const { name, sha256, pause = async () => {} } = options;
  const refuse = (code: FailureCode, facts = {}): never => {
    throw new Refusal(failure(code, { name, ...facts }));
  };
  const { entries, manifestEntry } = openZip(bytes, refuse);
  const input = await readJson(await unpackEntry(bytes, manifestEntry, pause), pause);
  const manifest = readManifest(input, entries, refuse);
  const isComplete =
    entries.length === Object.keys(manifest.parts).length + 1 &&
    entries.every((entry) => entry.name === manifestPart || Object.hasOwn(manifest.parts, entry.name));
  if (!isComplete) refuse('planFile.damaged');

  const loose: LooseSnapshot = {};
  const blobs = new Map<string, Uint8Array>();
  let history: readonly Change[] | null = null;
  for (const entry of entries) {
    if (entry.name === manifestPart) continue;
    const part = await unpackEntry(bytes, entry, pause);
    const digest = await sha256(part);
    const hash = hashOfPart(entry.name);
    const kind = kindOfPart(entry.name);
    if (digest !== manifest.parts[entry.name] || (hash !== null && hash !== digest))
      refuse('planFile.damaged');
    if (hash !== null) blobs.set(hash, part);
    else if (kind !== null) loose[kind] = looseRecords(await readJson(part, pause), kind, refuse);
    else history = readHistory(await readJson(part, pause), refuse);
  }
  if (history === null || history.length !== manifest.changes || !haveCounts(loose, manifest)) {
    return refuse('planFile.damaged');
  }

  const records = await readRecords(loose, { from: manifest.schemaVersion, name, pause });
  if (!records.ok) throw new Refusal(records.failure);
  const files = checkFiles(records.value.snapshot, blobs);
  return {
    manifest,
    snapshot: files.snapshot,
    history,
    blobs: files.blobs,
    counts: liveCounts(files.snapshot),
    problems: [...records.value.problems, ...files.problems, ...clockProblem(manifest, options.today)],
  };
}

type Refuse = (code: FailureCode, facts?: Record<string, string | number>) => never;

/** The parts of the zip, after everything that can be refused without unpacking. */
function openZip(
  bytes: Uint8Array,
  refuse: Refuse,
): { readonly entries: readonly ZipEntry[]; readonly manifestEntry: ZipEntry } {
  const limits = planFileLimits;
  if (bytes.length === 0) refuse('file.empty');
  if (bytes.length > limits.fileBytes) refuse('planFile.tooBig', { limit: formatBytes(limits.fileBytes) });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (!isZip) refuse('planFile.notOne');
  const entries = readZipDirectory(bytes, limits.parts);
  if (entries === 'tooMany')
    return refuse('planFile.tooBig', { limit: `${limits.parts.toLocaleString('en-US')} parts` });
  const manifestEntry = entries.find((entry) => entry.name === manifestPart);
  if (manifestEntry === undefined) return refuse('planFile.notOne');
  if (!areSafeNames(entries)) refuse('planFile.unsafe');
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const isPuffed = entry.size > limits.ratioFloor && entry.size > entry.packedSize * limits.ratio;
    if (entry.size > largest(entry.name) || isPuffed || total > limits.totalBytes)
      refuse('planFile.tooBig', { limit: formatBytes(isPuffed ? limits.ratioFloor : limits.totalBytes) });
  }
  return { entries, manifestEntry };
}

function largest(name: string): number {
  if (name === manifestPart) return planFileLimits.manifestBytes;
  return hashOfPart(name) === null ? planFileLimits.recordsBytes : planFileLimits.attachmentBytes;
}

function readManifest(input: unknown, entries: readonly ZipEntry[], refuse: Refuse): Manifest {
  const head = manifestHead.safeParse(input);
  if (!head.success) return refuse('planFile.notOne');
  if (head.data.schemaVersion > schemaVersion) refuse('planFile.newer', { version: head.data.schemaVersion });
  // Only now: a newer Mortar may well write parts that this one has never heard of.
  if (!entries.every((part) => isKnownPart(part.name))) refuse('planFile.unsafe');
  const manifest = manifestSchema.safeParse(input);
  return manifest.success ? manifest.data : refuse('planFile.damaged');
}

function looseRecords(input: unknown, kind: string, refuse: Refuse): Record<string, unknown>[] {
  if (Array.isArray(input) && input.every(isPlainRecord)) return input;
  return refuse('planFile.invalid', { where: recordsPart(kind), problem: 'This is not a list of entries.' });
}

function isPlainRecord(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}

function readHistory(input: unknown, refuse: Refuse): readonly Change[] {
  const list = z.array(changeSchema).safeParse(input);
  // Rows of kinds that are gone stay: the history is kept for reading, never applied.
  if (list.success) return list.data as readonly Change[];
  const row = Number(list.error.issues[0]?.path[0] ?? 0) + 1;
  return refuse('planFile.invalid', { where: `history, row ${row}`, problem: 'This row does not fit.' });
}

/** Every list has as many entries as the manifest counted, and there is every list of the version it names. */
function haveCounts(loose: LooseSnapshot, manifest: Manifest): boolean {
  const kinds = Object.keys(loose);
  if (kinds.length !== Object.keys(manifest.counts).length) return false;
  if (!kindsOf(manifest.schemaVersion).every((kind) => Object.hasOwn(loose, kind))) return false;
  return kinds.every((kind) => loose[kind]?.length === manifest.counts[kind]);
}

function clockProblem(manifest: Manifest, today: IsoDate): PlanFile['problems'] {
  // Two days of grace: the moment is UTC, the day is the person's own.
  const isAhead = Date.parse(manifest.writtenAt) - Date.parse(today) > 2 * 86_400_000;
  if (!isAhead) return [];
  return [
    {
      where: 'this file',
      words: 'It says it was written in the future. The clock of that computer may be wrong.',
    },
  ];
}
