import Dexie from 'dexie';
import type { StoreFacts } from '../../shared/backup/compareStore';
import type { Change } from '../../shared/model/change';
import type { LooseSnapshot } from '../../shared/model/migration';
import { kindsOf } from '../../shared/model/migrations';
import { databaseName, type StoredFile } from './database';

/** Everything an older version's store holds, in the shapes of that version. */
export interface OlderPlan {
  readonly version: number;
  readonly snapshot: LooseSnapshot;
  readonly history: readonly Change[];
  readonly files: readonly StoredFile[];
  readonly facts: StoreFacts;
}

/** Reads a store as it lies there. Opened without a version of ours it is not changed by a byte. */
export async function readOlderStore(planId: string, version: number): Promise<OlderPlan> {
  const database = new Dexie(databaseName(planId), { autoOpen: false, cache: 'disabled' });
  await database.open();
  try {
    const kinds = kindsOf(version);
    return await database.transaction('r', [...kinds, 'change', 'file'], async () => {
      const snapshot: LooseSnapshot = {};
      for (const kind of kinds) snapshot[kind] = await database.table(kind).toArray();
      const history: Change[] = await database.table('change').orderBy(':id').toArray();
      const files: StoredFile[] = await database.table('file').toArray();
      const counts = Object.fromEntries(kinds.map((kind) => [kind, snapshot[kind]?.length ?? 0]));
      return { version, snapshot, history, files, facts: { revision: history.at(-1)?.seq ?? 0, counts } };
    });
  } finally {
    // An open connection would hold up the upgrade.
    database.close();
  }
}
