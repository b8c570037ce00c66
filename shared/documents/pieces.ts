import type { Document, EntryRow, Run } from './document';
import type { PlainBlock } from './markup';

/** What a page is filled with: whole blocks, and entries one by one. */
export type Piece =
  | { readonly type: 'block'; readonly block: PlainBlock }
  /** `table` tells tables apart; each page that holds some of its entries repeats its head. */
  | { readonly type: 'entry'; readonly table: number; readonly label: string; readonly row: EntryRow };

export function piecesOf(document: Document): readonly Piece[] {
  return document.blocks.flatMap((block, table): Piece[] =>
    block.type === 'entries'
      ? block.items.map((row) => ({ type: 'entry', table, label: block.label, row }))
      : [{ type: 'block', block }],
  );
}

export function isHeading(piece: Piece | undefined): boolean {
  return piece?.type === 'block' && piece.block.type === 'heading';
}

export function startsPage(piece: Piece): boolean {
  return piece.type === 'block' && piece.block.type === 'heading' && piece.block.startsPage;
}

/** Rows end the front page: they stand at its foot where they fit. */
export function isRow(piece: Piece | undefined): boolean {
  return piece?.type === 'block' && piece.block.type === 'row';
}

type Fits = (part: Piece) => boolean;

/**
 * Cuts a piece so that the first part fits, between words, else inside a word that is longer than the page. Together
 * both parts hold every character. null where nothing of it fits, or it is never cut.
 */
export function cutPiece(piece: Piece, fits: Fits): readonly [Piece, Piece] | null {
  if (piece.type === 'entry') return cutEntry(piece, fits);
  const { block } = piece;
  const part = (changed: PlainBlock): Piece => ({ type: 'block', block: changed });
  if (block.type === 'statement') {
    const at = cutOffset(block.text, (end) => fits(part({ ...block, text: block.text.slice(0, end) })));
    if (at === 0) return null;
    return [
      part({ ...block, text: block.text.slice(0, at) }),
      part({ ...block, label: '', text: block.text.slice(at) }),
    ];
  }
  if (block.type !== 'row') return null;
  const body = cutRuns(block.body, (runs) => fits(part({ ...block, body: runs, list: [] })));
  if (body[1].length > 0) {
    if (body[0].length === 0) return null;
    const rest = { ...block, label: 'Continued', hint: '', body: body[1] };
    return [part({ ...block, body: body[0], list: [] }), part(rest)];
  }
  const list = cutList(
    block.list,
    (items) => fits(part({ ...block, list: items })),
    (item, itemFits) => {
      const [first, rest] = cutRuns(item.text, (text) => itemFits({ ...item, text }));
      return [
        { ...item, text: first },
        { ...item, text: rest },
      ];
    },
    ({ text }) => text.length === 0,
  );
  if (list === null || (list[0].length === 0 && block.body.length === 0)) return null;
  return [
    part({ ...block, list: list[0] }),
    part({ ...block, label: 'Continued', hint: '', body: [], list: list[1] }),
  ];
}

function cutEntry(piece: Extract<Piece, { type: 'entry' }>, fits: Fits): readonly [Piece, Piece] | null {
  const { row } = piece;
  const part = (changed: EntryRow): Piece => ({ ...piece, row: changed });
  const bare: EntryRow = { ...row, what: '', why: '', result: [], details: [] };
  const what = cutOffset(row.what, (end) => fits(part({ ...bare, what: row.what.slice(0, end) })));
  const why = cutOffset(row.why, (end) => fits(part({ ...bare, why: row.why.slice(0, end) })));
  const result = cutRuns(row.result, (runs) => fits(part({ ...bare, result: runs })));
  const rest: EntryRow = {
    ...row,
    when: 'continued',
    what: row.what.slice(what),
    why: row.why.slice(why),
    result: result[1],
  };
  const first: EntryRow = {
    ...row,
    what: row.what.slice(0, what),
    why: row.why.slice(0, why),
    result: result[0],
    details: [],
  };
  const isWhole = rest.what === '' && rest.why === '' && rest.result.length === 0;
  if (!isWhole) return what + why + result[0].length === 0 ? null : [part(first), part(rest)];
  const details = cutList(
    row.details,
    (items) => fits(part({ ...row, details: items })),
    (item, itemFits) => {
      const at = cutOffset(item, (end) => itemFits(item.slice(0, end)));
      return [item.slice(0, at), item.slice(at)];
    },
    (item) => item === '',
  );
  if (details === null) return null;
  return [part({ ...row, details: details[0] }), part({ ...rest, details: details[1] })];
}

/** As many whole items as fit, then as much of the next as fits; null where everything fits (nothing is to be cut). */
function cutList<T>(
  items: readonly T[],
  fits: (items: readonly T[]) => boolean,
  cut: (item: T, fits: (part: T) => boolean) => readonly [T, T],
  isEmpty: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] | null {
  const whole = largest(items.length, (many) => fits(items.slice(0, many)));
  const next = items[whole];
  if (next === undefined) return null;
  const before = items.slice(0, whole);
  const [first, rest] = cut(next, (part) => fits([...before, part]));
  const after = items.slice(whole + 1);
  return isEmpty(first)
    ? [before, [next, ...after]]
    : [
        [...before, first],
        [rest, ...after],
      ];
}

function cutRuns(
  runs: readonly Run[],
  fits: (runs: readonly Run[]) => boolean,
): readonly [readonly Run[], readonly Run[]] {
  const text = runs.map((run) => run.text).join('');
  const at = cutOffset(text, (end) => fits(runsUntil(runs, 0, end)));
  return [runsUntil(runs, 0, at), runsUntil(runs, at, text.length)];
}

function runsUntil(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Where to cut a text so that what stands before fits: after a word, else after a character as people count them. */
function cutOffset(text: string, fits: (end: number) => boolean): number {
  if (text === '' || fits(text.length)) return text.length;
  const words = [...text.matchAll(/\s*\S+/g)].map((match) => match.index + match[0].length);
  const whole = largest(words.length, (many) => fits(words[many - 1] ?? 0));
  if (whole > 0) return words[whole - 1] ?? 0;
  const first = text.slice(0, words[0] ?? text.length);
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(first)].map(
    ({ index, segment }) => index + segment.length,
  );
  return letters[largest(letters.length, (many) => fits(letters[many - 1] ?? 0)) - 1] ?? 0;
}

/** The largest number up to `most` that passes; what passes is passed by everything smaller. */
function largest(most: number, passes: (many: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
