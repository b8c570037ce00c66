import { identifierKinds } from './identifierKinds/index';
import type { Found, IdentifierKind } from './identifierKinds/kind';

/** Words that may say who a patient is. A courtesy: finding none proves nothing. */
export interface Finding {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** The very words. */
  readonly text: string;
  /** What they look like: `a telephone number`. */
  readonly words: string;
  /** What could stand in their place, fitted to the words around it. */
  readonly rewrite: string;
}

/** How far around a find its look-alikes are told apart. */
const reach = 40;

/** In the order of the text, none overlapping another. Takes time in step with the length of the text. */
export function findIdentifiers(text: string): readonly Finding[] {
  // Without a figure, an @ or a capital there is nothing that any kind could know.
  if (!/[\d@\p{Lu}]/u.test(text)) return [];
  const found: Finding[] = [];
  const taken = new Uint8Array(text.length);
  for (const kind of identifierKinds) {
    for (const finding of findingsOf(kind, text)) {
      const place = taken.subarray(finding.start, finding.end);
      if (place.includes(1)) continue;
      place.fill(1);
      found.push(finding);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function* findingsOf(kind: IdentifierKind, text: string): Generator<Finding> {
  const { pattern } = kind;
  // Patterns remember where they were; one that is made anew for each text costs more than reading it.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const found: Found = {
      text: match[0],
      groups: match.groups ?? {},
      before: lineEnd(text.slice(Math.max(0, start - reach), start)),
      after: text.slice(end, end + reach).split('\n', 1)[0] ?? '',
    };
    if (kind.isHarmless?.(found)) {
      // What is harmless may hold the beginning of what is not: "Patient Safety told patient Ann".
      pattern.lastIndex = start + 1;
      continue;
    }
    const rewrite = fitted(kind.rewrite(found), found);
    yield { kind: kind.id, start, end, text: found.text, words: kind.words, rewrite };
  }
}

const lineEnd = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** `the MRN 12345` becomes `the medical record`, and a capital stays a capital where a sentence begins. */
function fitted(rewrite: string, { text, before }: Found): string {
  const isOwned =
    /(?:^|\s)(?:an?|the|this|that|his|her|their|its|my|our|your|one|another|each|every|same)\s{1,3}$/i.test(
      before,
    );
  const fit = isOwned ? rewrite.replace(/^(?:an?|the) /, '') : rewrite;
  const startsSentence = /(?:^|[.!?]\s{1,3})$/.test(before) && /^[\p{Lu}\d(]/u.test(text);
  return startsSentence ? fit.charAt(0).toUpperCase() + fit.slice(1) : fit;
}

/** The text with every finding put in neutral words. */
export function neutralRewrite(text: string, findings: readonly Finding[]): string {
  let rewritten = '';
  let from = 0;
  for (const { start, end, rewrite } of [...findings].sort((one, other) => one.start - other.start)) {
    rewritten += text.slice(from, start) + rewrite;
    from = end;
  }
  return rewritten + text.slice(from);
}
