import { formatNumber } from '../kernel/words';
import type { Impact } from '../model/impact';

/** A win's figure as data: what was counted before, after, and in what. */
export type Measured = Pick<Impact, 'measure' | 'before' | 'after' | 'unit' | 'per'>;

/** A figure ready to be set: `$9,800` and `$5,900`, or `45` and `30` with the unit `minutes`. */
export interface FigurePair {
  readonly before: string | null;
  readonly after: string;
  /** What stands after the later figure; empty where the sign says it all. */
  readonly unit: string;
}

const currency = /^[$€£¥]/;
const dollars = /^(?:us )?dollars?$|^usd$/i;

/** The sign that goes before a figure, the sign that follows it, and the words left of the unit. */
function signsOf({ unit, per }: Measured): { prefix: string; suffix: string; words: string } {
  const bare = unit.trim();
  const perWords = per.trim() === '' ? '' : `per ${per.trim().replace(/^per\s+/i, '')}`;
  const join = (rest: string) => [rest.trim(), perWords].filter((part) => part !== '').join(' ');
  if (dollars.test(bare)) return { prefix: '$', suffix: '', words: join('') };
  const sign = currency.exec(bare)?.[0];
  if (sign !== undefined) return { prefix: sign, suffix: '', words: join(bare.slice(sign.length)) };
  if (/^percent$/i.test(bare)) return { prefix: '', suffix: '%', words: join('') };
  if (bare.startsWith('%')) return { prefix: '', suffix: '%', words: join(bare.slice(1)) };
  return { prefix: '', suffix: '', words: join(bare) };
}

/** One figure with the signs of its unit: `$9,800`, `88%`, `-$40`. */
export function figureWords(figure: number, impact: Measured): string {
  const { prefix, suffix } = signsOf(impact);
  return `${figure < 0 ? '-' : ''}${prefix}${formatNumber(Math.abs(figure))}${suffix}`;
}

/** null where there is no later figure: the first alone says nothing yet. */
export function figurePair(impact: Measured): FigurePair | null {
  if (impact.after === null) return null;
  return {
    before: impact.before === null ? null : figureWords(impact.before, impact),
    after: figureWords(impact.after, impact),
    unit: signsOf(impact).words,
  };
}

/** `45 to 30 minutes`, `$9,800 to $5,900 per month`, `12 students`; empty without a later figure. */
export function pairWords(impact: Measured): string {
  const pair = figurePair(impact);
  if (pair === null) return '';
  const figures = pair.before === null ? pair.after : `${pair.before} to ${pair.after}`;
  return pair.unit === '' ? figures : `${figures} ${pair.unit}`;
}

/**
 * The change in words: `fell from 45 to 30 minutes`, `rose from 88% to 97%`, `stayed at 12 days`. It says which way a
 * figure went and never whether that is good. Empty while a figure is missing.
 */
export function changeWords(impact: Measured): string {
  const { before, after } = impact;
  if (after === null) return before === null ? '' : `was ${withUnit(before, impact)}`;
  if (before === null) return pairWords(impact);
  if (before === after) return `stayed at ${withUnit(after, impact)}`;
  return `${after < before ? 'fell' : 'rose'} from ${pairWords(impact)}`;
}

function withUnit(figure: number, impact: Measured): string {
  const { words } = signsOf(impact);
  return words === '' ? figureWords(figure, impact) : `${figureWords(figure, impact)} ${words}`;
}
