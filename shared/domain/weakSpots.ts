import type { IsoDate } from '../kernel/dates';
import { count, excerpt, listed } from '../kernel/words';
import type { Case } from '../model/case';
import type { Snapshot } from '../model/index';
import { type CaseEntry, entriesOfCase } from './case';
import { emptyMonths, monthWords } from './emptyMonths';
import { isLongForThePage } from './pageLines';
import { repeatedEntry } from './repetition';

export type WeakSpotKind =
  | 'noEntries'
  | 'noAsk'
  | 'noName'
  | 'noRole'
  | 'noResult'
  | 'noNumber'
  | 'noWhy'
  | 'estimated'
  | 'emptyMonth'
  | 'saidTwice'
  | 'tooLong'
  | 'noEvidence'
  | 'oneArea';

/** Something a reader would ask about, and where to mend it. */
export interface WeakSpot {
  readonly kind: WeakSpotKind;
  readonly title: string;
  readonly detail: string;
  /** The win to mend first. */
  readonly impactId?: string;
  /** `YYYY-MM`, the latest month with nothing in it. */
  readonly month?: string;
  /** What the link says. */
  readonly action: string;
}

/**
 * What is weak before the reader says it, the gravest first; one line for each kind, naming the first entry to mend.
 * Private wins are never named or counted. [Note: private never leaves]
 */
export function weakSpots(snapshot: Snapshot, record: Case, today: IsoDate): readonly WeakSpot[] {
  const all = entriesOfCase(snapshot, record);
  const shown = all.filter(({ included }) => included);
  const [person] = snapshot.profile;
  const spots: (WeakSpot | null)[] = [
    (person?.name ?? '').trim() === '' ? noName : null,
    (person?.role ?? '').trim() === '' ? noRole : null,
    noEntries(shown, all.length),
    record.ask.trim() === '' ? noAsk : null,
    withoutResult(all),
    about(shown, lacksNumber, 'noNumber', 'No number', 'Add one', 'entries have no number'),
    about(shown, ({ why }) => why.trim() === '', 'noWhy', 'No reason', 'Say why', 'entries do not say why'),
    about(shown, isEstimated, 'estimated', 'Only estimated', 'Count it', 'figures are estimates'),
    monthsWithout(all, record, today),
    saidTwice(shown, record),
    about(
      shown.slice(0, record.frontCount),
      isLongForThePage,
      'tooLong',
      'Long for the page',
      'Shorten',
      'entries take more than four lines',
    ),
    about(
      shown,
      lacksEvidence,
      'noEvidence',
      'Nothing to show for it',
      'Add it',
      'figures name no report and no file',
    ),
    oneArea(shown),
  ];
  return spots.filter((spot) => spot !== null);
}

const noName: WeakSpot = {
  kind: 'noName',
  title: 'No name',
  detail: 'The page does not say whose work this is',
  action: 'Add it',
};

const noRole: WeakSpot = {
  kind: 'noRole',
  title: 'No role',
  detail: 'The page does not say what you do',
  action: 'Add it',
};

const noAsk: WeakSpot = {
  kind: 'noAsk',
  title: 'No ask',
  detail: 'The page opens with a plain sentence until you write your own',
  action: 'Write it',
};

function noEntries(shown: readonly CaseEntry[], all: number): WeakSpot | null {
  if (shown.length > 0) return null;
  const detail =
    all === 0
      ? 'Nothing is noted in this period'
      : `${count(all, 'win')} in this period, none of them chosen`;
  return {
    kind: 'noEntries',
    title: 'Nothing on the page',
    detail,
    action: all === 0 ? 'Log a win' : 'Choose',
  };
}

/** Also those left off: without a result they help nobody. */
function withoutResult(all: readonly CaseEntry[]): WeakSpot | null {
  const waiting = all.filter(({ result, impact }) => result.trim() === '' && impact.after === null);
  const off = waiting.filter(({ included }) => !included).length;
  const [first] = waiting;
  if (first === undefined) return null;
  const detail =
    waiting.length === 1
      ? named(first)
      : off === waiting.length
        ? `${count(off, 'entry', 'entries')} are left off the page`
        : `${count(waiting.length, 'entry', 'entries')}, the first: ${named(first)}`;
  return { kind: 'noResult', title: 'No result yet', detail, impactId: first.impact.id, action: 'Finish' };
}

function about(
  entries: readonly CaseEntry[],
  isWeak: (entry: CaseEntry) => boolean,
  kind: WeakSpotKind,
  title: string,
  action: string,
  several: string,
): WeakSpot | null {
  const weak = entries.filter(isWeak);
  const [first] = weak;
  if (first === undefined) return null;
  const detail = weak.length === 1 ? named(first) : `${weak.length} ${several}, the first: ${named(first)}`;
  return { kind, title, detail, impactId: first.impact.id, action };
}

function named({ what }: CaseEntry): string {
  return excerpt(what, 64) || 'A win without words';
}

const anyFigure = /\d/;

function lacksNumber({ result, impact }: CaseEntry): boolean {
  return impact.after === null && result.trim() !== '' && !anyFigure.test(result);
}

function isEstimated({ impact }: CaseEntry): boolean {
  return impact.after !== null && impact.howKnown === 'estimated';
}

function lacksEvidence({ impact }: CaseEntry): boolean {
  return impact.after !== null && impact.source.trim() === '' && impact.attachmentIds.length === 0;
}

function monthsWithout(all: readonly CaseEntry[], record: Case, today: IsoDate): WeakSpot | null {
  const months = emptyMonths(
    all.map(({ impact }) => impact),
    record,
    today,
  );
  const latest = months[months.length - 1];
  if (latest === undefined) return null;
  const words = months.slice(-3).map((month) => monthWords(month, months));
  const more = months.length - words.length;
  const detail = `Nothing noted in ${listed(more > 0 ? [...words, `${count(more, 'earlier month')}`] : words)}`;
  const title = months.length === 1 ? 'An empty month' : 'Empty months';
  return { kind: 'emptyMonth', title, detail, month: latest, action: 'Add a win' };
}

function saidTwice(shown: readonly CaseEntry[], record: Case): WeakSpot | null {
  const found = repeatedEntry(shown, record);
  if (found === null) return null;
  return {
    kind: 'saidTwice',
    title: 'Said twice',
    detail: `Entry ${found.place + 1} repeats ${found.what}`,
    impactId: found.entry.impact.id,
    action: 'Shorten',
  };
}

function oneArea(shown: readonly CaseEntry[]): WeakSpot | null {
  const areas = new Set(shown.map(({ impact }) => impact.category));
  if (shown.length < 3 || areas.size > 1 || areas.has(null)) return null;
  return {
    kind: 'oneArea',
    title: 'One area only',
    detail: `All ${count(shown.length, 'entry', 'entries')} are about the same kind of work`,
    action: 'Choose',
  };
}
