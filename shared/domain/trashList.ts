import { dayOfMoment, daysBetween, type IsoDate } from '../kernel/dates';
import type { Write } from '../model/changeSet';
import { type AnyRecord, type EntityName, entities, entityNames, type Snapshot } from '../model/index';
import { linkedIds, links } from '../model/links';
import { restoreWrites, trashDays } from './trash';

/** One thing that was deleted, with what went together with it. */
export interface TrashEntry {
  readonly kind: EntityName;
  readonly id: string;
  readonly title: string;
  readonly deletedOn: IsoDate;
  /** Days until it goes for good; 0 when that is due. */
  readonly daysLeft: number;
  /** How many dependents went to the trash with it and come back with it. */
  readonly withIt: number;
}

const owners = new Set(links.filter(({ onRemove }) => onRemove === 'cascade').map(({ to }) => to));

/** What lies in the trash, newest first. What was deleted with the thing it belongs to is counted there, not listed. */
export function trashList(snapshot: Snapshot, today: IsoDate): readonly TrashEntry[] {
  return entityNames
    .flatMap((kind) =>
      snapshot[kind].flatMap((record): (TrashEntry & { readonly deletedAt: string })[] => {
        const { id, deletedAt } = record;
        if (deletedAt === null) return [];
        if (ownersOf(snapshot, kind, record).some((owner) => owner.record.deletedAt === deletedAt)) return [];
        const deletedOn = dayOfMoment(new Date(deletedAt));
        // A clock that was set back may say that it was deleted tomorrow.
        const daysLeft = Math.min(trashDays, Math.max(0, trashDays - daysBetween(deletedOn, today)));
        const withIt = owners.has(kind) ? restoreWrites(snapshot, kind, id).length - 1 : 0;
        return [{ kind, id, title: titleOf(kind, record), deletedAt, deletedOn, daysLeft, withIt }];
      }),
    )
    .sort((one, other) => (one.deletedAt < other.deletedAt ? 1 : one.deletedAt > other.deletedAt ? -1 : 0))
    .map(({ deletedAt: _, ...entry }) => entry);
}

/** Takes a record out of the trash, and first what it cannot stand without: a milestone comes back with its goal. */
export function restoreWithOwners(snapshot: Snapshot, kind: EntityName, id: string): Write[] {
  const record: AnyRecord | undefined = snapshot[kind].find((candidate) => candidate.id === id);
  if (record === undefined) return [];
  const ownersFirst = ownersOf(snapshot, kind, record)
    .filter((owner) => owner.record.deletedAt !== null)
    .flatMap((owner) => restoreWithOwners(snapshot, owner.kind, owner.record.id));
  const own = restoreWrites(snapshot, kind, id);
  return [
    ...ownersFirst,
    ...own.filter((write) => !ownersFirst.some(({ id: restored }) => restored === write.id)),
  ];
}

/** Attachments that nothing names any more, as after "Take out": they go to the trash, and from there in their time. */
export function strayAttachmentIds(snapshot: Snapshot): readonly string[] {
  const named = new Set(
    links
      .filter(({ to }) => to === 'attachment')
      .flatMap((link) => snapshot[link.from].flatMap((record) => linkedIds(link, record))),
  );
  return snapshot.attachment
    .filter(({ id, deletedAt }) => deletedAt === null && !named.has(id))
    .map(({ id }) => id);
}

function ownersOf(snapshot: Snapshot, kind: EntityName, record: AnyRecord) {
  return links
    .filter((link) => link.from === kind && link.onRemove === 'cascade')
    .flatMap((link) => {
      const ids = linkedIds(link, record);
      return snapshot[link.to]
        .filter(({ id }) => ids.includes(id))
        .map((owner: AnyRecord) => ({ kind: link.to, record: owner }));
    });
}

function titleOf(kind: EntityName, record: AnyRecord): string {
  // The record is of this kind's own table.
  return (entities[kind] as { title(record: AnyRecord): string }).title(record);
}
