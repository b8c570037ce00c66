import type { IsoDate } from '../../kernel/dates';
import type { DraftOf } from '../../model/defineEntity';
import type { EntityName, entities } from '../../model/index';
import type { ColumnMatch, TargetField } from './matchColumns';
import type { Table, TableRow } from './readTable';

export type ImportDraft<Kind extends EntityName> = DraftOf<(typeof entities)[Kind]>;

export type ReadRow<Kind extends EntityName> =
  | { readonly ok: true; readonly draft: ImportDraft<Kind> }
  | { readonly ok: false; readonly words: string };

export interface ImportRequest<Column extends string> {
  readonly table: Table;
  readonly match: ColumnMatch<Column>;
  readonly today: IsoDate;
}

/** One thing that tables of other programs can bring: a file here, and a line in the registry. */
export interface TableImporter<Column extends string, Kind extends EntityName> {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly fields: readonly TargetField<Column>[];
  /** Looks at the whole table once, and gives what reads a row: a draft, or a sentence that says what is wrong. */
  reader(request: ImportRequest<Column>): (row: TableRow) => ReadRow<Kind>;
  /** The same for two drafts that are the same thing. */
  sameness(draft: ImportDraft<Kind>): string;
}
