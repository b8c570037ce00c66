import type { EntryRow, Paper } from './document';
import { type Element, el } from './element';
import { blockElement, footerElement, tableElement } from './markup';
import type { Page } from './paginate';
import type { Piece } from './pieces';

/** One page as HTML: its body, the tail at its foot, the footer. */
export function sheetElement(
  page: Page,
  paper: Paper,
  footer: string,
  number: number,
  pages: number,
): Element {
  return el(
    'article',
    { class: `paper sheet ${paper}`, lang: 'en-US', 'aria-label': `Page ${number} of ${pages}` },
    ...bodyElements(page.body),
    page.tail.length === 0 ? null : el('div', 'tail', ...bodyElements(page.tail)),
    footerElement(footer, number, pages),
  );
}

/** Entries of the same table stand in one table again, under its head. */
export function bodyElements(pieces: readonly Piece[]): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece?.type === 'block') elements.push(blockElement(piece.block));
    if (piece?.type !== 'entry') continue;
    const rows: EntryRow[] = [];
    for (
      let next = pieces[at];
      next?.type === 'entry' && next.table === piece.table;
      next = pieces[at + rows.length]
    ) {
      rows.push(next.row);
    }
    elements.push(tableElement(piece.label, rows));
    at += rows.length - 1;
  }
  return elements;
}

/** What a page holds between its margins and above its footer, in CSS pixels; sheet.css sets the same. */
export const pageRoom: Record<Paper, number> = {
  // 11 in less .55 and .45 in of margin, and 16.5 pt of footer with a little air.
  letter: 11 * 96 - 96 - 26,
  a4: (297 / 25.4) * 96 - 96 - 26,
};

/** Width and height of a sheet, in CSS pixels. */
export const sheetSize: Record<Paper, { readonly width: number; readonly height: number }> = {
  letter: { width: 816, height: 1056 },
  a4: { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 },
};
