import type { PlacedText } from '../domain/identifierReview';
import { excerpt } from '../kernel/words';
import type { Block, Document, EntryRow, LabeledRow } from './document';
import { runText } from './formats/text';
import { credentialsLabel } from './summaryRows';

/**
 * Every text of a document that tells of work, with its place: what the guard reads before it leaves. The head (who, and
 * for whom) and the person's own credentials with their numbers are not about a patient.
 */
export function documentTexts(document: Document): readonly PlacedText[] {
  return document.blocks.flatMap(textsOf).filter(({ text }) => text.trim() !== '');
}

function textsOf(block: Block): readonly PlacedText[] {
  switch (block.type) {
    case 'masthead':
      return [];
    case 'statement':
      return [{ place: block.label, text: block.text }];
    case 'figures':
      return block.items.flatMap(({ caption, unit, before, after }) => [
        { place: block.label, text: caption },
        { place: block.label, text: [before, after, unit].filter((part) => part !== null).join(' ') },
      ]);
    case 'entries':
      return block.items.flatMap(entryTexts);
    case 'heading':
    case 'note':
      return [{ place: 'A line of the page', text: block.text }];
    case 'row':
      return block.label === credentialsLabel ? [] : rowTexts(block);
  }
}

function entryTexts(row: EntryRow): readonly PlacedText[] {
  const name = excerpt(row.what, 60);
  const at = (part: string) => (name === '' ? part : `${part} of “${name}”`);
  return [
    { place: at('Area'), text: row.area },
    { place: 'What I did', text: row.what },
    { place: at('Why'), text: row.why },
    { place: at('Result'), text: runText(row.result) },
    ...row.details.map((text) => ({ place: at('Evidence'), text })),
  ];
}

function rowTexts({ label, hint, body, list }: LabeledRow): readonly PlacedText[] {
  const place = hint === '' ? label : `${label}, ${hint}`;
  return [label, hint, runText(body), ...list.map(({ text }) => runText(text))].map((text) => ({
    place,
    text,
  }));
}
