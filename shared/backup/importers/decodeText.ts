export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * The text of a file from anywhere: the byte-order mark decides where there is one; zeros at every other byte are
 * UTF-16 without one; what is valid UTF-8 is UTF-8; the rest was written by an older Windows.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding !== null) return { text: decoded(bytes, encoding), encoding };
  try {
    return { text: withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' };
  } catch {
    return { text: decoded(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}

/** What the first bytes say; null where they leave it open. */
export function encodingOf(bytes: Uint8Array): TextEncoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const half = Math.floor(sample.length / 2);
  const zerosAt = (start: number) => sample.filter((byte, index) => byte === 0 && index % 2 === start).length;
  if (half > 1 && zerosAt(1) > half * 0.7) return 'utf-16le';
  if (half > 1 && zerosAt(0) > half * 0.7) return 'utf-16be';
  return null;
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string {
  return withoutMark(new TextDecoder(encoding).decode(bytes));
}

function withoutMark(text: string): string {
  return text.startsWith('\u{FEFF}') ? text.slice(1) : text;
}
