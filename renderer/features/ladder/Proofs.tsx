import { useMemo } from 'react';
import type { CriterionStanding } from '../../../shared/domain/ladder/criterionStanding';
import { type Proof, type ProofKind, proofFields, proofKinds } from '../../../shared/domain/ladder/proofs';
import { suggestionsFor } from '../../../shared/domain/ladder/suggestions';
import { listed } from '../../../shared/kernel/words';
import { edit } from '../../../shared/model/changeSet';
import type { Criterion } from '../../../shared/model/criterion';
import { person as personEntity } from '../../../shared/model/person';
import { hrefTo } from '../../navigation/paths';
import { homeOf } from '../../records/homeOf';
import type { Ladders } from '../../records/useLadders';
import { performQuietly } from '../../session/perform';
import { shownPool } from '../../session/shownPool';
import { Button } from '../../ui/Button';
import { LedgerPart } from '../../ui/LedgerPart';
import { later } from '../../ui/later';
import { Sign } from '../../ui/Sign';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

const kindNames: Readonly<Record<ProofKind, string>> = {
  impact: 'Win',
  credential: 'Credential',
  signOff: 'Sign-off',
  ceActivity: 'CE activity',
  reference: 'Reference',
};

interface ProofsProps {
  readonly ladders: Ladders;
  readonly standing: CriterionStanding;
}

/** What is linked and whether it counts now, what might be linked, and a field for each kind. */
export function Proofs({ ladders: { records, today }, standing: { criterion, proofs } }: ProofsProps) {
  const suggestions = useMemo(() => suggestionsFor(criterion, records, today), [criterion, records, today]);
  const save = (kind: ProofKind, ids: readonly string[]) =>
    void performQuietly({
      label: 'Link to criterion',
      writes: [edit('criterion', criterion.id, { [proofFields[kind]]: [...ids] })],
    });
  const nameOf = useMemo(() => {
    const names = new Map(records.person.map((one) => [one.id, personEntity.title(one)]));
    return (record: object) => names.get(String(Reflect.get(record, 'personId'))) ?? 'Somebody';
  }, [records.person]);
  const offered = proofKinds.filter(
    (kind) => kind === 'impact' || kind === 'credential' || records[kind].length > 0,
  );
  return (
    <>
      <LedgerPart name="Shown by">
        {proofs.length === 0 ? (
          <p className="s q">Nothing is linked yet.</p>
        ) : (
          <ul className="proofs" aria-label="Shown by">
            {proofs.map((proof) => (
              <li key={`${proof.kind} ${proof.id}`}>
                <ProofLine proof={proof} criterion={criterion} />
                <Button
                  look="bare"
                  aria-label={`Unlink ${proof.title}`}
                  onClick={() =>
                    save(
                      proof.kind,
                      criterion[proofFields[proof.kind]].filter((id) => id !== proof.id),
                    )
                  }
                >
                  Unlink
                </Button>
              </li>
            ))}
          </ul>
        )}
      </LedgerPart>
      {suggestions.length > 0 && (
        <LedgerPart name="May show it">
          <ul className="proofs" aria-label="May show it">
            {suggestions.map(({ proof, shared }) => (
              <li key={`${proof.kind} ${proof.id}`}>
                <ProofLine
                  proof={proof}
                  criterion={criterion}
                  also={`both say ${listed(shared.slice(0, 3))}`}
                />
                <Button
                  aria-label={`Link ${proof.title}`}
                  onClick={() => save(proof.kind, [...criterion[proofFields[proof.kind]], proof.id])}
                >
                  Link
                </Button>
              </li>
            ))}
          </ul>
        </LedgerPart>
      )}
      {offered.map((kind) => (
        <LedgerPart key={kind} name={kindNames[kind]}>
          <RecordLinks
            label={kindNames[kind]}
            hidesLabel
            hidesLinked
            kind={kind}
            ids={criterion[proofFields[kind]]}
            nameOf={kind === 'reference' ? nameOf : undefined}
            onChange={(ids) => save(kind, ids)}
          />
        </LedgerPart>
      ))}
    </>
  );
}

interface ProofLineProps {
  readonly proof: Proof;
  readonly criterion: Criterion;
  readonly also?: string;
}

function ProofLine({ proof: { kind, id, title, holds, words }, also = '' }: ProofLineProps) {
  const record = shownPool().find(kind, id);
  const home = record === undefined ? null : homeOf(kind, record, shownPool());
  return (
    <span className="proof s">
      {home === null ? (
        title
      ) : (
        <a href={hrefTo(home.place, home.id)} dir="auto">
          {title}
        </a>
      )}
      <span className="q">{[words, also].filter((part) => part !== '').map((part) => ` · ${part}`)}</span>
      {!holds && <Sign kind="late">Does not count now</Sign>}
    </span>
  );
}
