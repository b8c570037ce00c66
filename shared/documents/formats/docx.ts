import type { ParagraphChild } from 'docx';
import type { Block, Document, EntryRow, Figure, Figures, LabeledRow, ListItem, Paper } from '../document';
import { plainDocument, readsRightToLeft } from '../plainText';
import { type DocxPiece, docxStyles, faces, inks, listings, listReferences, pageOf } from './docxLook';
import { docxWords } from './docxWords';
import type { Format } from './format';

type Docx = typeof import('docx');

/** An editable Word file: real headings, lists and tables, no pictures of text. The library is loaded when asked for. */
export const docx: Format = {
  id: 'docx',
  label: 'Word',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async encode(given) {
    const library = await import('docx');
    const document = plainDocument(given);
    const file = new library.Document({
      title: document.title,
      ...(document.author === '' ? {} : { creator: document.author, lastModifiedBy: document.author }),
      description: document.footer,
      styles: docxStyles,
      numbering: { config: listings(library) },
      sections: [
        {
          properties: { page: pageOf(document.paper) },
          footers: { default: footer(library, document) },
          children: body(library, document),
        },
      ],
    });
    return new Uint8Array(await library.Packer.toArrayBuffer(file));
  },
};

function body(library: Docx, { blocks, paper }: Document): DocxPiece[] {
  const pieces: DocxPiece[] = [];
  let hasPart = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.type === 'heading') hasPart = true;
    if (block?.type === 'row') {
      const rows: LabeledRow[] = [];
      for (let next = blocks[at]; next?.type === 'row'; next = blocks[at + rows.length]) rows.push(next);
      pieces.push(rowsTable(library, rows, paper, hasPart ? 'Heading3' : 'Heading2'));
      at += rows.length - 1;
    } else if (block !== undefined) pieces.push(...blockPieces(library, block, paper));
  }
  return pieces;
}

function blockPieces(library: Docx, block: Exclude<Block, LabeledRow>, paper: Paper): DocxPiece[] {
  const { paragraph, runs } = docxWords(library);
  switch (block.type) {
    case 'masthead': {
      const facts = block.facts.flatMap((fact, at) => [
        ...(at === 0 ? [] : [new library.TextRun({ text: '  ·  ' })]),
        ...runs(fact),
      ]);
      return [
        paragraph(block.name, 'Heading1'),
        ...(block.role === '' ? [] : [paragraph(block.role, 'Role')]),
        new library.Paragraph({ style: 'Facts', children: facts }),
      ];
    }
    case 'statement':
      return [paragraph(block.label, 'Heading2'), paragraph(block.text, 'Ask')];
    case 'figures':
      return [figuresTable(library, block, paper), spacer(library)];
    case 'entries':
      return [entriesTable(library, block.items, paper), spacer(library)];
    case 'heading':
      return [
        new library.Paragraph({
          style: 'Part',
          pageBreakBefore: block.startsPage,
          children: runs([{ text: block.text }]),
        }),
      ];
    case 'note':
      return [paragraph(block.text, 'Note')];
  }
}

/** Word joins two tables that touch. */
function spacer(library: Docx): DocxPiece {
  return new library.Paragraph({ style: 'Spacer' });
}

const gutter = 74 * 20;

function textWidth(paper: Paper): number {
  const { size, margin } = pageOf(paper);
  return size.width - margin.left - margin.right;
}

/** A rule over the first row and between the rows; what follows brings its own. */
function borders(library: Docx) {
  const none = noLine(library);
  const line = { style: library.BorderStyle.SINGLE, size: 4, color: inks.line };
  return { top: line, bottom: none, left: none, right: none, insideHorizontal: line, insideVertical: none };
}

function noLine(library: Docx) {
  return { style: library.BorderStyle.NONE, size: 0, color: 'auto' };
}

function tableOf(library: Docx, widths: readonly number[], rows: DocxRow[]): DocxPiece {
  return new library.Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: library.WidthType.DXA },
    columnWidths: [...widths],
    layout: library.TableLayoutType.FIXED,
    borders: borders(library),
    margins: { left: 0, right: 12 * 20, top: 90, bottom: 90, marginUnitType: library.WidthType.DXA },
    rows,
  });
}

type DocxRow = InstanceType<Docx['TableRow']>;

function figuresTable(library: Docx, { items }: Figures, paper: Paper): DocxPiece {
  const { paragraph } = docxWords(library);
  const { widths, size } = figureRoom(items, textWidth(paper));
  const cells = items.map(({ before, after, unit, caption }, at) => {
    const words: ParagraphChild[] = [
      // Spaces that do not break keep the pair on one line.
      ...(before === null
        ? []
        : [new library.TextRun({ text: `${before}\u00a0→\u00a0`, color: inks.third, size })]),
      new library.TextRun({ text: after, bold: true, size }),
      ...(unit === ''
        ? []
        : [
            new library.TextRun({
              text: ` ${unit}`,
              font: faces.sans,
              size: 17,
              rightToLeft: readsRightToLeft(unit),
            }),
          ]),
    ];
    const children = [
      new library.Paragraph({ style: 'Figure', children: words }),
      paragraph(caption, 'Caption'),
    ];
    return new library.TableCell({ children, width: { size: widths[at] ?? 0, type: library.WidthType.DXA } });
  });
  const row = new library.TableRow({ children: cells, cantSplit: true });
  return tableOf(library, widths, [row]);
}

const figureSize = 31;
// Of the wider faces that stand in for the page's own, in twentieths of a point.
const figureLetter = 186;

