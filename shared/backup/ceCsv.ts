import Papa from 'papaparse';
import { type CeActivity, ceKindWords, ceStateWords } from '../model/ceActivity';
import { topicLabel } from '../model/ceTopics';
import { byteOrderMark, textCell } from './csv';

const audienceWords = { P: 'Pharmacists', T: 'Technicians', PT: 'P/T' } as const;
const fields = [
  'Title',
  'Date',
  'Hours',
  'Activity number',
  'Provider',
  'Topic',
  'Format',
  'Audience',
  'Kind',
  'State',
  'Notes',
];

/** CE as a spreadsheet reads it, oldest first, without what lies in the trash. Import reads it back. */
export function ceCsv(activities: readonly CeActivity[]): string {
  const data = kept(activities).map((one) => [
    textCell(one.title),
    one.date,
    one.hours,
    one.acpeNumber,
    textCell(one.provider),
    textCell(one.topics.map(topicLabel).join('; ')),
    one.isLive === null ? '' : one.isLive ? 'Live' : 'Home study',
    one.audience === null ? '' : audienceWords[one.audience],
    ceKindWords[one.kind],
    ceStateWords[one.state],
    textCell(one.notes),
  ]);
  return `${byteOrderMark}${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}

/** Its free texts with their place: what is read for patients before it is written. */
export function ceCsvTexts(
  activities: readonly CeActivity[],
): readonly { readonly place: string; readonly text: string }[] {
  return kept(activities).flatMap(({ date, title, notes }) =>
    [
      { place: `Title, ${date}`, text: title },
      { place: `Notes, ${date}`, text: notes },
    ].filter(({ text }) => text !== ''),
  );
}

function kept(activities: readonly CeActivity[]): readonly CeActivity[] {
  return activities
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
}
