import { type IsoDate, isIsoDate } from '../../kernel/dates';
import { typedDate } from '../../kernel/typedDate';

export type ReadCell<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly words: string };

/** Day before month, where a column says so by itself: some first number is over 12 and no second one is. */
export function isDayFirst(cells: readonly string[]): boolean {
  let hasFirst = false;
  for (const cell of cells) {
    const numbers = numeric.exec(cell.trim());
    if (numbers === null) continue;
    if (Number(numbers[2]) > 12) return false;
    if (Number(numbers[1]) > 12) hasFirst = true;
  }
  return hasFirst;
}

const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/;
const timeOfDay =
  /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/;

/** Reads a column of days; the same text is read once, because a long transcript repeats its days. */
export function dayReader(today: IsoDate, dayFirst: boolean): (cell: string) => ReadCell<IsoDate> {
  const known = new Map<string, ReadCell<IsoDate>>();
  return (cell) => {
    const found = known.get(cell) ?? readDay(cell, today, dayFirst);
    known.set(cell, found);
    return found;
  };
}

function readDay(cell: string, today: IsoDate, dayFirst: boolean): ReadCell<IsoDate> {
  const text = cell.replace(timeOfDay, '').trim();
  if (isIsoDate(text)) return { ok: true, value: text };
  const numbers = numeric.exec(text);
  const turned = numbers !== null && dayFirst ? `${numbers[2]}/${numbers[1]}/${numbers[3]}` : text;
  const typed = typedDate(turned, today, 'past');
  if (typed.kind === 'day') return { ok: true, value: typed.date };
  return {
    ok: false,
    words: typed.kind === 'empty' ? 'It has no day.' : `“${cell}” is not a day. ${typed.words}`,
  };
}

/** `1.5`, `1,5`, `1.5 hours`, `0.15 CEU`: hours, where ten hours are one CEU. */
export function readHours(cell: string, areCeus: boolean): ReadCell<number> {
  const text = cell.trim().toLowerCase();
  if (text === '') return { ok: false, words: 'It has no hours.' };
  const found =
    /^([+-]?\d*(?:[.,]\d+)?)\s*(ceus?|hours?|hrs?\.?|h|contact hours?|credits?)?(?:\s*\([^)]*\))?$/.exec(
      text,
    );
  const figure = Number((found?.[1] ?? '').replace(',', '.'));
  if (found === null || found[1] === '' || !Number.isFinite(figure))
    return { ok: false, words: `“${cell}” is not a number of hours.` };
  const isCeu = found[2]?.startsWith('ceu') ?? areCeus;
  return { ok: true, value: Math.round(figure * (isCeu ? 1000 : 100)) / 100 };
}