/** A longer pair gets a wider cell, so that it stays on one line; where all are long they are set smaller. */
function figureRoom(items: readonly Figure[], width: number) {
  const needs = items.map(
    ({ before, after, unit }) =>
      figureLetter *
        ((before === null ? 0 : before.length + 3) + after.length + Math.min(unit.length, 12) * 0.5) +
      12 * 20,
  );
  const least = (width / items.length) * 0.6;
  const wanted = needs.map((need) => Math.max(need, least));
  const share = width / wanted.reduce((sum, need) => sum + need, 0);
  return {
    widths: wanted.map((need) => Math.floor(need * share)),
    size: share >= 1 ? figureSize : Math.max(18, Math.floor(figureSize * share)),
  };
}

function entriesTable(library: Docx, rows: readonly EntryRow[], paper: Paper): DocxPiece {
  const { paragraph } = docxWords(library);
  const sides = [86 * 20, 121 * 20, 138 * 20] as const;
  const widths = [sides[0], textWidth(paper) - sides[0] - sides[1] - sides[2], sides[1], sides[2]];
  const head = new library.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: ['Area and date', 'What I did', 'Why', 'Result'].map(
      (name, at) =>
        new library.TableCell({
          children: [paragraph(name, 'ColumnHead')],
          width: { size: widths[at] ?? 0, type: library.WidthType.DXA },
        }),
    ),
  });
  return tableOf(library, widths, [head, ...rows.flatMap((row) => entryRows(library, row, widths))]);
}

/** The win, and across its three columns how it is known: the two stay together, with no rule between. */
function entryRows(library: Docx, row: EntryRow, widths: readonly number[]): DocxRow[] {
  const { paragraph, runs } = docxWords(library);
  const hasDetails = row.details.length > 0;
  const none = noLine(library);
  const unit = { marginUnitType: library.WidthType.DXA };
  const open = hasDetails ? { borders: { bottom: none }, margins: { ...unit, bottom: 20 } } : {};
  const cell = (at: number, children: InstanceType<Docx['Paragraph']>[]) =>
    new library.TableCell({
      children,
      width: { size: widths[at] ?? 0, type: library.WidthType.DXA },
      ...open,
    });
  const words = (text: string, style: string) => paragraph(text, style, hasDetails);
  const win = new library.TableRow({
    // A long one has to break somewhere; a usual one stays whole.
    cantSplit: lengthOf(row) < 1500,
    children: [
      cell(0, [...(row.area === '' ? [] : [words(row.area, 'Area')]), words(row.when, 'Quiet')]),
      cell(1, [words(row.what, 'Normal')]),
      cell(2, [words(row.why, 'Why')]),
      cell(3, [
        new library.Paragraph({
          bidirectional: readsRightToLeft(row.result[0]?.text ?? ''),
          children: runs(row.result),
        }),
      ]),
    ],
  });
  if (!hasDetails) return [win];
  const below = { borders: { top: none }, margins: { ...unit, top: 0 } };
  const [first = 0, ...others] = widths;
  const details = new library.TableRow({
    cantSplit: row.details.join('').length < 1500,
    children: [
      new library.TableCell({
        children: [paragraph('', 'Quiet')],
        width: { size: first, type: library.WidthType.DXA },
        ...below,
      }),
      new library.TableCell({
        children: row.details.map((detail) => paragraph(detail, 'Quiet')),
        columnSpan: others.length,
        width: { size: others.reduce((sum, width) => sum + width, 0), type: library.WidthType.DXA },
        ...below,
      }),
    ],
  });
  return [win, details];
}

function lengthOf(row: EntryRow): number {
  return Math.max(row.what.length, row.why.length * 1.4);
}

function rowsTable(
  library: Docx,
  rows: readonly LabeledRow[],
  paper: Paper,
  heading: 'Heading2' | 'Heading3',
): DocxPiece {
  const { paragraph, runs } = docxWords(library);
  const widths = [gutter + 240, textWidth(paper) - gutter - 240];
  const item = ({ mark, text }: ListItem) =>
    new library.Paragraph({
      style: 'ListItem',
      numbering: { reference: listReferences[mark], level: 0 },
      bidirectional: readsRightToLeft(text[0]?.text ?? ''),
      children: runs(text),
    });
  const cell = (at: number, children: InstanceType<Docx['Paragraph']>[]) =>
    new library.TableCell({ children, width: { size: widths[at] ?? 0, type: library.WidthType.DXA } });
  const tableRows = rows.map((row) => {
    const words =
      row.body.length === 0
        ? []
        : [
            new library.Paragraph({
              bidirectional: readsRightToLeft(row.body[0]?.text ?? ''),
              children: runs(row.body),
            }),
          ];
    const beside = [...words, ...row.list.map(item)];
    return new library.TableRow({
      children: [
        cell(0, [paragraph(row.label, heading), ...(row.hint === '' ? [] : [paragraph(row.hint, 'Quiet')])]),
        cell(1, beside.length === 0 ? [paragraph('', 'Normal')] : beside),
      ],
    });
  });
  return tableOf(library, widths, tableRows);
}

function footer(library: Docx, document: Document): InstanceType<Docx['Footer']> {
  const { PageNumber } = library;
  const pages = new library.TextRun({
    children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  });
  const line = new library.Paragraph({
    style: 'FooterLine',
    tabStops: [{ type: library.TabStopType.RIGHT, position: textWidth(document.paper) }],
    children: [...docxWords(library).runs([{ text: document.footer }]), pages],
  });
  return new library.Footer({ children: [line] });
}
