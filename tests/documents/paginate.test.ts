import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryRow } from '../../shared/documents/document';
import { type Page, type PageMeasure, paginate } from '../../shared/documents/paginate';
import type { Piece } from '../../shared/documents/pieces';

const room = 400;
const tableHead = 20;

/** A page of a typewriter: ten characters to a line, ten pixels to a line. */
const lines = (text: string) => Math.ceil(text.length / 10) * 10;
const measure: PageMeasure = {
  room,
  tableHead,
  heightOf(piece) {
    if (piece.type === 'entry') {
      const { what, why, result, details } = piece.row;
      const columns = [what, why, result.map(({ text }) => text).join('')].map(lines);
      return Math.max(10, ...columns) + details.reduce((sum, detail) => sum + lines(detail), 0);
    }
    const { block } = piece;
    if (block.type === 'heading') return 30;
    if (block.type === 'statement') return lines(block.text);
    if (block.type === 'row')
      return (
        Math.max(10, lines(block.body.map(({ text }) => text).join(''))) +
        block.list.reduce((sum, { text }) => sum + lines(text.map((run) => run.text).join('')), 0)
      );
    return 40;
  },
};

const entry = (id: string, draft: Partial<EntryRow> = {}, table = 1): Piece => ({
  type: 'entry',
  table,
  label: '',
  row: { id, area: '', when: '', what: id, why: '', result: [], details: [], ...draft },
});
const tall = (id: string, height: number, table = 1) => entry(id, { what: id.padEnd(height, '.') }, table);
const heading = (text: string, startsPage = false): Piece => ({
  type: 'block',
  block: { type: 'heading', text, startsPage },
});
const row = (text: string): Piece => ({
  type: 'block',
  block: { type: 'row', label: text, hint: '', body: [{ text }], list: [] },
});

function textOf(piece: Piece): string {
  if (piece.type === 'entry') {
    const { what, why, result, details } = piece.row;
    return [what, why, ...result.map(({ text }) => text), ...details].join('');
  }
  const { block } = piece;
  if (block.type === 'row')
    return [...block.body, ...block.list.flatMap(({ text }) => text)].map(({ text }) => text).join('');
  return block.type === 'heading' || block.type === 'statement' ? block.text : '';
}

const namesOf = (pages: readonly Page[]) =>
  pages.map(({ body, tail }) =>
    [...body.map(textOf), ...tail.map((piece) => `tail ${textOf(piece)}`)].map((text) =>
      text.replace(/\.+$/, ''),
    ),
  );

function heightOf({ body, tail }: Page): number {
  const tables = body.filter((piece, at) => {
    const previous = body[at - 1];
    return piece.type === 'entry' && (previous?.type !== 'entry' || previous.table !== piece.table);
  });
  return [...body, ...tail].reduce((sum, piece) => sum + measure.heightOf(piece), tables.length * tableHead);
}

