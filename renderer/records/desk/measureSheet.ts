import type { Paper } from '../../../shared/documents/document';
import type { Element } from '../../../shared/documents/element';
import { blockElement, tableElement } from '../../../shared/documents/markup';
import type { PageMeasure } from '../../../shared/documents/paginate';
import type { Piece } from '../../../shared/documents/pieces';
import { pageRoom } from '../../../shared/documents/sheet';

const svgSpace = 'http://www.w3.org/2000/svg';

function domOf(element: Element, inSvg = false): globalThis.Element {
  const isSvg = inSvg || element.tag === 'svg';
  const node = isSvg ? document.createElementNS(svgSpace, element.tag) : document.createElement(element.tag);
  for (const [name, value] of Object.entries(element.attrs)) node.setAttribute(name, value);
  for (const child of element.children) node.append(typeof child === 'string' ? child : domOf(child, isSvg));
  return node;
}

/** A sheet that nobody sees, under the page's own styles, where pieces are laid out to learn their heights. */
export class MeasureSheet {
  private readonly heights = new Map<string, number>();
  private readonly sheet: HTMLElement;
  private head: number | null = null;

  constructor(private readonly paper: Paper) {
    this.sheet = document.createElement('div');
    this.sheet.className = `paper sheet ${paper} measuring`;
    this.sheet.setAttribute('aria-hidden', 'true');
    this.sheet.inert = true;
  }

  open(): void {
    document.body.append(this.sheet);
  }

  close(): void {
    this.sheet.remove();
  }

  /** A font arrived: every height is to be learned again. */
  forget(): void {
    this.heights.clear();
    this.head = null;
  }

  /** Learns all unknown heights in one layout; what did not change since last time is known already. */
  measureFor(pieces: readonly Piece[]): PageMeasure {
    const unknown = new Map<string, Piece>();
    for (const piece of pieces) {
      const key = keyOf(piece);
      if (!this.heights.has(key)) unknown.set(key, piece);
    }
    this.learn([...unknown]);
    return {
      heightOf: (piece) => this.heightOf(piece),
      tableHead: this.tableHead(),
      room: pageRoom[this.paper],
    };
  }

  private heightOf(piece: Piece): number {
    const key = keyOf(piece);
    if (!this.heights.has(key)) this.learn([[key, piece]]);
    return this.heights.get(key) ?? 0;
  }

  private tableHead(): number {
    if (this.head !== null) return this.head;
    const table = domOf(tableElement('', []));
    this.sheet.replaceChildren(table);
    this.head = heightOf(table);
    this.sheet.replaceChildren();
    return this.head;
  }

  private learn(pieces: readonly (readonly [string, Piece])[]): void {
    if (pieces.length === 0) return;
    const nodes = pieces.map(([, piece]) =>
      domOf(piece.type === 'block' ? blockElement(piece.block) : tableElement('', [piece.row])),
    );
    this.sheet.replaceChildren(...nodes);
    for (const [at, [key]] of pieces.entries()) {
      const node = nodes[at];
      if (node !== undefined) this.heights.set(key, heightOf(node.querySelector('tbody') ?? node));
    }
    this.sheet.replaceChildren();
  }
}

function heightOf(node: globalThis.Element): number {
  return node.getBoundingClientRect().height;
}

function keyOf(piece: Piece): string {
  return JSON.stringify(piece.type === 'block' ? piece.block : piece.row);
}
