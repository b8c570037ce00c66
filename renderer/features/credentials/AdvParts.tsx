import { useMemo } from 'react';
import { cphtAdvParts } from '../../../shared/domain/cphtAdv';
import { useToday } from '../../session/clock';
import { useRecords } from '../../session/records';
import { Section } from '../../ui/Section';
import { Sign } from '../../ui/Sign';
import type { Pack } from './usePack';

/** Which parts of the CPhT-Adv are met by what is noted here. */
export function AdvParts({ pack }: { readonly pack: Pack }) {
  const credentials = useRecords('credential');
  const today = useToday();
  const parts = useMemo(() => {
    const counting = pack.packCredentials
      .filter(({ cphtAdv }) => cphtAdv.counts === 'yes')
      .map(({ id }) => id);
    return cphtAdvParts(credentials, counting, today);
  }, [credentials, pack, today]);
  const met = parts.filter(({ isMet }) => isMet === true).length;
  return (
    <Section title="What it takes" aside={`${met} of ${parts.length} parts met`} className="adv">
      <ul aria-label="Parts of the CPhT-Adv">
        {parts.map(({ id, words, isMet }) => (
          <li key={id}>
            <span className="s">{words}</span>
            {isMet === true && <Sign kind="done">Met</Sign>}
            {isMet === false && <Sign kind="wait">Open</Sign>}
            {isMet === null && <Sign kind="wait">Only you know: tick it below</Sign>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
