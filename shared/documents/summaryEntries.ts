import type { CaseEntry } from '../domain/case';
import { formatMonthRange } from '../kernel/dates';
import { capitalized, listed } from '../kernel/words';
import type { Attachment } from '../model/attachment';
import type { Impact, Part, WayOfKnowing } from '../model/impact';
import type { EntryRow, LabeledRow } from './document';
import { resultRuns } from './resultRuns';

/** What an entry needs that is not in the win itself. */
export interface EntrySources {
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** How a category is called; one that the person typed is its own name. */
  areaName(category: string): string;
}

/** One win as What I did · Why · Result; the evidence pages add how it is known. */
export function entryRow(entry: CaseEntry, sources: EntrySources, withDetails: boolean): EntryRow {
  const { impact } = entry;
  return {
    id: impact.id,
    area: areaOf(impact, sources),
    when: formatMonthRange(impact.date, impact.endDate),
    what: entry.what.trim(),
    why: entry.why.trim(),
    result: resultRuns(impact, entry.result),
    details: withDetails ? [...evidence(impact, sources), ...people(impact)] : [],
  };
}

/** How the figures of a front entry are known; null where nothing was noted. */
export function evidenceRow(entry: CaseEntry, sources: EntrySources): LabeledRow | null {
  const details = [...evidence(entry.impact, sources), ...people(entry.impact)];
  if (details.length === 0) return null;
  return {
    type: 'row',
    label: areaOf(entry.impact, sources) || formatMonthRange(entry.impact.date, entry.impact.endDate),
    hint:
      areaOf(entry.impact, sources) === '' ? '' : formatMonthRange(entry.impact.date, entry.impact.endDate),
    body: [],
    list: details.map((text) => ({ mark: 'plain', text: [{ text }] })),
  };
}

function areaOf({ category }: Impact, sources: EntrySources): string {
  return category === null || category.trim() === '' ? '' : sources.areaName(category.trim());
}

const waysInWords: Record<WayOfKnowing, string> = {
  measured: 'measured',
  counted: 'counted',
  estimated: 'estimated',
};

const partsInWords: Record<Part, string> = {
  led: 'I led it',
  shared: 'shared with others',
  supported: 'I supported it',
};

function evidence(impact: Impact, { attachments }: EntrySources): string[] {
  const way = impact.howKnown === null ? '' : waysInWords[impact.howKnown];
  const source = impact.source.trim();
  const files = impact.attachmentIds.flatMap((id) => attachments.get(id)?.name ?? []);
  const known = sentence('How I know', way, source);
  return [...known, ...(files.length === 0 ? [] : [`On file: ${listed(files)}`])];
}

function people(impact: Impact): string[] {
  const part = impact.part === null ? '' : partsInWords[impact.part];
  return [
    ...sentence('Who benefited', '', impact.benefited.trim()),
    ...sentence('My part', part, impact.partNote.trim()),
  ];
}

/** `How I know: measured. Cabinet report, June to August.` */
function sentence(label: string, choice: string, words: string): string[] {
  if (choice === '' && words === '') return [];
  if (choice === '') return [`${label}: ${words}`];
  return [words === '' ? `${label}: ${choice}` : `${label}: ${choice}. ${capitalized(words)}`];
}
