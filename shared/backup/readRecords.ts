import { failure } from '../kernel/failure';
import { failed, ok, type Result } from '../kernel/result';
import { type AnyRecord, type EntityName, entities, entityNames, type Snapshot } from '../model/index';
import type { LooseSnapshot } from '../model/migration';
import { migrate } from '../model/migrations';
import { profileId } from '../model/profile';
import { type Problem, repairLinks } from './repairLinks';

export interface ReadRecordsOptions {
  /** The data version the records were written with. */
  readonly from: number;
  /** The file's name, for the sentence that refuses it. */
  readonly name: string;
  /** Gives other work a turn. */
  readonly pause: () => Promise<void>;
}

const recordsPerTurn = 500;

/**
 * Records from outside → a whole plan of today, or a refusal that names the entry. Every record passes the model;
 * fields it does not know are kept. What points nowhere is repaired and listed, so that the person decides.
 */
export async function readRecords(
  loose: LooseSnapshot,
  options: ReadRecordsOptions,
): Promise<Result<{ readonly snapshot: Snapshot; readonly problems: readonly Problem[] }>> {
  const refuse = (where: string, problem: string) =>
    failed(failure('planFile.invalid', { name: options.name, where, problem }));

  let migrated: LooseSnapshot;
  try {
    migrated = migrate(loose, options.from);
  } catch {
    // A migration trusts that records of its version have the fields of their version.
    return refuse('the whole file', 'Its records are not those of the version it names.');
  }
  const unknown = Object.keys(migrated).find((kind) => !Object.hasOwn(entities, kind));
  if (unknown !== undefined) return refuse(unknown, 'This version has no such kind of entry.');

  const read: Partial<Record<EntityName, readonly AnyRecord[]>> = {};
  for (const kind of entityNames) {
    const seen = new Map<string, number>();
    const records: AnyRecord[] = [];
    for (const [index, input] of (migrated[kind] ?? []).entries()) {
      if (index % recordsPerTurn === recordsPerTurn - 1) await options.pause();
      const where = `${entities[kind].words.one} ${index + 1}`;
      const parsed = entities[kind].parse(input);
      if (!parsed.ok) {
        const { field = '', problem = '' } = parsed.failure.facts;
        return refuse(`${where}, ${field}`, String(problem));
      }
      const { id } = parsed.value;
      const twin = seen.get(id);
      if (twin !== undefined) return refuse(where, `It has the same id as entry ${twin}.`);
      if (kind === 'profile' && id !== profileId)
        return refuse(where, 'A plan has one profile, and this is not it.');
      seen.set(id, index + 1);
      records.push(parsed.value);
    }
    read[kind] = records;
  }
  // Every kind was filled by its own entity's parse just above.
  return ok(repairLinks(read as unknown as Snapshot));
}
