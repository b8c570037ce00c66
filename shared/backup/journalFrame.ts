import { crc32 } from './crc32';

/**
 * One record of the journal as it lies on the disk: the length of its text, a checksum over that length and the text,
 * the text. The checksum covers the length, so no flipped bit can make one record swallow the next unnoticed.
 */
const headBytes = 8;
/** Longer than any deed; a length beyond it is damage, not a promise to believe. */
const longestText = 64_000_000;

export interface ReadFrames {
  readonly texts: readonly string[];
  /** Where the last whole record ends. */
  readonly end: number;
  /** How it ended: `torn` is the mark of a power cut in the last write, `damaged` is bytes that changed. */
  readonly ending: 'whole' | 'torn' | 'damaged';
}

export function frameOf(text: string): Uint8Array {
  return frameOfBytes(new TextEncoder().encode(text));
}

export function frameOfBytes(words: Uint8Array): Uint8Array {
  const frame = new Uint8Array(headBytes + words.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, words.length, true);
  frame.set(words, headBytes);
  view.setUint32(4, checksum(frame, 0, words.length), true);
  return frame;
}

export interface ReadFrameBytes extends Omit<ReadFrames, 'texts'> {
  readonly frames: readonly Uint8Array[];
}

/** Reads as far as everything is whole. What lies behind the first bad byte is left for salvage. */
export function readFrames(bytes: Uint8Array): ReadFrames {
  const { frames, ...rest } = readFrameBytes(bytes);
  const decoder = new TextDecoder();
  return { ...rest, texts: frames.map((frame) => decoder.decode(frame)) };
}

export function readFrameBytes(bytes: Uint8Array): ReadFrameBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (bytes.length - at < headBytes) return { frames, end: at, ending: 'torn' };
    const length = view.getUint32(at, true);
    if (length > longestText) return { frames, end: at, ending: 'damaged' };
    if (bytes.length - at - headBytes < length) return { frames, end: at, ending: 'torn' };
    if (view.getUint32(at + 4, true) !== checksum(bytes, at, length))
      return { frames, end: at, ending: 'damaged' };
    const start = at + headBytes;
    frames.push(bytes.subarray(start, start + length));
    at = start + length;
  }
  return { frames, end: at, ending: 'whole' };
}

function checksum(bytes: Uint8Array, at: number, length: number): number {
  const overLength = crc32(0, bytes.subarray(at, at + 4));
  return crc32(overLength, bytes.subarray(at + headBytes, at + headBytes + length));
}
