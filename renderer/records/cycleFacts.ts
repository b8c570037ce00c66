import { useEffect, useMemo, useState } from 'react';
import { cycleFactsWithEdits } from '../../shared/domain/packEdits';
import type { CycleFacts } from '../../shared/model/ceRule';
import type { Credential } from '../../shared/model/credential';
import { useRecords } from '../session/records';

export type CePack = typeof import('../../shared/pack/ceRulePack');

let loading: Promise<CePack> | undefined;

/** The rules of continuing education, read when a screen first asks for them: they are large. undefined until then. */
export function useCePack(isWanted = true): CePack | undefined {
  const [pack, setPack] = useState<CePack>();
  useEffect(() => {
    if (!isWanted) return;
    loading ??= import('../../shared/pack/ceRulePack');
    void loading.then((read) => setPack(read));
  }, [isWanted]);
  return pack;
}

/**
 * What is stated of a credential's cycle, the person's edits of the list included. Nothing before the pack is read: show
 * no sentence until then.
 */
export function useCycleFacts(isWanted = true): ((credential: Credential) => CycleFacts | null) | undefined {
  const pack = useCePack(isWanted);
  const edits = useRecords('packEdit');
  return useMemo(() => {
    if (pack === undefined) return undefined;
    const facts = cycleFactsWithEdits(pack.packCycleFacts, edits);
    return ({ packId }: Credential) => facts(packId);
  }, [pack, edits]);
}
