import { useMemo } from 'react';
import { praiseForCase } from '../../../shared/domain/network/casePraise';
import { giverWords, unquoted } from '../../../shared/domain/network/quotes';
import { excerpt } from '../../../shared/kernel/words';
import type { Case } from '../../../shared/model/case';
import type { Snapshot } from '../../../shared/model/index';
import { networkHref } from '../../navigation/networkPaths';
import { useIsComplete } from '../../session/records';
import { Checkbox } from '../../ui/Checkbox';
import { Section } from '../../ui/Section';
import type { CaseFieldsSaved } from './useCaseDraft';

const mostQuotes = 2;

interface CasePraiseProps {
  readonly record: Pick<Case, 'entries' | 'from' | 'to' | 'praiseIds'>;
  readonly saved: CaseFieldsSaved['praiseIds'];
  readonly plan: Snapshot;
}

/** Whose words stand on the page: only with their permission, and only where they are chosen. */
export function CasePraise({ record, saved, plan }: CasePraiseProps) {
  const isComplete = useIsComplete('impact');
  const { entries, from, to, praiseIds } = record;
  const offered = useMemo(
    () => praiseForCase(plan, { entries, from, to, praiseIds }),
    [plan, entries, from, to, praiseIds],
  );
  if (!isComplete || plan.praise.length === 0) return null;
  const quote = (id: string, isQuoted: boolean) => {
    saved.change(isQuoted ? [...praiseIds, id] : praiseIds.filter((known) => known !== id));
    void saved.flush();
  };
  const quoted = offered.filter(({ praise, whyNot }) => whyNot === null && praiseIds.includes(praise.id));
  return (
    <Section title="In their words" aside={`${quoted.length} on the page`} className="case-praise">
      {offered.length === 0 ? (
        <p className="s q">
          None of your <a href={networkHref('praise')}>praise</a> falls in this period or speaks of its
          entries.
        </p>
      ) : (
        <ul aria-label="Praise to quote">
          {offered.map(({ praise, whyNot }) => {
            const words = `“${excerpt(unquoted(praise.words), 120)}”`;
            const giver = giverWords(praise, plan.person);
            return (
              <li key={praise.id}>
                {whyNot === null ? (
                  <Checkbox
                    label={words}
                    explanation={giver}
                    isChecked={praiseIds.includes(praise.id)}
                    onChange={(isQuoted) => quote(praise.id, isQuoted)}
                  />
                ) : (
                  <p className="s q">
                    <a href={networkHref('praise', praise.id)} dir="auto">
                      {words}
                    </a>{' '}
                    {giver === '' ? '' : `${giver}. `}
                    {whyNot}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {quoted.length > mostQuotes && (
        <p className="s q">One or two voices stay in mind; more push what follows to the next page.</p>
      )}
    </Section>
  );
}
