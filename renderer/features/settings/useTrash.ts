import { useEffect, useMemo, useReducer } from 'react';
import { type TrashEntry, trashList } from '../../../shared/domain/trashList';
import { entityNames } from '../../../shared/model/index';
import { useToday } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';

/** What lies in the trash, newest first, kept true while it is looked at. */
export function useTrash(): readonly TrashEntry[] {
  const { pool } = currentPlan();
  const today = useToday();
  const [version, lookAgain] = useReducer((seen: number) => seen + 1, 0);
  useEffect(() => {
    const stops = entityNames.map((kind) => pool.subscribe(kind, lookAgain));
    // What changed between the first look and this moment was not heard.
    lookAgain();
    return () => {
      for (const stop of stops) stop();
    };
  }, [pool]);
  return useMemo(() => trashList(pool.snapshot(), today), [pool, today, version]);
}
