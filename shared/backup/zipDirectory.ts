import { strFromU8 } from 'fflate';

/** One part of a zip, as its directory describes it. None of it is believed before it was unpacked and counted. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes start. */
  readonly start: number;
}

/** The file is a zip no more: cut short, overwritten, or not built the way any writer builds one. */
export class ZipDamaged extends Error {}

const endSize = 22;
const entrySize = 46;
const localSize = 30;
const knownFlags = 0b1000_0000_1110;

/**
 * Reads the directory at the end of a zip. fflate reads zips from the front and so cannot tell a whole file from one
 * cut between two parts; the directory also has the checksums and says where parts lie, so that none may overlap.
 */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] | 'tooMany' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endSize;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new ZipDamaged('no end of directory');
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (
    view.getUint32(end + 4, true) !== 0 ||
    view.getUint16(end + 8, true) !== count ||
    view.getUint16(end + 20, true) !== 0
  )
    throw new ZipDamaged('end of directory');
  if (directoryStart + directorySize !== end) throw new ZipDamaged('directory is not where it should be');
  if (count > maxEntries) return 'tooMany';

  const entries: ZipEntry[] = [];
  let at = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > end || view.getUint32(at, true) !== 0x02014b50)
      throw new ZipDamaged('directory entry');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipDamaged('directory entry');
    if ((view.getUint16(at + 8, true) & ~knownFlags) !== 0) throw new ZipDamaged('flags');
    const name = bytes.subarray(at + entrySize, at + entrySize + nameLength);
    entries.push({
      name: strFromU8(name),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: startOfData(view, bytes, view.getUint32(at + 42, true), name, directoryStart),
    });
    at = next;
  }
  if (at !== end) throw new ZipDamaged('directory length');
  refuseOverlaps(entries, directoryStart);
  return entries;
}

function startOfData(
  view: DataView,
  bytes: Uint8Array,
  local: number,
  name: Uint8Array,
  limit: number,
): number {
  if (local + localSize > limit || view.getUint32(local, true) !== 0x04034b50)
    throw new ZipDamaged('local header');
  const nameStart = local + localSize;
  const start = nameStart + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const isSameName =
    view.getUint16(local + 26, true) === name.length &&
    name.every((byte, index) => byte === bytes[nameStart + index]);
  if (!isSameName || start > limit) throw new ZipDamaged('local header');
  return start;
}

function refuseOverlaps(entries: readonly ZipEntry[], limit: number): void {
  let free = 0;
  for (const { start, packedSize, name } of [...entries].sort((one, other) => one.start - other.start)) {
    if (start < free + localSize || start + packedSize > limit) throw new ZipDamaged(`${name} overlaps`);
    free = start + packedSize;
  }
}
