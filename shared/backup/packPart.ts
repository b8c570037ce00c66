import { Deflate } from 'fflate';
import { crc32 } from './crc32';
import { planFileLimits } from './limits';

/** One part, packed and ready to be put into a zip. */
export interface PackedPart {
  readonly filename: string;
  readonly size: number;
  readonly crc: number;
  /** 8 when deflated, 0 when it goes in as it is. */
  readonly compression: 0 | 8;
  readonly chunks: readonly Uint8Array[];
}

/** Some 15 ms of deflating: short enough that typing does not feel it. */
export const bytesPerTurn = 262_144;

/** Packs one part in small steps. Empty parts do not occur: JSON has its brackets, files have at least a byte. */
export async function packPart(
  filename: string,
  bytes: Uint8Array,
  isText: boolean,
  pause: () => Promise<void>,
): Promise<PackedPart> {
  const { length: size } = bytes;
  const deflated: Uint8Array[] = [];
  let deflatedSize = 0;
  const deflate = new Deflate((chunk) => {
    deflated.push(chunk);
    deflatedSize += chunk.length;
  });
  let crc = 0;
  for (let at = 0; at < size; at += bytesPerTurn) {
    const piece = bytes.subarray(at, at + bytesPerTurn);
    crc = crc32(crc, piece);
    if (isText) deflate.push(piece, at + bytesPerTurn >= size);
    await pause();
  }
  // Text so repetitive that, packed, it would look like a bomb to our own reader goes in as it is.
  const looksLikeBomb = size > planFileLimits.ratioFloor && size * 2 > deflatedSize * planFileLimits.ratio;
  if (!isText || looksLikeBomb) return { filename, size, crc, compression: 0, chunks: [bytes] };
  return { filename, size, crc, compression: 8, chunks: deflated };
}
