import { presented } from '../../shared/domain/presentation';
import {
  type EntityName,
  emptySnapshot,
  entityNames,
  type RecordOfName,
  type Snapshot,
} from '../../shared/model/index';
import type { RecordPool } from '../db/recordPool';
import type { ShownPool } from './shownPool';

/** Lists and records stay the same objects until something in them changes, as in the pool itself. */
export function presentedPool(pool: RecordPool): ShownPool {
  let wins = pool.live('impact');
  let records = new WeakMap<object, { readonly shown: RecordOfName<EntityName> | undefined }>();
  let lists = new WeakMap<object, readonly RecordOfName<EntityName>[]>();

  /** Which wins may be seen decides what is left of a page's entries. */
  function followWins(): void {
    if (pool.live('impact') === wins) return;
    wins = pool.live('impact');
    records = new WeakMap();
    lists = new WeakMap();
  }

  const isShown = (impactId: string): boolean => {
    const win = pool.find('impact', impactId);
    return win !== undefined && presented('impact', win, () => true) !== undefined;
  };

  function shownRecord<Name extends EntityName>(
    kind: Name,
    record: RecordOfName<Name>,
  ): RecordOfName<Name> | undefined {
    const known = records.get(record) ?? { shown: presented(kind, record, isShown) };
    records.set(record, known);
    return known.shown as RecordOfName<Name> | undefined; // made of a record of this kind
  }

  function live<Name extends EntityName>(kind: Name): readonly RecordOfName<Name>[] {
    followWins();
    const all = pool.live(kind);
    const known = lists.get(all) ?? all.flatMap((record) => shownRecord(kind, record) ?? []);
    lists.set(all, known);
    return known as readonly RecordOfName<Name>[]; // as above
  }

  return {
    live,
    find(kind, id) {
      followWins();
      const record = pool.find(kind, id);
      return record === undefined ? undefined : shownRecord(kind, record);
    },
    isComplete: pool.isComplete,
    subscribe: pool.subscribe,
    snapshot() {
      const plan: Record<string, readonly unknown[]> = emptySnapshot();
      for (const kind of entityNames) plan[kind] = live(kind);
      return plan as unknown as Snapshot; // one list for each kind
    },
  };
}
