import type { Run } from '../document';
import { readsRightToLeft } from '../plainText';
import { inks } from './docxLook';

type Docx = typeof import('docx');

/** Makes paragraphs and runs of cleaned text; each line end becomes a break in the same paragraph. */
export function docxWords(library: Docx) {
  const runs = (all: readonly Run[]) =>
    all.flatMap(({ text, strong = false, quiet = false }) =>
      text.split('\n').map(
        (line, at) =>
          new library.TextRun({
            text: line,
            rightToLeft: readsRightToLeft(line),
            ...(at === 0 ? {} : { break: 1 }),
            ...(strong ? { bold: true } : {}),
            ...(quiet ? { italics: true, color: inks.second } : {}),
          }),
      ),
    );
  const paragraph = (text: string, style: string, keepNext = false) =>
    new library.Paragraph({
      style,
      bidirectional: readsRightToLeft(text),
      children: runs([{ text }]),
      ...(keepNext ? { keepNext } : {}),
    });
  return { runs, paragraph };
}
