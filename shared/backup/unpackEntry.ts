import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { ZipDamaged, type ZipEntry } from './zipDirectory';

/** Packed bytes given to the unpacker at once: at zip's worst ratio they become some 16 MB, and then it is counted. */
const packedChunk = 16_384;
/** Unpacked bytes after which other work gets a turn. */
const breath = 8_000_000;

/** Unpacks one part, counting while it does: a part that is larger than it said stops at once. */
export async function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  return entry.method === 8 ? inflate(packed, entry, pause) : stored(packed, entry);
}

function stored(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 0 || packed.length !== entry.size)
    throw new ZipDamaged(`${entry.name}: method or size`);
  if (crc32(0, packed) !== entry.crc) throw new ZipDamaged(`${entry.name}: checksum`);
  // A copy: what was taken from the file must not keep the whole file in memory.
  return packed.slice();
}

async function inflate(packed: Uint8Array, entry: ZipEntry, pause: () => Promise<void>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  let sincePause = 0;
  let isFinished = false;
  const stream = new Inflate((chunk, isLast) => {
    size += chunk.length;
    sincePause += chunk.length;
    isFinished = isLast;
    if (size > entry.size) throw new ZipDamaged(`${entry.name}: larger than it said`);
    crc = crc32(crc, chunk);
    // The chunk may be a view of the unpacker's own memory.
    chunks.push(chunk.slice());
  });
  for (let at = 0; at < packed.length; at += packedChunk) {
    stream.push(packed.subarray(at, at + packedChunk), at + packedChunk >= packed.length);
    if (sincePause >= breath) {
      sincePause = 0;
      await pause();
    }
  }
  if (!isFinished || size !== entry.size || crc !== entry.crc)
    throw new ZipDamaged(`${entry.name}: cut short`);
  return joined(chunks, size);
}

export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
