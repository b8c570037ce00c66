import { useCallback, useSyncExternalStore } from 'react';
import type { EntityName, RecordOfName, Snapshot } from '../../shared/model/index';
import { type Profile, profile, profileId } from '../../shared/model/profile';
import { now, today } from './clock';
import { shownPool } from './shownPool';

/** Every record of a kind that is not in the trash, in no order; the same array until one of them changes. */
export function useRecords<Name extends EntityName>(kind: Name): readonly RecordOfName<Name>[] {
  const pool = shownPool();
  return useSyncExternalStore(
    useCallback((hear) => pool.subscribe(kind, hear), [pool, kind]),
    () => pool.live(kind),
  );
}

/** One record, in the trash or not; undefined when there is none. */
export function useRecord<Name extends EntityName>(
  kind: Name,
  id: string | undefined,
): RecordOfName<Name> | undefined {
  const pool = shownPool();
  return useSyncExternalStore(
    useCallback((hear) => pool.subscribe(kind, hear), [pool, kind]),
    () => (id === undefined ? undefined : pool.find(kind, id)),
  );
}

/** False while older records of this kind are still being read. */
export function useIsComplete(kind: EntityName): boolean {
  const pool = shownPool();
  return useSyncExternalStore(
    useCallback((hear) => pool.subscribe(kind, hear), [pool, kind]),
    () => pool.isComplete(kind),
  );
}

/** Who the technician is; a blank profile before anything was said. */
export function useProfile(): Profile {
  return useRecord('profile', profileId) ?? blankProfile;
}

const blankProfile: Profile = {
  ...profile.blank(today()),
  id: profileId,
  createdAt: now(),
  updatedAt: now(),
  deletedAt: null,
};

/** The whole plan as it is in memory now, the trash included; not live. While presenting, what may be seen of it. */
export function snapshotNow(): Snapshot {
  return shownPool().snapshot();
}
