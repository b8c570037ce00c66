import * as z from 'zod/mini';
import type { IsoDate } from '../kernel/dates';
import { failure } from '../kernel/failure';
import { failed, ok, type Result } from '../kernel/result';
import { stampFields } from './fields';
import { fieldWords } from './fieldWords';

type Stamp = z.infer<ReturnType<typeof stampOnly>>;
const stampOnly = () => z.object(stampFields);

type Shape = Record<string, z.ZodMiniType>;
type Fields<S extends Shape> = z.infer<z.ZodMiniObject<S>>;

export interface Entity<Name extends string, S extends Shape> {
  readonly name: Name;
  /** As the interface says it: `win`, `wins`. */
  readonly words: { readonly one: string; readonly many: string };
  readonly fields: S;
  /** Dexie's index syntax, beside the primary key. Each costs every write: only those a query uses. */
  readonly indexes: readonly string[];
  /** What a new one holds before anything was typed. */
  blank(today: IsoDate): Fields<S>;
  /** How one is named in lists and links; never empty. */
  title(record: Fields<S>): string;
  /** Everything a search should find it by. */
  searchText(record: Fields<S>): string;
  /** Takes only what fits the model; fields it does not know are kept (a newer Mortar may have written them). */
  parse(input: unknown): Result<Fields<S> & Stamp>;
}

/** What the person types: no id, no stamps. */
export type DraftOf<E> = E extends Entity<string, infer S> ? Fields<S> : never;
export type RecordOf<E> = E extends Entity<string, infer S> ? Fields<S> & Stamp : never;

/** Defines an entity once; table, validation, plan-file section, search and contract tests follow from it. */
export function defineEntity<const Name extends string, S extends Shape>(
  spec: Omit<Entity<Name, S>, 'parse'>,
): Entity<Name, S> {
  const schema = z.looseObject({ ...stampFields, ...spec.fields });
  return {
    ...spec,
    parse(input) {
      const parsed = schema.safeParse(input);
      // The loose schema infers an index signature over the exact fields; the value is the same.
      if (parsed.success) return ok(parsed.data as unknown as Fields<S> & Stamp);
      const [issue] = parsed.error.issues;
      return failed(
        failure('record.invalid', {
          field: issue?.path.join('.') || spec.name,
          name: fieldWords(String(issue?.path[0] ?? spec.name)),
          problem: issue?.message || 'This does not fit.',
        }),
      );
    },
  };
}
