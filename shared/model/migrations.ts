/** Records as they lie in an older plan: nothing is known of their fields yet. */
export type LooseSnapshot = Record<string, Record<string, unknown>[]>;

export interface Migration {
  /** The version this step leads to. */
  readonly to: number;
  readonly why: string;
  /** Pure: the plan of the version before in, this version's plan out. */
  migrate(plan: LooseSnapshot): LooseSnapshot;
}

/** Numbered, in order, never changed once released. Used by the database's upgrade and by reading old plan files. */
export const migrations: readonly Migration[] = [];

/** The version of today's records. Version 1 is the first release. */
export const schemaVersion = 1 + migrations.length;

export function migrate(plan: LooseSnapshot, from: number): LooseSnapshot {
  return migrations.filter(({ to }) => to > from).reduce((current, step) => step.migrate(current), plan);
}
