import type { Case } from '../model/case';
import type { CaseEntry } from './case';
import { pairWords } from './change';

/** The first entry that says again what the page has already said. */
export interface Repetition {
  readonly entry: CaseEntry;
  readonly place: number;
  /** What it repeats, as the end of a sentence. */
  readonly what: string;
}

// Shorter sentences are said alike by accident.
const fewestLetters = 24;

export function repeatedEntry(
  shown: readonly CaseEntry[],
  record: Pick<Case, 'ask' | 'next'>,
): Repetition | null {
  const said = new Map<string, string>();
  for (const sentence of sentencesOf(record.ask)) said.set(sentence, 'a sentence of the ask');
  const next = new Set(sentencesOf(record.next));
  const figures = new Map<string, number>();
  for (const [place, entry] of shown.entries()) {
    const pair =
      entry.impact.before === null
        ? ''
        : `${pairWords(entry.impact)} ${entry.impact.measure.trim().toLowerCase()}`;
    const earlier = pair === '' ? undefined : figures.get(pair);
    if (earlier !== undefined) return { entry, place, what: `the figures of entry ${earlier + 1}` };
    if (pair !== '') figures.set(pair, place);
    const own = `a sentence of entry ${place + 1}`;
    for (const sentence of [entry.what, entry.why, entry.result].flatMap(sentencesOf)) {
      const where = said.get(sentence) ?? (next.has(sentence) ? 'a sentence of What comes next' : undefined);
      if (where !== undefined) return { entry, place, what: where === own ? 'itself' : where };
      said.set(sentence, own);
    }
  }
  return null;
}

/** Compared by their letters and figures alone: case, spaces and marks do not make a sentence new. */
function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?;\n]+(?=\s|$)/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}%$]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.length >= fewestLetters);
}
