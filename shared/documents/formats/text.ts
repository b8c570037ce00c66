import type { Block, Document, EntryRow, Figure, Run } from '../document';
import { plainDocument } from '../plainText';
import type { Format } from './format';
import { textBytes } from './textBytes';

const width = 78;

/** Plain words for a mail or a form: nothing but line breaks holds it together. */
export const text: Format = {
  id: 'text',
  label: 'text',
  extension: 'txt',
  mediaType: 'text/plain',
  async encode(document) {
    return textBytes(documentText(document));
  },
};

export function documentText(document: Document): string {
  const parts = plainDocument(document)
    .blocks.map(blockText)
    .filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'masthead':
      return [block.name, block.role, ...block.facts.map(runText)]
        .filter((line) => line !== '')
        .map((line) => wrapped(line))
        .join('\n');
    case 'statement':
      return `${block.label.toUpperCase()}\n${wrapped(block.text)}`;
    case 'figures':
      return block.items.map((figure) => wrapped(figureText(figure), '  ')).join('\n');
    case 'entries':
      return block.items.map((row, place) => entryText(row, place + 1)).join('\n\n');
    case 'heading':
      return `${'-'.repeat(width)}\n${block.text.toUpperCase()}`;
    case 'note':
      return wrapped(block.text);
    case 'row': {
      const heading = [block.label.toUpperCase(), block.hint].filter((part) => part !== '').join(', ');
      const items = block.list.map(({ mark, text: runs }) =>
        wrapped(`${mark === 'done' ? '[x]' : mark === 'open' ? '[ ]' : '-'} ${runText(runs)}`, '    ', ''),
      );
      const body = block.body.length === 0 ? [] : [wrapped(runText(block.body))];
      return [heading, ...body, ...items].join('\n');
    }
  }
}

export function runText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** `Median wait for a first dose: 45 to 30 minutes`. */
export function figureText({ before, after, unit, caption }: Figure): string {
  const figures = before === null ? after : `${before} to ${after}`;
  return `${caption}: ${unit === '' ? figures : `${figures} ${unit}`}`;
}

function entryText(row: EntryRow, place: number): string {
  const head = [row.area, row.when].filter((part) => part !== '').join(', ');
  const labeled = (label: string, words: string) =>
    words === '' ? [] : [wrapped(`${label}: ${words}`, '     ', '   ')];
  return [
    wrapped(`${place}. ${head}`),
    ...labeled('What I did', row.what),
    ...labeled('Why', row.why),
    ...labeled('Result', runText(row.result)),
    ...row.details.map((detail) => wrapped(detail, '     ', '   ')),
  ].join('\n');
}

/** Breaks between words at 78 characters; a longer word keeps its line to itself. */
function wrapped(words: string, indent = '', firstIndent = indent): string {
  const lines: string[] = [];
  for (const paragraph of words.split('\n')) {
    let line = lines.length === 0 ? firstIndent : indent;
    let isEmpty = true;
    for (const word of paragraph.split(' ').filter((one) => one !== '')) {
      if (!isEmpty && line.length + 1 + word.length > width) {
        lines.push(line);
        line = indent;
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    lines.push(isEmpty ? '' : line);
  }
  return lines.join('\n');
}