describe('pages', () => {
  it.each<[string, Piece[], string[][]]>([
    ['hold what fits', [tall('a', 180), tall('b', 200)], [['a', 'b']]],
    ['count the head of the table', [tall('a', 180), tall('b', 210)], [['a'], ['b']]],
    ['count one head for each table', [tall('a', 180, 1), tall('b', 190, 2)], [['a'], ['b']]],
    [
      'take a heading along to what it heads',
      [tall('a', 330), heading('H'), tall('b', 60, 2)],
      [['a'], ['H', 'b']],
    ],
    [
      'begin with what starts a page',
      [tall('a', 50), heading('H', true), tall('b', 50, 2)],
      [['a'], ['H', 'b']],
    ],
    ['are none of nothing', [], []],
    ['are not empty before what starts a page', [heading('H', true), tall('a', 50)], [['H', 'a']]],
    [
      'put the last rows at the foot of the first page',
      [tall('a', 50), row('x'), row('y')],
      [['a', 'tail x', 'tail y']],
    ],
    ['let rows flow on where they do not fit', [tall('a', 375), row('x'), row('y')], [['a'], ['x', 'y']]],
    [
      'turn after the foot',
      [tall('a', 50), row('x'), heading('H', true), row('y')],
      [
        ['a', 'tail x'],
        ['H', 'y'],
      ],
    ],
  ])('%s', (_, pieces, names) => {
    expect(namesOf(paginate(pieces, measure))).toEqual(names);
  });

  it('break an entry only where it is taller than a page, between words', () => {
    const words = 'twelve more doses '.repeat(40);
    const pages = paginate([entry('a', { what: words })], measure);
    expect(pages).toHaveLength(2);
    const [first] = pages[0]?.body ?? [];
    expect(first?.type === 'entry' && words.startsWith(first.row.what)).toBe(true);
    expect(first?.type === 'entry' && /\w$/.test(first.row.what) && first.row.what.length % 18).toBeOneOf([
      6, 11, 17,
    ]);
  });

  it('break a word that is longer than a page, and no emoji', () => {
    const word = '👩‍⚕️'.repeat(300);
    const pages = paginate([entry('a', { why: word, what: '' })], measure);
    expect(pages.length).toBeGreaterThan(2);
    for (const { body } of pages) for (const piece of body) expect(textOf(piece)).toMatch(/^(?:👩‍⚕️)+$/u);
  });
});

const text = fc
  .array(fc.constantFrom('a', 'bb ', 'ccc ', 'dddddddd ', '\n', '😀'), { maxLength: 300 })
  .map((parts) => parts.join(''));
const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  fc
    .record({
      what: text,
      why: text,
      result: text,
      details: fc.array(text, { maxLength: 3 }),
      table: fc.nat(1),
    })
    .map(({ result, table, ...rest }) =>
      entry('e', { ...rest, result: result === '' ? [] : [{ text: result, strong: true }] }, table),
    ),
  fc.boolean().map((startsPage) => heading('H', startsPage)),
  text.map((words): Piece => ({ type: 'block', block: { type: 'statement', label: '', text: words } })),
  fc.tuple(text, fc.array(text, { maxLength: 4 })).map(
    ([body, list]): Piece => ({
      type: 'block',
      block: {
        type: 'row',
        label: '',
        hint: '',
        body: body === '' ? [] : [{ text: body }],
        list: list.map((words) => ({ mark: 'plain', text: [{ text: words }] })),
      },
    }),
  ),
);

it('lose nothing, say nothing twice, keep the order, overfill no page and leave none empty', () => {
  fc.assert(
    fc.property(fc.array(anyPiece, { maxLength: 14 }), (pieces) => {
      const pages = paginate(pieces, measure);
      const placed = pages.flatMap(({ body, tail }) => [...body, ...tail]);
      for (const field of ['what', 'why'] as const) {
        const words = (all: readonly Piece[]) =>
          all.map((piece) => (piece.type === 'entry' ? piece.row[field] : '')).join('');
        expect(words(placed)).toBe(words(pieces));
      }
      const letters = (all: readonly Piece[]) => [...all.map(textOf).join('')].sort().join('');
      expect(letters(placed)).toBe(letters(pieces));
      const blocks = (all: readonly Piece[]) =>
        all
          .filter((piece) => piece.type === 'block')
          .map(textOf)
          .join('');
      expect(blocks(placed)).toBe(blocks(pieces));
      for (const [at, page] of pages.entries()) {
        expect(page.body.length + page.tail.length).toBeGreaterThan(0);
        expect(heightOf(page)).toBeLessThanOrEqual(room);
        const last = page.body[page.body.length - 1];
        const isAlone = page.tail.length === 0 && last?.type === 'block' && last.block.type === 'heading';
        const next = pages[at + 1]?.body[0];
        const nextIsHeading = next === undefined || (next.type === 'block' && next.block.type === 'heading');
        expect(isAlone && !nextIsHeading).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
