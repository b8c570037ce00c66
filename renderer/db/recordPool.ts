import type { EntityName, RecordOfName, Snapshot } from '../../shared/model/index';
import { emptySnapshot, entityNames } from '../../shared/model/index';

interface PoolTable {
  readonly byId: Map<string, RecordOfName<EntityName>>;
  readonly listeners: Set<() => void>;
  live: readonly RecordOfName<EntityName>[] | null;
  isComplete: boolean;
}

/**
 * The plan's records in memory, filled from the database and kept true by every commit: reading ten thousand wins anew
 * after each save would block typing (SPEED.md). Lists are the same object until something in them changes.
 */
export interface RecordPool {
  /** What is not in the trash, in no order. */
  live<Name extends EntityName>(kind: Name): readonly RecordOfName<Name>[];
  find<Name extends EntityName>(kind: Name, id: string): RecordOfName<Name> | undefined;
  /** False while older records are still being read. */
  isComplete(kind: EntityName): boolean;
  /** Everything, the trash included. */
  snapshot(): Snapshot;
  subscribe(kind: EntityName, hear: () => void): () => void;
  put(kind: EntityName, records: readonly RecordOfName<EntityName>[]): void;
  /** As put, but says nothing until `complete`: reading a plan must not draw every list twenty times. */
  load(kind: EntityName, records: readonly RecordOfName<EntityName>[]): void;
  remove(kind: EntityName, ids: readonly string[]): void;
  complete(kind: EntityName): void;
  clear(): void;
}

export function recordPool(): RecordPool {
  const tables = new Map<EntityName, PoolTable>(
    entityNames.map((name) => [
      name,
      { byId: new Map(), listeners: new Set(), live: null, isComplete: false },
    ]),
  );
  function table(kind: EntityName): PoolTable {
    const found = tables.get(kind);
    if (found === undefined) throw new Error(`No table for ${kind}`);
    return found;
  }
  function changed(kind: EntityName) {
    const { listeners } = table(kind);
    table(kind).live = null;
    for (const hear of listeners) hear();
  }
  return {
    live<Name extends EntityName>(kind: Name) {
      const entry = table(kind);
      entry.live ??= [...entry.byId.values()].filter(({ deletedAt }) => deletedAt === null);
      // A table holds only records of its own kind.
      return entry.live as readonly RecordOfName<Name>[];
    },
    find<Name extends EntityName>(kind: Name, id: string) {
      return table(kind).byId.get(id) as RecordOfName<Name> | undefined; // as above
    },
    isComplete: (kind) => table(kind).isComplete,
    snapshot() {
      const plan: Record<string, unknown[]> = emptySnapshot();
      for (const kind of entityNames) plan[kind] = [...table(kind).byId.values()];
      return plan as unknown as Snapshot; // as above
    },
    subscribe(kind, hear) {
      const { listeners } = table(kind);
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    put(kind, records) {
      if (records.length === 0) return;
      for (const record of records) table(kind).byId.set(record.id, record);
      changed(kind);
    },
    load(kind, records) {
      for (const record of records) table(kind).byId.set(record.id, record);
    },
    remove(kind, ids) {
      for (const id of ids) table(kind).byId.delete(id);
      changed(kind);
    },
    complete(kind) {
      table(kind).isComplete = true;
      changed(kind);
    },
    clear() {
      for (const kind of entityNames) {
        table(kind).byId.clear();
        changed(kind);
      }
    },
  };
}
