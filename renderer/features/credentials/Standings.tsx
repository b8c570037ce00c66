import { cePace } from '../../../shared/domain/cePace';
import type { CeStanding } from '../../../shared/domain/ceSentence';
import { formatDay } from '../../../shared/kernel/dates';
import { hrefTo } from '../../navigation/paths';
import { useCePack } from '../../records/cycleFacts';
import { useToday } from '../../session/clock';
import { Section } from '../../ui/Section';
import { useStandings } from './useStandings';

/** One sentence for each cycle: those that lack hours first. */
export function Standings() {
  const standings = useStandings();
  const pack = useCePack();
  if (standings === undefined || pack === undefined) return null;
  const asking = standings.filter(({ balance }) => balance !== null && balance.required !== 0);
  const others = standings.filter((standing) => !asking.includes(standing));
  return (
    <Section title="Where you stand" className="standings">
      {standings.length === 0 && (
        <p className="q">Add a credential that you hold, and its hours are counted here.</p>
      )}
      <ul aria-label="Where you stand">
        {[...asking, ...others].map((standing) => (
          <StandingLine key={standing.credentialId} standing={standing} />
        ))}
      </ul>
      {asking.length > 0 && (
        <p className="xs h">
          Rules read {formatDay(pack.cePackCompiledOn, 'long')}. They change, and your state or employer may
          ask for more: check with the issuer.
        </p>
      )}
    </Section>
  );
}

function StandingLine({ standing }: { readonly standing: CeStanding }) {
  const { credentialId, sentence, balance, cycle } = standing;
  const today = useToday();
  const pace = balance === null || cycle === null ? null : cePace(balance, cycle, today);
  return (
    <li>
      <p>
        <a href={hrefTo('credentials', credentialId)}>{sentence}</a>
      </p>
      {pace !== null && <p className="s q">{pace.words}</p>}
    </li>
  );
}
