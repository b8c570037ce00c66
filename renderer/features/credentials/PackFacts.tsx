import type { ReactNode } from 'react';
import { editOf } from '../../../shared/domain/packEdits';
import { formatDay } from '../../../shared/kernel/dates';
import { formatNumber } from '../../../shared/kernel/words';
import type { Confidence, PackCredential } from '../../../shared/pack/credentialPack';
import { useRecords } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { OutsideLink } from './OutsideLink';
import { PackSources } from './PackSources';
import { ceWords, examWords, renewalWords } from './packWords';
import type { Pack } from './usePack';

interface PackFactsProps {
  readonly entry: PackCredential;
  readonly pack: Pack;
}

/** What the issuer asks, as Mortar read it: with its date, how sure it is, its doubts and its sources. */
export function PackFacts({ entry, pack }: PackFactsProps) {
  const { renewal, fees, ce, confidence, doubts } = entry;
  // Said once for the whole; beside a part only where that part is known better or less well.
  const sureness = (level: Confidence['level']) =>
    level === confidence.level ? '' : pack.confidenceWords[level];
  const known = fees.items.filter(({ usd }) => usd !== null);
  return (
    <Section
      title="What its issuer asks"
      aside={`read ${formatDay(pack.packCompiledOn, 'long')}`}
      className="pack"
    >
      <p className="s q say">
        {pack.confidenceWords[confidence.level]}.{confidence.note && ` ${confidence.note}`} Rules change, and
        your state and employer may ask for more:{' '}
        <OutsideLink url={entry.issuerUrl}>check with the issuer</OutsideLink>.
      </p>
      <dl className="ledger">
        <Fact name="To earn it">
          <ul className="points">
            {entry.eligibility.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {entry.exam !== null && <p>{examWords(entry.exam)}</p>}
        </Fact>
        <Fact name="To renew it" sure={sureness(renewal.confidence.level)}>
          <p>{renewalWords(renewal)}</p>
        </Fact>
        <Fact name="CE" sure={sureness(ce.confidence.level)}>
          <p>{ceWords(ce)}</p>
        </Fact>
        {known.length > 0 && (
          <Fact name="Fees" sure={sureness(fees.confidence.level)}>
            <p>{known.map(({ what, usd }) => `${what} $${formatNumber(usd ?? 0)}`).join('; ')}.</p>
            <p className="h">{[fees.asOf ?? '', fees.note].filter((words) => words !== '').join(' ')}</p>
          </Fact>
        )}
        {doubts.length > 0 && (
          <Fact name="Doubts">
            {doubts.map((doubt) => (
              <p key={doubt}>{doubt}</p>
            ))}
          </Fact>
        )}
      </dl>
      <Own packId={entry.id} />
      <PackSources sources={entry.sources} words={pack.sourceKindWords} />
    </Section>
  );
}

/** What the person has set in the place of shipped facts, and the way to change it. */
function Own({ packId }: { readonly packId: string }) {
  const edits = useRecords('packEdit');
  const own = editOf(packId, edits);
  return (
    <p className="s own">
      {own !== null && (
        <span>
          You have changed this entry{own.isHidden && ' and hidden it from the list'}.
          {own.source.trim() !== '' && ` ${own.source.trim()}`}{' '}
        </span>
      )}
      <Button look="bare" onClick={() => openDialog({ name: 'packEntry', packId })}>
        Change this entry of the list…
      </Button>
    </p>
  );
}

interface FactProps {
  readonly name: string;
  /** How sure it is, in words; empty where that is said already. */
  readonly sure?: string;
  readonly children: ReactNode;
}

function Fact({ name, sure = '', children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="s">
        {children}
        {sure !== '' && <p className="h xs">{sure}.</p>}
      </dd>
    </div>
  );
}
