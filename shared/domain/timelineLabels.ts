/** How wide things are on the track, in percent of it. */
export interface Measures {
  width(words: string): number;
  /** One pixel. */
  readonly pixel: number;
}

export interface WantedLabel {
  readonly key: string;
  readonly words: string;
  /** The first and the last mark that it names. */
  readonly from: number;
  readonly to: number;
}

export interface LabelPlace {
  readonly key: string;
  readonly words: string;
  readonly at: number;
  readonly row: 0 | 1;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const gap = 12;
const breath = 8;

/**
 * Labels beside their marks, so that none touches a mark or another label: to the right, else to the left, else the
 * same in a second row, else none (the table has it).
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  marks: readonly number[],
  { width, pixel }: Measures,
): { readonly labels: readonly LabelPlace[]; readonly usesSecondRow: boolean } {
  const rows: [Span[], Span[]] = [marks.map((at) => ({ from: at - 6 * pixel, to: at + 6 * pixel })), []];
  const labels: LabelPlace[] = [];
  for (const { key, words, from, to } of [...wanted].sort((a, b) => a.from - b.from)) {
    const size = width(words);
    const places = [
      { row: 0, at: to + gap * pixel },
      { row: 0, at: from - gap * pixel - size },
      { row: 1, at: from - 6 * pixel },
      { row: 1, at: to + 6 * pixel - size },
    ] as const;
    const free = places.find(({ row, at }) => {
      if (at < 0 || at + size > 100) return false;
      return rows[row].every((span) => at > span.to + pixel || at + size < span.from - pixel);
    });
    if (free === undefined) continue;
    rows[free.row].push({ from: free.at - breath * pixel, to: free.at + size + breath * pixel });
    labels.push({ key, words, at: free.at, row: free.row });
  }
  return { labels, usesSecondRow: labels.some(({ row }) => row === 1) };
}

/** Width of a text in Inter at 12 pixels, a little more than it will be: a label too narrow for its words would touch. */
export function estimatedWidth(words: string): number {
  let width = 0;
  for (const letter of words) {
    if ("iljtfrI.,:;'’|!()[] ".includes(letter)) width += 4;
    else if ('mwMW@%&'.includes(letter)) width += 11;
    else if ((letter.codePointAt(0) ?? 0) > 0x2e7f) width += 13;
    else width += letter.toLowerCase() === letter ? 7.2 : 8.8;
  }
  return width + 2;
}
