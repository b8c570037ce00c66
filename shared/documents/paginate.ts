import { cutPiece, isHeading, isRow, type Piece, startsPage } from './pieces';

export interface Page {
  readonly body: readonly Piece[];
  /** Stands at the foot of the page, above the footer; spare height goes above it. */
  readonly tail: readonly Piece[];
}

export interface PageMeasure {
  /** Height of a piece as it stands on the page, in CSS pixels. Fractions add up: nothing is rounded. */
  heightOf(piece: Piece): number;
  /** Height of a table's head, repeated on every page that holds some of its entries. */
  readonly tableHead: number;
  /** What one page holds above its footer. */
  readonly room: number;
}

// Less than this at the foot of a page is left free rather than begun.
const smallestStart = 90;

/**
 * Fills pages in order. A heading never stands alone at the foot; a piece breaks only where it is taller than a page;
 * a table's head is repeated; the rows that end the front page stand at its foot where they fit; no page is empty.
 */
export function paginate(pieces: readonly Piece[], measure: PageMeasure): readonly Page[] {
  const pages: Page[] = [];
  let body: Piece[] = [];
  let used = 0;
  const turn = (tail: readonly Piece[] = []) => {
    if (body.length > 0 || tail.length > 0) pages.push({ body, tail });
    body = [];
    used = 0;
  };
  const costAfter = (piece: Piece, previous: Piece | undefined) =>
    measure.heightOf(piece) + (needsTableHead(piece, previous) ? measure.tableHead : 0);
  const queue = [...pieces].reverse();

  for (let piece = queue.pop(); piece !== undefined; piece = queue.pop()) {
    if (startsPage(piece)) turn();
    const room = measure.room - used;
    const previous = body[body.length - 1];
    if (isRow(piece) && pages.length === 0 && !body.some(isHeading)) {
      const tail = [piece, ...rowsFollowing(queue)];
      if (tail.reduce((sum, row) => sum + measure.heightOf(row), 0) <= room) {
        queue.length -= tail.length - 1;
        turn(tail);
        continue;
      }
    }
    const cost = costAfter(piece, previous);
    if (cost <= room) {
      body.push(piece);
      used += cost;
      continue;
    }
    const isAlone = body.every(isHeading);
    const isTall = isAlone || costAfter(piece, undefined) > measure.room;
    const mayBegin = isTall && (isAlone || room >= firstStretch(measure));
    const parts = mayBegin ? cutPiece(piece, (part) => costAfter(part, previous) <= room) : null;
    if (parts !== null) {
      body.push(parts[0]);
      queue.push(parts[1]);
      turn();
    } else if (isAlone) {
      // Nothing smaller is left of it; it has the page to itself.
      body.push(piece);
      turn();
    } else {
      queue.push(piece);
      while (isHeading(body[body.length - 1])) queue.push(...body.splice(-1));
      turn();
    }
  }
  turn();
  return pages;
}

function firstStretch({ room, tableHead }: PageMeasure): number {
  return Math.min(room / 2, smallestStart + tableHead);
}

function needsTableHead(piece: Piece, previous: Piece | undefined): boolean {
  if (piece.type !== 'entry') return false;
  return previous?.type !== 'entry' || previous.table !== piece.table;
}

/** The rows that come right after, in order; the queue is reversed. */
function rowsFollowing(queue: readonly Piece[]): readonly Piece[] {
  const rows: Piece[] = [];
  for (let at = queue.length - 1; isRow(queue[at]); at -= 1) {
    const row = queue[at];
    if (row !== undefined) rows.push(row);
  }
  return rows;
}
