import { useMemo } from 'react';
import { type CeStanding, ceStandings } from '../../../shared/domain/ceSentence';
import { useCycleFacts } from '../../records/cycleFacts';
import { useToday } from '../../session/clock';
import { useRecords } from '../../session/records';

/** Where each earned credential stands, in the order of their names; undefined until the rules are read. */
export function useStandings(): readonly CeStanding[] | undefined {
  const credentials = useRecords('credential');
  const activities = useRecords('ceActivity');
  const today = useToday();
  const factsOf = useCycleFacts();
  return useMemo(
    () => (factsOf === undefined ? undefined : ceStandings(credentials, activities, factsOf, today)),
    [credentials, activities, today, factsOf],
  );
}
