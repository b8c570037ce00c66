import { linkWrites } from '../../../shared/domain/ladder/ladderDeeds';
import { RecordLinks } from '../../records/RecordLinks';
import { performQuietly } from '../../session/perform';
import { useRecords } from '../../session/records';

/** The criteria of the ladder that this goal is to meet; nothing where there is no ladder. */
export function GoalCriteria({ goalId }: { readonly goalId: string }) {
  const criteria = useRecords('criterion');
  if (criteria.length === 0) return null;
  return (
    <div className="part">
      <h3 className="part-name">Criteria</h3>
      <RecordLinks
        label="Criterion"
        hidesLabel
        kind="criterion"
        ids={criteria.filter(({ goalIds }) => goalIds.includes(goalId)).map(({ id }) => id)}
        onChange={(ids) =>
          void performQuietly({
            label: 'Link to criterion',
            writes: linkWrites(criteria, 'goalIds', goalId, ids),
          })
        }
      />
    </div>
  );
}
