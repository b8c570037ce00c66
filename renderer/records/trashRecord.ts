import { restoreWrites, trashWrites } from '../../shared/domain/trash';
import { capitalized } from '../../shared/kernel/words';
import { type EntityName, entities } from '../../shared/model/index';
import { now } from '../session/clock';
import { perform } from '../session/perform';
import { snapshotNow } from '../session/records';

/** Moves a record, and what cannot stand without it, to the trash; a toast offers Undo. */
export async function trashRecord(kind: EntityName, id: string): Promise<void> {
  const label = `${capitalized(entities[kind].words.one)} moved to the trash`;
  await perform({ label, writes: trashWrites(snapshotNow(), kind, id, now()) });
}

export async function restoreRecord(kind: EntityName, id: string): Promise<void> {
  const label = `${capitalized(entities[kind].words.one)} taken out of the trash`;
  await perform({ label, writes: restoreWrites(snapshotNow(), kind, id) });
}
