import type { LooseSnapshot, Migration } from './migration';
import { version2 } from './versions/version2';
import { version3 } from './versions/version3';
import { version4 } from './versions/version4';
import { version5 } from './versions/version5';

/** Numbered, in order, never changed once released: the database, plan files, snapshots and the journal all follow it. */
export const migrations: readonly Migration[] = [version2, version3, version4, version5];

/** The version of today's records. Version 1 is the first release. */
export const schemaVersion = 1 + migrations.length;

/** The version since which a store has an id of its own. */
export const namedSince = 2;

/** The tables of version 1, as they were released. */
export const firstTables: Readonly<Record<string, string>> = {
  profile: 'id',
  goal: 'id',
  milestone: 'id',
  impact: 'id,date',
  credential: 'id',
  case: 'id',
  attachment: 'id',
  change: '++seq,recordId',
  file: 'sha256',
  draft: 'key',
};

/** Tables that hold no records. */
const bookkeeping = new Set(['change', 'file', 'draft', 'meta']);

export function isBookkeeping(table: string): boolean {
  return bookkeeping.has(table);
}

/** Every table of a version. */
export function tablesOf(version: number, steps = migrations): Readonly<Record<string, string>> {
  const tables: Record<string, string> = { ...firstTables };
  for (const step of steps.filter(({ to }) => to <= version)) {
    for (const [name, keys] of Object.entries(step.tables)) {
      if (keys === null) delete tables[name];
      else tables[name] = keys;
    }
  }
  return tables;
}

/** The kinds of records that a version knows. */
export function kindsOf(version: number, steps = migrations): readonly string[] {
  return Object.keys(tablesOf(version, steps)).filter((name) => !isBookkeeping(name));
}

/** Records of an older version as those of today: a whole plan's, or those of one deed. */
export function migrate(plan: LooseSnapshot, from: number, steps = migrations): LooseSnapshot {
  return steps
    .filter(({ to }) => to > from)
    .reduce((current, step) => step.migrate?.(current) ?? current, plan);
}
