import { addDays, dayOfMoment, type IsoDate, type IsoInstant } from '../kernel/dates';
import { edit, markTrashed, purge, type Write } from '../model/changeSet';
import { type EntityName, entityNames, type Snapshot } from '../model/index';
import { linkedIds, links, withoutLinks } from '../model/links';

/** Days that the trash keeps a record before it may go for good. */
export const trashDays = 30;

interface Ref {
  readonly kind: EntityName;
  readonly id: string;
}

/** The record and all that cannot stand without it. */
function withDependents(snapshot: Snapshot, ref: Ref): readonly Ref[] {
  const dependents = links
    .filter((link) => link.to === ref.kind && link.onRemove === 'cascade')
    .flatMap((link) =>
      snapshot[link.from]
        .filter((record) => linkedIds(link, record).includes(ref.id))
        .flatMap((record) => withDependents(snapshot, { kind: link.from, id: record.id })),
    );
  return [ref, ...dependents];
}

function deletedAtOf(snapshot: Snapshot, { kind, id }: Ref): IsoInstant | null {
  return snapshot[kind].find((record) => record.id === id)?.deletedAt ?? null;
}

/** Moves a record to the trash with its dependents, all marked with the same instant. */
export function trashWrites(snapshot: Snapshot, kind: EntityName, id: string, at: IsoInstant): Write[] {
  return withDependents(snapshot, { kind, id })
    .filter((ref) => deletedAtOf(snapshot, ref) === null)
    .map((ref) => markTrashed(ref.kind, ref.id, at));
}

/** Takes a record out of the trash with the dependents that went there with it. */
export function restoreWrites(snapshot: Snapshot, kind: EntityName, id: string): Write[] {
  const at = deletedAtOf(snapshot, { kind, id });
  return withDependents(snapshot, { kind, id })
    .filter((ref) => deletedAtOf(snapshot, ref) === at)
    .map((ref) => markTrashed(ref.kind, ref.id, null));
}

/** Removes records for good, with their dependents, and takes the pointers to them out of what stays. */
export function purgeWrites(snapshot: Snapshot, refs: readonly Ref[]): Write[] {
  const gone = new Map<string, Ref>();
  for (const ref of refs.flatMap((root) => withDependents(snapshot, root)))
    gone.set(`${ref.kind} ${ref.id}`, ref);
  const cleared = links.flatMap((link) =>
    snapshot[link.from].flatMap((record) => {
      if (gone.has(`${link.from} ${record.id}`)) return [];
      const kept = withoutLinks(link, record, (target) => !gone.has(`${link.to} ${target}`));
      const [field = ''] = link.field.split('.');
      return kept === record ? [] : [edit(link.from, record.id, { [field]: Reflect.get(kept, field) })];
    }),
  );
  return [...cleared, ...[...gone.values()].map((ref) => purge(ref.kind, ref.id))];
}

/** What has lain in the trash longer than it is kept. */
export function overdueInTrash(snapshot: Snapshot, today: IsoDate): Ref[] {
  const limit = addDays(today, -trashDays);
  return entityNames.flatMap((kind) =>
    snapshot[kind]
      .filter(({ deletedAt }) => deletedAt !== null && dayOfMoment(new Date(deletedAt)) < limit)
      .map(({ id }) => ({ kind, id })),
  );
}
