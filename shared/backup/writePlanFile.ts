import { strToU8, Zip, type ZipInputFile } from 'fflate';
import type { Change } from '../model/change';
import type { Snapshot } from '../model/index';
import { kindsOf, schemaVersion } from '../model/migrations';
import type { Manifest } from './manifest';
import { type PackedPart, packPart } from './packPart';
import { attachmentPart, historyPart, manifestPart, recordsPart } from './partNames';
import type { Blobs, PlanFileMeta, Sha256 } from './planFile';
import { joined } from './unpackEntry';

export interface WritePlanFileRequest {
  readonly snapshot: Snapshot;
  /** The whole change log; the edit history of the interface. */
  readonly history: readonly Change[];
  /** Bytes of the attachments. One that is missing here is missing in the file, and said when the file is read. */
  readonly blobs: Blobs;
  readonly meta: PlanFileMeta;
  readonly sha256: Sha256;
  /** Gives the interface a turn between pieces of work; the default gives one only while hashing. */
  readonly pause?: () => Promise<void>;
}

export const itemsPerTurn = 200;

/** The whole plan as one file: a zip of versioned JSON and attachments, the manifest first. */
export async function writePlanFile(request: WritePlanFileRequest): Promise<Uint8Array> {
  return writeVersionedPlanFile({ ...request, schemaVersion });
}

export interface WriteVersionedPlanFileRequest extends Omit<WritePlanFileRequest, 'snapshot'> {
  /** Records of the version named: a store's before it is brought up to date. */
  readonly snapshot: Readonly<Record<string, readonly object[]>>;
  readonly schemaVersion: number;
}

/** As the Mortar of that version wrote it, so that it opens there too. */
export async function writeVersionedPlanFile(request: WriteVersionedPlanFileRequest): Promise<Uint8Array> {
  const { snapshot, history, blobs, meta, sha256, pause = async () => {} } = request;
  const kinds = kindsOf(request.schemaVersion);
  const texts = new Map<string, Uint8Array>();
  for (const kind of kinds) texts.set(recordsPart(kind), await jsonLines(snapshot[kind] ?? [], pause));
  texts.set(historyPart, await jsonLines(history, pause));

  const files = new Map<string, Uint8Array>();
  const parts: Record<string, string> = {};
  for (const [name, bytes] of texts) parts[name] = await sha256(bytes);
  for (const attachment of snapshot.attachment ?? []) {
    const hash = String(Reflect.get(attachment, 'sha256'));
    const bytes = blobs.get(hash);
    if (bytes === undefined) continue;
    files.set(attachmentPart(hash), bytes);
    parts[attachmentPart(hash)] = hash;
  }

  const manifest: Manifest = {
    format: 'mortar-plan',
    schemaVersion: request.schemaVersion,
    ...meta,
    counts: Object.fromEntries(kinds.map((kind) => [kind, snapshot[kind]?.length ?? 0])),
    changes: history.length,
    parts,
  };
  return zipped(strToU8(JSON.stringify(manifest, null, 1)), texts, files, zipTime(meta.writtenAt), pause);
}

/** A JSON array with one item to a line, so that a curious person, or a diff, can read it. */
async function jsonLines(items: readonly object[], pause: () => Promise<void>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [strToU8('[')];
  for (let at = 0; at < items.length; at += itemsPerTurn) {
    const lines = items.slice(at, at + itemsPerTurn).map((item) => JSON.stringify(item));
    chunks.push(strToU8(`${at === 0 ? '\n' : ',\n'}${lines.join(',\n')}`));
    await pause();
  }
  chunks.push(strToU8('\n]\n'));
  return joined(
    chunks,
    chunks.reduce((size, chunk) => size + chunk.length, 0),
  );
}

async function zipped(
  manifest: Uint8Array,
  texts: ReadonlyMap<string, Uint8Array>,
  files: ReadonlyMap<string, Uint8Array>,
  mtime: string,
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // It has no errors to tell: every part comes packed.
  const zip = new Zip((_error, chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  const add = ({ chunks: packed, ...part }: PackedPart) => {
    const file: ZipInputFile = { ...part, mtime };
    zip.add(file);
    for (const [index, chunk] of packed.entries()) {
      // fflate asks for bytes that no other thread shares, and none of ours are.
      file.ondata?.(null, chunk as Uint8Array<ArrayBuffer>, index === packed.length - 1);
    }
  };
  add(await packPart(manifestPart, manifest, true, pause));
  for (const [name, bytes] of texts) add(await packPart(name, bytes, true, pause));
  // Certificates and scans are packed already: deflating them again costs time and gains nothing.
  for (const [name, bytes] of files) add(await packPart(name, bytes, false, pause));
  zip.end();
  return joined(chunks, size);
}

/** Zip knows only these years, and fflate throws for others; a clock that is wrong must not stop a backup. */
function zipTime(writtenAt: string): string {
  return writtenAt >= '1981' && writtenAt < '2099' ? writtenAt : '2000-01-01T12:00:00.000Z';
}
