/** One kind of sign that may say who a patient is. Adding one is an entry here and a line in the registry. */
export interface IdentifierKind {
  readonly id: string;
  /** What it looks like, with its article: `a telephone number`. */
  readonly words: string;
  /**
   * Case counts only where the pattern says so. Every repetition is bounded and every start is tied to an edge of a
   * word, so that the time it takes grows with the length of the text and no faster.
   */
  readonly pattern: RegExp;
  /** Knows the look-alikes of a pharmacy: `IV room 2`, `Patient Safety Committee`. */
  readonly isHarmless?: (found: Found) => boolean;
  /** What could stand in its place without saying who; with its article where it needs one. */
  readonly rewrite: (found: Found) => string;
}

export interface Found {
  readonly text: string;
  /** The named groups of the pattern. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The same line before and after it, as far as a look-alike reaches. */
  readonly before: string;
  readonly after: string;
}

/** A gap between words of one line. */
export const gap = '[^\\S\\n]{0,3}';
/** What people write between a cue and its number: `#`, `no.`, `number:`. */
export const sign = `(?:${gap}(?:#|no\\b\\.?|nos\\b\\.?|num\\b\\.?|nr\\b\\.?|number\\b|id\\b|:|=))`;
/** No letter, figure or sign of a longer number stands before. */
export const edge = '(?<![\\p{L}\\d])';

export function pattern(source: string, flags: 'gu' | 'giu' = 'giu'): RegExp {
  return new RegExp(source, flags);
}
