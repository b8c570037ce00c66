import { permissionWords } from '../../../shared/domain/network/touchWords';
import { whoCouldVouch } from '../../../shared/domain/network/vouching';
import { count } from '../../../shared/kernel/words';
import type { Criterion } from '../../../shared/model/criterion';
import { person as personEntity } from '../../../shared/model/person';
import { hrefTo } from '../../navigation/paths';
import type { LadderRecords } from '../../records/useLadders';
import { LedgerPart } from '../../ui/LedgerPart';

const mostNamed = 5;

interface VouchersProps {
  readonly criterion: Criterion;
  readonly records: LadderRecords;
}

/** Who saw the wins that are linked here, and whether they may be named. */
export function Vouchers({ criterion, records }: VouchersProps) {
  const wins = records.impact.filter(({ id }) => criterion.impactIds.includes(id));
  if (wins.length === 0) return null;
  const vouchers = whoCouldVouch(wins, records);
  return (
    <LedgerPart name="Could vouch">
      {vouchers.length === 0 ? (
        <p className="s q">Nobody is noted who saw {wins.length === 1 ? 'this win' : 'these wins'}.</p>
      ) : (
        <ul className="proofs" aria-label="Who could vouch">
          {vouchers.slice(0, mostNamed).map(({ person, seen, permission }) => (
            <li key={person.id}>
              <span className="proof s">
                <a href={hrefTo('network', person.id)} dir="auto">
                  {personEntity.title(person)}
                </a>
                <span className="q">
                  {' '}
                  · saw {count(seen.length, 'win')} · {permissionWords[permission].toLowerCase()}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </LedgerPart>
  );
}
