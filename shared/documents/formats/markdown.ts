import type { Block, EntryRow, Run } from '../document';
import { plainDocument } from '../plainText';
import type { Format } from './format';
import { figureText } from './text';
import { textBytes } from './textBytes';

/** CommonMark in which every mark the person typed stays a character: no link, no HTML, no front matter comes of it. */
export const markdown: Format = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  async encode(given) {
    const document = plainDocument(given);
    return textBytes(
      `${document.blocks
        .map(blockMarkdown)
        .filter((part) => part !== '')
        .join('\n\n')}\n`,
    );
  },
};

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'masthead':
      return [`# ${line(block.name)}`, line(block.role), ...block.facts.map(runs)]
        .filter((part) => part !== '')
        .join('\n\n');
    case 'statement':
      return `## ${line(block.label)}\n\n${paragraph(block.text)}`;
    case 'figures':
      return block.items.map((figure) => `- ${line(figureText(figure))}`).join('\n');
    case 'entries':
      return `## ${line(block.label)}\n\n${block.items.map(entryMarkdown).join('\n\n')}`;
    case 'heading':
      return `# ${line(block.text)}`;
    case 'note':
      return paragraph(block.text);
    case 'row': {
      const items = block.list.map(
        ({ mark, text }) => `- ${mark === 'done' ? 'Done: ' : mark === 'open' ? 'Open: ' : ''}${runs(text)}`,
      );
      const parts = [`## ${line(block.label)}`, line(block.hint), runs(block.body), items.join('\n')];
      return parts.filter((part) => part !== '').join('\n\n');
    }
  }
}

function entryMarkdown(row: EntryRow, at: number): string {
  const head = [row.area, row.when].filter((part) => part !== '').join(', ');
  const labeled = (label: string, words: string) => (words === '' ? [] : [`- **${label}:** ${words}`]);
  return [
    `### ${at + 1}\\. ${line(head)}\n`,
    ...labeled('What I did', inItem(row.what)),
    ...labeled('Why', inItem(row.why)),
    ...labeled('Result', runs(row.result)),
    ...row.details.map((detail) => `- ${inItem(detail)}`),
  ].join('\n');
}

function runs(all: readonly Run[]): string {
  return all
    .map(({ text, strong }) => {
      const words = inItem(text);
      // A bold run must begin and end with a letter, a figure or a sign, or its stars would be read as stars.
      return strong === true && /^[\p{L}\p{N}\\$]/u.test(words) && /[\p{L}\p{N}%]$/u.test(words)
        ? `**${words}**`
        : words;
    })
    .join('');
}

/** One line of text: line ends become spaces, as in a heading there can be none. */
function line(text: string): string {
  return escaped(text.replace(/\s*\n\s*/g, ' ').trim());
}

/** Line ends inside an item become hard breaks with the item's indent, so that it stays one item. */
function inItem(text: string): string {
  return escaped(text).replace(/ *\n[ \n]*/g, '\\\n  ');
}

function paragraph(text: string): string {
  return escaped(text.trim()).replace(/ *\n[ \n]*/g, '\\\n');
}

/**
 * CommonMark lets every ASCII mark be escaped by a backslash; those that can mean anything are, anywhere. A line cannot
 * begin a list, a heading, a rule or front matter, and an address is not made into a link.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&^=]/g, '\\$&')
    .replace(/^(\s*)([-+])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/(?<=\S)@(?=\S)/g, '\\@')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\$/g, '\\$&');
}
