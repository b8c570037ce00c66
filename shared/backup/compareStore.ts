import { type EntityName, entityNames } from '../model/index';

/** How much a store holds; cheap to ask at every start. */
export interface StoreFacts {
  readonly revision: number;
  readonly counts: Readonly<Record<string, number>>;
  /** The store's own id, where it is known: a plan that is copied in has another. */
  readonly storeId?: string | null;
  /** Over all its records, where it is known; see contentDigest.ts. */
  readonly digest?: string | null;
}

/** What the history says of one change since the record was last told. */
export interface LaterChange {
  readonly kind: EntityName;
  readonly recordId: string;
  readonly action: 'create' | 'edit' | 'purge';
}

/**
 * - `same`: as it was left.
 * - `ahead`: holds all that the record holds and more; the window went between the two writes.
 * - `other`: not the store that was recorded, whatever it holds.
 * - `behind`: less than was saved. Never a new person, never to be carried on with.
 */
export type StoreState = 'same' | 'ahead' | 'behind' | 'other';

/** Holds the store against what was recorded beside it. `later` are its changes after the recorded revision. */
export function compareStore(
  recorded: StoreFacts,
  store: StoreFacts,
  later: readonly LaterChange[],
): StoreState {
  if (recorded.storeId && store.storeId && recorded.storeId !== store.storeId) return 'other';
  if (store.revision < recorded.revision) return 'behind';
  const expected = { ...recorded.counts };
  const created = new Set<string>();
  for (const { kind, recordId, action } of later) {
    // The profile has one id for ever: made again, it is still one record.
    const isNew = action === 'create' && kind !== 'profile' && !created.has(recordId);
    if (isNew) expected[kind] = (expected[kind] ?? 0) + 1;
    if (isNew) created.add(recordId);
    if (action === 'purge') expected[kind] = (expected[kind] ?? 0) - 1;
  }
  const missing = entityNames.some((kind) => (store.counts[kind] ?? 0) < (expected[kind] ?? 0));
  if (missing) return 'behind';
  const isSame =
    store.revision === recorded.revision &&
    entityNames.every((kind) => (store.counts[kind] ?? 0) === (expected[kind] ?? 0));
  return isSame ? 'same' : 'ahead';
}
