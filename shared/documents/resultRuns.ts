import { changeWords, figurePair, figureWords, type Measured, pairWords } from '../domain/change';
import { capitalized, formatNumber } from '../kernel/words';
import type { Run } from './document';

/**
 * A result as it stands on the page: the person's own words, their figures heavier. Where the words leave the
 * figures out, the computed change is said after them.
 */
export function resultRuns(impact: Measured, result: string): readonly Run[] {
  const words = result.trim();
  const runs = words === '' ? [] : strongFigures(impact, words);
  if (impact.after === null || saysFigure(words, impact.after, impact)) return runs;
  const clause = changeClause(impact);
  return runs.length === 0 ? clause : [...runs, { text: /[.!?…]$/.test(words) ? ' ' : '. ' }, ...clause];
}

/** `Median wait for a first dose fell from **45 to 30 minutes**.` */
function changeClause(impact: Measured): readonly Run[] {
  const change = changeWords(impact);
  const figures =
    impact.before === null || impact.before !== impact.after
      ? pairWords(impact)
      : change.slice('stayed at '.length);
  const verb = change.slice(0, change.length - figures.length);
  const measure = impact.measure.trim().replace(/[.:]+$/, '');
  const lead =
    measure === ''
      ? capitalized(verb)
      : verb === '' || /[,;:]/.test(measure)
        ? `${measure}: ${verb}`
        : `${measure} ${verb}`;
  return [...(lead === '' ? [] : [{ text: lead }]), { text: figures, strong: true }, { text: '.' }];
}

/** Both ways a person may have typed a figure: `9,800`, `9800`, with its sign or without. */
function spellings(figure: number, impact: Measured): string {
  const ways = new Set([figureWords(figure, impact), formatNumber(figure), String(figure)]);
  const sorted = [...ways].sort((one, other) => other.length - one.length);
  return `(?:${sorted.map(escaped).join('|')})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

// A figure inside a longer one (30 in 130, 3 in 3.5, 4 in 4-bed) is another figure.
const before = '(?<![\\p{L}\\p{N}.,$-])';
const after = '(?![\\p{L}\\p{N}]|[.,]\\p{N}|-\\p{L})';

function saysFigure(text: string, figure: number, impact: Measured): boolean {
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{N}[.,])${spellings(figure, impact)}(?![\\p{L}\\p{N}]|[.,]\\p{N})`,
    'u',
  ).test(text);
}

// A longer one is a sentence, which no result repeats word for word.
const longestUnit = 60;

/** Cuts the words into runs: `45 to 30 minutes` and every other "from A to B" become strong. */
function strongFigures(impact: Measured, text: string): Run[] {
  const figure = '[$€£]?\\d[\\d,]*(?:\\.\\d+)?%?';
  const pair = figurePair(impact);
  const unit = unitPattern(impact, pair?.unit ?? '');
  const own = ownFigures(impact, unit);
  const anyPair = `${before}${figure}\\s+to\\s+${figure}${unit}${after}`;
  const pattern = new RegExp([...own, anyPair].join('|'), 'giu');
  const runs: Run[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > done) runs.push({ text: text.slice(done, match.index) });
    runs.push({ text: match[0], strong: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) runs.push({ text: text.slice(done) });
  return runs;
}

/** What belongs to the figures: `hours per pay period`, else `hours` alone. */
function unitPattern({ unit }: Measured, whole: string): string {
  const fit = [whole, unit.trim()].filter(
    (words) => words !== '' && words.length <= longestUnit && !/^[$€£¥%]/.test(words),
  );
  return fit.length === 0 ? '' : `(?:\\s+(?:${fit.map(escaped).join('|')})(?!\\p{L}))?`;
}

function ownFigures(impact: Measured, unit: string): string[] {
  if (impact.after === null) return [];
  const later = spellings(impact.after, impact);
  if (impact.before === null) return [`${before}${later}${unit}${after}`];
  const earlier = spellings(impact.before, impact);
  return [
    `${before}${earlier}${unit}\\s*(?:to|→|->|–)\\s*${later}${unit}${after}`,
    `${before}${later}${unit}${after}`,
    `${before}${earlier}${unit}${after}`,
  ];
}
