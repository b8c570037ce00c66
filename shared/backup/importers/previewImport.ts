import type { EntityName } from '../../model/index';
import type { ImportDraft, ImportRequest, TableImporter } from './importer';

export interface ImportPreview<Kind extends EntityName> {
  /** What would be added, with its row in the file. */
  readonly fresh: readonly { readonly number: number; readonly draft: ImportDraft<Kind> }[];
  /** Rows that are there already, in the plan or further up in the file. */
  readonly duplicates: readonly {
    readonly number: number;
    readonly of: 'plan' | 'file';
    readonly words: string;
  }[];
  /** Rows that cannot be taken, each with a sentence. */
  readonly bad: readonly { readonly number: number; readonly words: string }[];
}

export interface PreviewOptions<Kind extends EntityName> {
  /** What the plan holds of the kind, without the trash. */
  readonly existing: readonly ImportDraft<Kind>[];
  /** Gives other work its turn; called after every few hundred rows. */
  pause(done: number, total: number): Promise<void>;
}

const rowsAPiece = 500;

/**
 * Everything an import would do, and nothing done yet. All or nothing: while `bad` has a row, nothing is taken unless
 * the person leaves those rows out in words.
 */
export async function previewImport<Column extends string, Kind extends EntityName>(
  importer: TableImporter<Column, Kind>,
  request: ImportRequest<Column>,
  { existing, pause }: PreviewOptions<Kind>,
): Promise<ImportPreview<Kind>> {
  const read = importer.reader(request);
  const inPlan = new Set(existing.map((draft) => importer.sameness(draft)));
  const inFile = new Map<string, number>();
  const fresh: { number: number; draft: ImportDraft<Kind> }[] = [];
  const duplicates: { number: number; of: 'plan' | 'file'; words: string }[] = [];
  const bad: { number: number; words: string }[] = [];
  const { rows } = request.table;
  for (const [index, row] of rows.entries()) {
    if (index % rowsAPiece === 0) await pause(index, rows.length);
    const { number } = row;
    const found = read(row);
    if (!found.ok) {
      bad.push({ number, words: `Row ${number}: ${found.words}` });
      continue;
    }
    const key = importer.sameness(found.draft);
    const earlier = inFile.get(key);
    if (inPlan.has(key))
      duplicates.push({ number, of: 'plan', words: `Row ${number} is in your plan already.` });
    else if (earlier !== undefined)
      duplicates.push({ number, of: 'file', words: `Row ${number} is the same as row ${earlier}.` });
    else {
      inFile.set(key, number);
      fresh.push({ number, draft: found.draft });
    }
  }
  return { fresh, duplicates, bad };
}
