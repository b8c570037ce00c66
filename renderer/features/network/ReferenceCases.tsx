import { useMemo } from 'react';
import { entriesOfCase } from '../../../shared/domain/case';
import { sawWords } from '../../../shared/domain/network/vouching';
import { edit } from '../../../shared/model/changeSet';
import type { Person } from '../../../shared/model/person';
import type { Reference } from '../../../shared/model/reference';
import { performQuietly } from '../../session/perform';
import { useRecords } from '../../session/records';
import { later } from '../../ui/later';
import { Section } from '../../ui/Section';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

/** For which cases they would speak, and how much of each they saw. */
export function ReferenceCases({
  reference,
  person,
}: {
  readonly reference: Reference;
  readonly person: Person;
}) {
  const cases = useRecords('case');
  const impact = useRecords('impact');
  const said = useMemo(
    () =>
      cases
        .filter(({ id }) => reference.caseIds.includes(id))
        .map((record) => {
          const wins = entriesOfCase({ impact }, record).filter(({ included }) => included);
          return {
            id: record.id,
            words: sawWords(
              person,
              wins.map((entry) => entry.impact),
              `of “${record.title}”`,
            ),
          };
        }),
    [cases, impact, reference.caseIds, person],
  );
  return (
    <Section title="For which case" className="told">
      <RecordLinks
        label="For which case"
        hidesLabel
        kind="case"
        ids={reference.caseIds}
        onChange={(caseIds) =>
          void performQuietly({
            label: 'Reference changed',
            writes: [edit('reference', reference.id, { caseIds })],
          })
        }
      />
      {said.map(({ id, words }) => (
        <p key={id} className="s q">
          {words}
        </p>
      ))}
    </Section>
  );
}
