import type { Document } from './document';

// What XML 1.0 cannot hold, what no reader can see, and controls that would turn the text after them around.
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
  /[\u0000-\u0009\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: old line ends are among them.
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const planeEnds =
  /[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

/**
 * The text every format writes: line feeds as the only line ends, tabs as spaces, and nothing that a word processor or
 * an XML reader would stumble over. All that a person can see stays, emoji and every script included.
 */
export function plainText(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(/\t/g, ' ')
    .replace(loneSurrogates, '')
    .replace(planeEnds, '')
    .replace(unfit, '');
}

/** A document whose every text went through `plainText`. */
export function plainDocument(document: Document): Document {
  // The shape stays; only strings change.
  return cleaned(document) as Document;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;

/** Whether a text reads from right to left: its first letter says so, as `dir="auto"` does. */
export function readsRightToLeft(text: string): boolean {
  const first = letter.exec(text)?.[0];
  return first !== undefined && rtl.test(first);
}
