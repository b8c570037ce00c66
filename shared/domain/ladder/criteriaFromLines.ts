/** What a pasted line says of a criterion. */
export interface TypedCriterion {
  readonly words: string;
  readonly category: string;
  readonly points: number | null;
  readonly proof: string;
}

export const mostLines = 300;
const mostWords = 2000;

/**
 * A list as people paste it: one criterion a line, with bullets or numbers before it; or rows of a table, whose columns
 * are criterion, category, points and what proves it. A number alone in a column counts as its points.
 */
export function criteriaFromLines(text: string): readonly TypedCriterion[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\u00a0/g, ' '))
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines)
    .flatMap((line) => {
      const [first = '', ...rest] = line.split('\t').map((cell) => cell.trim());
      const words = withoutBullet(first).slice(0, mostWords);
      if (words === '') return [];
      const at = rest.findIndex((cell) => figureOf(cell) !== null);
      const others = rest.filter((cell, index) => index !== at && cell !== '');
      const [category = '', ...proof] = others;
      const points = at < 0 ? pointsAtEnd(words) : null;
      return [
        {
          words: points?.words ?? words,
          category: category.slice(0, 300),
          points: at < 0 ? (points?.points ?? null) : figureOf(rest[at] ?? ''),
          proof: proof.join('; ').slice(0, mostWords),
        },
      ];
    });
}

/** `- `, `• `, `1. `, `2) `, `(a) `, `☐ ` before the words. */
function withoutBullet(line: string): string {
  return line
    .replace(/^\s*(?:[-–—*•◦▪●○☐☑✓□■·]\s*|\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-z])[.)]\s+)/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Precepts a student (5 points)`. */
function pointsAtEnd(words: string): { readonly words: string; readonly points: number } | null {
  const match = /^(.*\S)\s*[[(]\s*(\d+(?:\.\d+)?)\s*(?:points?|pts?\.?)\s*[)\]]\.?$/i.exec(words);
  return match === null ? null : { words: match[1] ?? words, points: Number(match[2]) };
}

function figureOf(cell: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*(?:points?|pts?\.?)?$/i.exec(cell);
  return match === null ? null : Number(match[1]);
}
