import type { ReactNode } from 'react';
import { formatDay } from '../../../shared/kernel/dates';
import { formatNumber } from '../../../shared/kernel/words';
import type { PackCredential } from '../../../shared/pack/credentialPack';
import { Section } from '../../ui/Section';
import { OutsideLink } from './OutsideLink';
import { PackSources } from './PackSources';
import type { Pack } from './usePack';

interface PackFactsProps {
  readonly entry: PackCredential;
  readonly pack: Pack;
}

/** What the issuer asks, as Mortar read it: with its date, how sure it is, its doubts and its sources. */
export function PackFacts({ entry, pack }: PackFactsProps) {
  const { renewal, fees, ce, confidence, doubts } = entry;
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
        <Fact name="To renew it" sure={pack.confidenceWords[renewal.confidence.level]}>
          <p>
            {[renewal.method, renewal.deadline, renewal.grace, renewal.doubt]
              .filter((words) => words !== '')
              .join(' ')}
          </p>
        </Fact>
        <Fact name="CE" sure={pack.confidenceWords[ce.confidence.level]}>
          <p>{[ceWords(ce.hours), ce.structure, ce.note].filter((words) => words !== '').join(' ')}</p>
        </Fact>
        {known.length > 0 && (
          <Fact name="Fees" sure={pack.confidenceWords[fees.confidence.level]}>
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
      <PackSources sources={entry.sources} words={pack.sourceKindWords} />
    </Section>
  );
}

interface FactProps {
  readonly name: string;
  /** How sure it is, in words. */
  readonly sure?: string;
  readonly children: ReactNode;
}

function Fact({ name, sure, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="s">
        {children}
        {sure !== undefined && <p className="h xs">{sure}.</p>}
      </dd>
    </div>
  );
}

function examWords({
  name,
  questions,
  minutes,
  passing,
  parts,
  note,
}: NonNullable<PackCredential['exam']>): string {
  const facts = [
    questions === null ? '' : `${questions} questions`,
    minutes === null ? '' : `${minutes} minutes`,
    passing === null ? '' : `passing: ${passing}`,
    ...parts.map(
      (part) => `${part.name} ${formatNumber(part.share)}${part.of === 'percent' ? '%' : ' questions'}`,
    ),
  ].filter((fact) => fact !== '');
  return `${name}${facts.length > 0 ? `: ${facts.join(', ')}` : ''}.${note && ` ${note}`}`;
}

function ceWords(hours: number | null): string {
  if (hours === null) return 'Hours not known: enter what your issuer tells you.';
  return hours === 0 ? 'No CE hours to report.' : `${formatNumber(hours)} hours in each cycle.`;
}
