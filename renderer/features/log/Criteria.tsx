import { linkWrites } from '../../../shared/domain/ladder/ladderDeeds';
import { performQuietly } from '../../session/perform';
import { useRecords } from '../../session/records';
import { LedgerPart } from '../../ui/LedgerPart';
import { later } from '../../ui/later';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

/** The criteria of the ladder that this win helps to show; nothing where there is no ladder. */
export function Criteria({ winId }: { readonly winId: string }) {
  const criteria = useRecords('criterion');
  if (criteria.length === 0) return null;
  return (
    <LedgerPart name="Criterion">
      <RecordLinks
        label="Criterion"
        hidesLabel
        kind="criterion"
        ids={criteria.filter(({ impactIds }) => impactIds.includes(winId)).map(({ id }) => id)}
        onChange={(ids) =>
          void performQuietly({
            label: 'Link to criterion',
            writes: linkWrites(criteria, 'impactIds', winId, ids),
          })
        }
      />
    </LedgerPart>
  );
}
