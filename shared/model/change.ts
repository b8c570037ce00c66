import * as z from 'zod/mini';
import { idField, instantField } from './fields';
import type { EntityName } from './index';

/** One record's change, kept for Undo, for the edit history and in the plan file. */
export interface Change {
  /** Counts every change of the plan; the highest is the plan's revision. */
  readonly seq: number;
  readonly at: z.infer<typeof instantField>;
  /** What the person did, in the interface's words: `Log a win`. */
  readonly label: string;
  readonly kind: EntityName;
  readonly recordId: string;
  readonly action: 'create' | 'edit' | 'purge';
  /** Only the fields that changed; empty for a creation. A purge keeps nothing of what it removed. */
  readonly fields: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}

/** `kind` is checked against the registry by the reader: an older Mortar may meet a kind it does not know. */
export const changeSchema = z.object({
  seq: z.int().check(z.gte(1)),
  at: instantField,
  label: z.string().check(z.maxLength(300)),
  kind: z.string().check(z.maxLength(60)),
  recordId: idField,
  action: z.enum(['create', 'edit', 'purge']),
  fields: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
});
