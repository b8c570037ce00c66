import Papa from 'papaparse';
import { decodeText, type TextEncoding } from './decodeText';

export interface Table {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly headers: readonly string[];
  /** Each with as many cells as there are headers; the row's number in the file, counted from 1, comes with it. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export type ReadTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly words: string };

/** More rows than any transcript has; a file beyond it is something else. */
export const mostRows = 50_000;
const delimiters = [',', ';', '\t'] as const;

/** A table as spreadsheets and portals save one: any of three delimiters, any usual encoding, quoted cells. */
export function readTable(bytes: Uint8Array): ReadTable {
  const { text: raw, encoding } = decodeText(bytes);
  // Tables that were edited by hand mix line ends.
  const text = raw.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return refused('The file is empty.');
  if (text.includes('\0')) return refused('This is not a table of text. Save it as CSV first.');
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse(text, { delimiter, skipEmptyLines: false });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined)
    return refused(
      `Row ${(broken.row ?? 0) + 1} has a quotation mark that is never closed. Save the file again as CSV.`,
    );
  const lines = data.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.slice(0, 50).map(({ cells }) => cells.length));
  // Portals write a title above the table; its row is narrower than the table.
  const head = filled.find(({ cells }) => cells.filter((cell) => cell !== '').length > width / 2);
  if (head === undefined || width < 2)
    return refused('There is no table in this file: it needs a row of headings and at least two columns.');
  const rows = filled.filter(({ number }) => number > head.number);
  if (rows.length === 0) return refused('There are headings in this file, and no row below them.');
  if (rows.length > mostRows)
    return refused(
      `The file has ${rows.length.toLocaleString('en-US')} rows; at most ${mostRows.toLocaleString('en-US')} can be taken at once.`,
    );
  const fitted = rows.map(({ number, cells }) => ({
    number,
    cells: head.cells.map((_, index) => cells[index] ?? ''),
  }));
  return { ok: true, table: { encoding, delimiter, headers: head.cells, rows: fitted } };
}

function refused(words: string): ReadTable {
  return { ok: false, words: `${words} Nothing was changed.` };
}

/** The delimiter that the first lines have most evenly, outside quotation marks. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const counts = delimiters.map((delimiter) => {
    const perLine = lines.map((line) => line.split(delimiter).length - 1).sort((a, b) => a - b);
    return { delimiter, middle: perLine[Math.floor(perLine.length / 2)] ?? 0 };
  });
  return counts.reduce((best, one) => (one.middle > best.middle ? one : best)).delimiter;
}
