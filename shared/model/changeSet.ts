import type { IsoInstant } from '../kernel/dates';
import type { EntityName, RecordOfName } from './index';

/** The fields a person can change; stamps are set by the commit, except the trash mark. */
export type EditableFields<Name extends EntityName> = Partial<
  Omit<RecordOfName<Name>, 'id' | 'createdAt' | 'updatedAt'>
>;

export type Write =
  | { [Name in EntityName]: CreateWrite<Name> }[EntityName]
  | { [Name in EntityName]: EditWrite<Name> }[EntityName]
  | { readonly action: 'purge'; readonly kind: EntityName; readonly id: string };

interface CreateWrite<Name extends EntityName> {
  readonly action: 'create';
  readonly kind: Name;
  readonly id: string;
  readonly fields: Omit<RecordOfName<Name>, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>;
}

interface EditWrite<Name extends EntityName> {
  readonly action: 'edit';
  readonly kind: Name;
  readonly id: string;
  readonly fields: EditableFields<Name>;
  /** What these fields held when the person began to change them: where that is so no more, nothing is written. */
  readonly from?: EditableFields<Name>;
}

/** Everything one deed changes: written whole or not at all. */
export interface ChangeSet {
  /** What the person did, as Undo and the history say it: `Win moved to the trash`. */
  readonly label: string;
  readonly writes: readonly Write[];
  /** Bytes of new attachments by their SHA-256, written before the records. */
  readonly files?: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
  /** The draft that this deed brings home; removed in the same transaction. */
  readonly clearsDraft?: string;
}

export function create<Name extends EntityName>(
  kind: Name,
  id: string,
  fields: CreateWrite<Name>['fields'],
): Write {
  // The union over all kinds is exact, but the compiler does not distribute it over a type parameter.
  return { action: 'create', kind, id, fields } as Write;
}

/** Changes only the named fields, so that two windows editing different fields both keep their words. */
export function edit<Name extends EntityName>(
  kind: Name,
  id: string,
  fields: EditableFields<Name>,
  from?: EditableFields<Name>,
): Write {
  return { action: 'edit', kind, id, fields, ...(from && { from }) } as Write; // as above
}

export function purge(kind: EntityName, id: string): Write {
  return { action: 'purge', kind, id };
}

/** The trash mark: an instant moves a record to the trash, null takes it out. */
export function markTrashed(kind: EntityName, id: string, deletedAt: IsoInstant | null): Write {
  return { action: 'edit', kind, id, fields: { deletedAt } } as Write; // as above
}
