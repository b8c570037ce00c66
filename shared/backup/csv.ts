import Papa from 'papaparse';
import type { Impact, Part, WayOfKnowing } from '../model/impact';
import type { Snapshot } from '../model/index';

export interface WinsCsvRequest {
  readonly snapshot: Snapshot;
  /** Private wins stay out unless the person asks for them in this very export. */
  readonly includePrivate: boolean;
  /** The interface's word for a category id. */
  readonly categoryLabel: (id: string) => string;
}

const partWords: Record<Part, string> = { led: 'Led', shared: 'Shared', supported: 'Supported' };
const knownWords: Record<WayOfKnowing, string> = {
  measured: 'Measured',
  counted: 'Counted',
  estimated: 'Estimated',
};

/** The byte-order mark is how Excel knows that the text is UTF-8. */
export const byteOrderMark = '\u{FEFF}';

// A cell that starts so is a formula to a spreadsheet, and a formula can fetch and run. Full-width forms count as well.
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export function textCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

type Column = readonly [title: string, cell: (win: Impact) => string | number | null];

/** The log as a spreadsheet reads it (RFC 4180, UTF-8), oldest first, without what lies in the trash. */
export function winsCsv(request: WinsCsvRequest): string {
  const columns = columnsFor(request);
  const rows = winsFor(request).map((win) =>
    columns.map(([, cell]) => {
      const value = cell(win);
      return typeof value === 'string' ? textCell(value) : value;
    }),
  );
  const table = Papa.unparse({ fields: columns.map(([title]) => title), data: rows }, { newline: '\r\n' });
  return `${byteOrderMark}${table}\r\n`;
}

/** Every text of that table with its place: what is read for patients before it is written. */
export function winsCsvTexts(
  request: WinsCsvRequest,
): readonly { readonly place: string; readonly text: string }[] {
  const columns = columnsFor(request);
  return winsFor(request).flatMap((win) =>
    columns.flatMap(([title, cell]) => {
      const text = cell(win);
      if (typeof text !== 'string' || text === '') return [];
      return [{ place: `${title}, ${win.date}`, text }];
    }),
  );
}

function winsFor({ snapshot, includePrivate }: WinsCsvRequest): readonly Impact[] {
  return snapshot.impact
    .filter((win) => win.deletedAt === null && (includePrivate || !win.private))
    .sort((one, other) => one.date.localeCompare(other.date) || one.createdAt.localeCompare(other.createdAt));
}

function columnsFor({ snapshot, categoryLabel }: WinsCsvRequest): readonly Column[] {
  const goals = new Map(snapshot.goal.map(({ id, title }) => [id, title]));
  const credentials = new Map(snapshot.credential.map(({ id, shortName }) => [id, shortName]));
  const files = new Map(snapshot.attachment.map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[], from: ReadonlyMap<string, string>) =>
    ids
      .map((id) => from.get(id) ?? '')
      .filter((name) => name !== '')
      .join('; ');

  return [
    ['Date', (win) => win.date],
    ['Until', (win) => win.endDate],
    ['What I did', (win) => win.what],
    ['Why', (win) => win.why],
    ['Result', (win) => win.result],
    ['Who benefited', (win) => win.benefited],
    ['My part', (win) => (win.part === null ? '' : partWords[win.part])],
    ['My part, in words', (win) => win.partNote],
    ['Category', (win) => (win.category === null ? '' : categoryLabel(win.category))],
    ['Tags', (win) => win.tags.join('; ')],
    ['What the number counts', (win) => win.measure],
    ['Before', (win) => win.before],
    ['After', (win) => win.after],
    ['Unit', (win) => win.unit],
    ['Per', (win) => win.per],
    ['How I know', (win) => (win.howKnown === null ? '' : knownWords[win.howKnown])],
    ['Source', (win) => win.source],
    ['Goal', (win) => names(win.goalIds, goals)],
    ['Credential', (win) => names(win.credentialIds, credentials)],
    ['Files', (win) => names(win.attachmentIds, files)],
    ['Private', (win) => (win.private ? 'Yes' : '')],
  ];
}
