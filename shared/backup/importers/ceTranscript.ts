import { readAcpeNumber } from '../../model/acpeNumber';
import type { CeActivity, CeActivityDraft, CeKind } from '../../model/ceActivity';
import { ceActivityProblems } from '../../model/ceActivityProblems';
import { topicKey } from '../../model/ceTopics';
import { entities } from '../../model/index';
import type { TableImporter } from './importer';
import type { TargetField } from './matchColumns';
import { dayReader, isDayFirst, readHours } from './readCells';

export type CeColumn =
  | 'title'
  | 'provider'
  | 'hours'
  | 'date'
  | 'acpeNumber'
  | 'topic'
  | 'format'
  | 'audience'
  | 'kind';

const fields: readonly TargetField<CeColumn>[] = [
  {
    key: 'title',
    label: 'Title',
    isRequired: true,
    headings: [
      'title',
      'activity title',
      'course title',
      'program title',
      'activity name',
      'course name',
      'activity',
      'course',
      'program',
      'name',
    ],
  },
  {
    key: 'hours',
    label: 'Hours',
    isRequired: true,
    headings: [
      'hours',
      'contact hours',
      'credit hours',
      'ce hours',
      'credits',
      'ceus',
      'ceu',
      'credit',
      'hours awarded',
      'hrs',
    ],
  },
  {
    key: 'date',
    label: 'Date',
    isRequired: true,
    headings: [
      'date',
      'completion date',
      'date completed',
      'completed',
      'participation date',
      'activity date',
      'date of participation',
      'date earned',
      'completed on',
    ],
  },
  {
    key: 'acpeNumber',
    label: 'Activity number',
    isRequired: false,
    headings: [
      'uan',
      'acpe number',
      'acpe uan',
      'activity number',
      'universal activity number',
      'acpe',
      'acpe id',
      'activity id',
    ],
  },
  {
    key: 'provider',
    label: 'Provider',
    isRequired: false,
    headings: ['provider', 'provider name', 'sponsor', 'organization', 'accredited provider'],
  },
  {
    key: 'topic',
    label: 'Topic',
    isRequired: false,
    headings: ['topic', 'topic designator', 'subject', 'category', 'topic area'],
  },
  {
    key: 'format',
    label: 'Live or home',
    isRequired: false,
    headings: ['format', 'live or home', 'delivery', 'live', 'activity format', 'learning type', 'type'],
  },
  {
    key: 'audience',
    label: 'Audience',
    isRequired: false,
    headings: ['audience', 'target audience', 'designation'],
  },
  {
    key: 'kind',
    label: 'Kind',
    isRequired: false,
    headings: ['kind', 'activity type', 'credit type', 'source'],
  },
];

/** CE from the table of a transcript. What is on one is on the transcript; the rest was claimed. */
export const ceTranscript: TableImporter<CeColumn, 'ceActivity'> = {
  id: 'ceTranscript',
  label: 'CE from a transcript (CSV)',
  kind: 'ceActivity',
  fields,
  reader({ table, match, today }) {
    const at = (cells: readonly string[], key: CeColumn) => {
      const index = match[key];
      return index === null ? '' : (cells[index] ?? '');
    };
    const dayFirst = isDayFirst(table.rows.map(({ cells }) => at(cells, 'date')));
    const day = dayReader(today, dayFirst);
    const hoursHeading = match.hours === null ? '' : (table.headers[match.hours] ?? '');
    const areCeus = /\bceus?\b/i.test(hoursHeading) && !/hours?/i.test(hoursHeading);
    const blank = entities.ceActivity.blank(today);
    return ({ cells }) => {
      const words: string[] = [];
      const date = day(at(cells, 'date'));
      const hours = readHours(at(cells, 'hours'), areCeus);
      if (!date.ok) words.push(date.words);
      if (!hours.ok) words.push(hours.words);
      const typedNumber = at(cells, 'acpeNumber');
      const number = readAcpeNumber(typedNumber, today);
      const read = number.kind === 'number' ? number.number : null;
      const topic = at(cells, 'topic').trim();
      const draft: CeActivityDraft = {
        ...blank,
        title: at(cells, 'title').trim().slice(0, 300),
        provider: at(cells, 'provider').trim().slice(0, 300),
        hours: hours.ok ? hours.value : 1,
        date: date.ok ? date.value : today,
        kind: kindOf(at(cells, 'kind'), read !== null),
        isLive: read?.isLive ?? liveOf(at(cells, 'format')),
        topics: read !== null ? [read.topic] : topic === '' ? [] : [topicOf(topic)],
        audience: read?.audience ?? audienceOf(at(cells, 'audience')),
        acpeNumber: read?.text ?? typedNumber.trim(),
        state: read === null ? 'claimed' : 'onTranscript',
      };
      words.push(...ceActivityProblems(draft, today).map((problem) => problem.words));
      return words.length > 0 ? { ok: false, words: [...new Set(words)].join(' ') } : { ok: true, draft };
    };
  },
  sameness: (draft) => samenessOf(draft),
};

function kindOf(cell: string, hasNumber: boolean): CeKind {
  const typed = cell.toLowerCase();
  if (/in.?service/.test(typed)) return 'inService';
  if (/college|academic|semester/.test(typed)) return 'college';
  if (/volunteer/.test(typed)) return 'volunteer';
  if (hasNumber || /(?<!non.?)\bacpe\b/.test(typed)) return 'acpe';
  return 'nonAcpe';
}

function liveOf(cell: string): boolean | null {
  const typed = cell.trim().toLowerCase();
  if (/home|enduring|on.?demand|self|^(no|false|h)$/.test(typed)) return false;
  return /live|in.?person|webinar|^(yes|true|l)$/.test(typed) ? true : null;
}

function audienceOf(cell: string): CeActivity['audience'] {
  const typed = cell.trim().toLowerCase();
  const isTechnician = /^t$|tech|p\s*[/&]\s*t/.test(typed);
  const isPharmacist = /^p$|pharmacist|p\s*[/&]\s*t/.test(typed);
  if (isTechnician && isPharmacist) return 'PT';
  return isTechnician ? 'T' : isPharmacist ? 'P' : null;
}

function topicOf(cell: string): string {
  const code = /^0?([1-8])(?:\D|$)/.exec(cell)?.[1];
  const codes: Readonly<Record<string, string>> = {
    1: 'disease',
    2: 'hiv',
    3: 'law',
    4: 'general',
    5: 'safety',
    6: 'immunization',
    7: 'compounding',
    8: 'pain',
  };
  return (code === undefined ? undefined : codes[code]) ?? topicKeyOf(cell);
}

function topicKeyOf(cell: string): string {
  const key = topicKey(cell);
  // A topic of the person's own keeps its capitals.
  return key === cell.toLowerCase() ? cell : key;
}

function samenessOf({ acpeNumber, title, provider, date, hours }: CeActivityDraft): string {
  if (acpeNumber !== '') return `${acpeNumber.replace(/-(?:P\/T|P|T)$/, '')}|${date}`;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return [plain(title), plain(provider), date, hours].join('|');
}
