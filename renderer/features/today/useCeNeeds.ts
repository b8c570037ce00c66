import { useEffect, useMemo, useState } from 'react';
import { inOrder, type Need } from '../../../shared/domain/today';
import { useCycleFacts } from '../../records/cycleFacts';
import { useToday } from '../../session/clock';
import { useRecords } from '../../session/records';

type Rules = typeof import('../../../shared/domain/ceNeeds');

/** Today's needs with those of renewal among them, once the rules and facts for those were read. */
export function useCeNeeds(plain: readonly Need[]): readonly Need[] {
  const today = useToday();
  const credentials = useRecords('credential');
  const [rules, setRules] = useState<Rules>();
  const isWanted = credentials.some(({ stage, neverExpires }) => stage === 'earned' && !neverExpires);
  useEffect(() => {
    if (!isWanted) return;
    let isShown = true;
    void import('../../../shared/domain/ceNeeds').then((read) => isShown && setRules(read));
    return () => {
      isShown = false;
    };
  }, [isWanted]);
  const factsOf = useCycleFacts(isWanted);
  return useMemo(() => {
    if (rules === undefined || factsOf === undefined) return plain;
    const more = rules.ceNeeds(credentials, factsOf, today);
    return more.length === 0 ? plain : inOrder([...rules.withoutSaid(plain, more), ...more]);
  }, [plain, rules, factsOf, credentials, today]);
}
