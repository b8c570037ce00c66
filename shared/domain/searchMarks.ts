import { fold } from './search';

/** A stretch of shown text, and whether it is what was looked for. */
export interface MarkedRun {
  readonly text: string;
  readonly isMatch: boolean;
}

const wordShape = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/** The text in stretches, with the beginnings of words that were looked for set apart. */
export function markedRuns(text: string, words: readonly string[]): readonly MarkedRun[] {
  const wanted = words.flatMap((word) => word.trim().split(' '));
  const runs: MarkedRun[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(wordShape)) {
    const length = matchLength(word, wanted);
    if (length === 0) continue;
    if (index > done) runs.push({ text: text.slice(done, index), isMatch: false });
    runs.push({ text: text.slice(index, index + length), isMatch: true });
    done = index + length;
  }
  if (done < text.length) runs.push({ text: text.slice(done), isMatch: false });
  return runs;
}

/** How many characters of a shown word the longest wanted beginning covers; 0 when none does. */
function matchLength(word: string, wanted: readonly string[]): number {
  const folded = fold(word).trimStart();
  const longest = wanted
    .filter((beginning) => folded.startsWith(beginning))
    .reduce((most, beginning) => Math.max(most, beginning.length), 0);
  if (longest === 0) return 0;
  // Accents and apostrophes vanish when folded: grow until the fold is long enough, and keep a letter's own accents.
  let length = 1;
  while (length < word.length && fold(word.slice(0, length)).trim().length < longest) length += 1;
  while (/^\p{M}/u.test(word.slice(length))) length += 1;
  return length;
}

const before = 24;

/** A line of a longer text around the first thing that was looked for; the beginning when nothing is marked. */
export function snippet(text: string, words: readonly string[], length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const [first] = markedRuns(line, words);
  const at = first === undefined || first.isMatch ? 0 : first.text.length;
  if (at <= before * 2) return cut(line, length);
  const start = line.indexOf(' ', at - before) + 1;
  return `…${cut(line.slice(start > at ? at : start), length)}`;
}

function cut(line: string, length: number): string {
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length);
  return `${line.slice(0, space > length / 2 ? space : length)}…`;
}
