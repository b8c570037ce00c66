import type { ChangeSet } from '../../shared/model/changeSet';

const hearers = new Set<(changeSet: ChangeSet) => void>();

/** Hears of deeds that waited in memory while another window changed the same fields. */
export function onStaleDeed(hear: (changeSet: ChangeSet) => void): void {
  hearers.add(hear);
}

export function tellStaleDeed(changeSet: ChangeSet): void {
  for (const hear of hearers) hear(changeSet);
}
