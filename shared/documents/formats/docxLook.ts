import type { ILevelsOptions, IStylesOptions, Paragraph, Table } from 'docx';
import type { ListItem, Paper } from '../document';

type Docx = typeof import('docx');
export type DocxPiece = Paragraph | Table;

export const inks = {
  ink: '1B1A17',
  second: '4F4B43',
  third: '66625A',
  line: 'CFC9BB',
  green: '1B5B45',
} as const;

// Faces that word processors have, near the page's own.
const serif = 'Georgia';
const sans = 'Calibri';
export const faces = { serif, sans } as const;

// Labels in the gutter: small, and yet headings for whoever walks the outline.
const labels = {
  run: { font: sans, size: 17, bold: true, color: inks.ink },
  paragraph: { spacing: { before: 0, after: 0 }, keepNext: true },
} as const;

/** Sizes in half points, spacing in twentieths: the page's scale. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: 19, color: inks.ink, language: { value: 'en-US' } },
      paragraph: { spacing: { line: 250, lineRule: 'atLeast' } },
    },
    heading1: {
      run: { font: serif, size: 48, bold: true, color: inks.ink },
      paragraph: { spacing: { before: 0, after: 20 }, keepNext: true },
    },
    heading2: labels,
    heading3: labels,
  },
  paragraphStyles: [
    style('Role', { size: 21, color: inks.second }, { spacing: { after: 60 } }),
    style(
      'Facts',
      { font: sans, size: 17, color: inks.third },
      {
        spacing: { after: 200 },
        border: { bottom: { style: 'single', size: 12, space: 6, color: inks.green } },
      },
    ),
    style('Ask', { size: 27 }, { spacing: { before: 40, after: 220, line: 340, lineRule: 'atLeast' } }),
    style('Figure', { size: 31 }, { spacing: { line: 410, lineRule: 'atLeast' }, keepNext: true }),
    style('Caption', { font: sans, size: 17, color: inks.second }),
    style('ColumnHead', { font: sans, size: 17, bold: true }, { keepNext: true }),
    style('Why', { color: inks.second }),
    style(
      'Quiet',
      { font: sans, size: 16, color: inks.third },
      { spacing: { line: 220, lineRule: 'atLeast' } },
    ),
    style('Note', { font: sans, size: 16, color: inks.third }, { spacing: { after: 160 } }),
    style('ListItem', {}),
    {
      ...style(
        'Part',
        { font: serif, size: 28, bold: true },
        { spacing: { before: 240, after: 120 }, keepNext: true },
      ),
      basedOn: 'Heading2',
    },
    style('Area', { font: sans, size: 17, bold: true }),
    style('Spacer', { size: 8 }, { spacing: { line: 120, lineRule: 'exact' } }),
    style('FooterLine', { font: sans, size: 15, color: inks.third }),
  ],
};

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(
  id: string,
  run: NonNullable<ParagraphStyle['run']>,
  paragraph: NonNullable<ParagraphStyle['paragraph']> = {},
): ParagraphStyle {
  const name = id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

export const listReferences: Record<ListItem['mark'], string> = {
  done: 'done',
  open: 'open',
  plain: 'plain',
};

const bullets: Record<ListItem['mark'], string> = { done: '✓', open: '○', plain: '•' };

export function listings(library: Docx): { reference: string; levels: ILevelsOptions[] }[] {
  return (['done', 'open', 'plain'] as const).map((mark) => ({
    reference: listReferences[mark],
    levels: [
      {
        level: 0,
        format: library.LevelFormat.BULLET,
        text: bullets[mark],
        alignment: library.AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 240, hanging: 240 } } },
      },
    ],
  }));
}

/** Twentieths of a point: Letter or A4, margins as on the printed page. */
export function pageOf(paper: Paper) {
  const isLetter = paper === 'letter';
  const side = isLetter ? 1037 : 1032;
  return {
    size: isLetter ? { width: 12_240, height: 15_840 } : { width: 11_906, height: 16_838 },
    margin: { top: 792, right: side, bottom: 900, left: side, footer: 460, header: 400 },
  };
}
