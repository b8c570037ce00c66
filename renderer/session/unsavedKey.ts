import type { EntityName } from '../../shared/model/index';

/** One field whose words are on their way to the disk. */
export interface Unsaved {
  readonly kind: EntityName;
  readonly id: string;
  readonly field: string;
}

export const unsavedPrefix = 'unsaved ';

/** The draft under which a field's words wait; the commit that writes them clears it. */
export function unsavedKey({ kind, id, field }: Unsaved): string {
  return `${unsavedPrefix}${JSON.stringify([kind, id, field])}`;
}
