import { type CriterionStanding, ratingWords } from '../../../shared/domain/ladder/criterionStanding';
import { formatDay, type IsoDate } from '../../../shared/kernel/dates';
import { edit } from '../../../shared/model/changeSet';
import {
  type Criterion,
  criterion as criterionEntity,
  type Rating,
  ratings,
} from '../../../shared/model/criterion';
import type { Level } from '../../../shared/model/level';
import { choose } from '../../navigation/paths';
import { AutosaveCheck, AutosaveNumber, AutosaveText } from '../../records/AutosaveFields';
import { trashRecord } from '../../records/trashRecord';
import type { Ladders, LadderView } from '../../records/useLadders';
import { performQuietly } from '../../session/perform';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { CriterionGoals } from './CriterionGoals';
import { Proofs } from './Proofs';
import { Vouchers } from './Vouchers';

interface CriterionOpenProps {
  readonly ladders: Ladders;
  readonly view: LadderView;
  readonly level: Level;
  readonly standing: CriterionStanding;
}

/** All of one criterion: my rating, what proves it, who could vouch, the goal for what is missing, and its own words. */
export function CriterionOpen({ ladders, view, level, standing }: CriterionOpenProps) {
  const { criterion } = standing;
  const saves = { kind: 'criterion', id: criterion.id } as const;
  return (
    <>
      <div className="ledger">
        <MyRating criterion={criterion} today={ladders.today} />
        <Proofs ladders={ladders} standing={standing} />
        <Vouchers criterion={criterion} records={ladders.records} />
        <CriterionGoals {...{ criterion, level, standing }} ladder={view.ladder} ladders={ladders} />
        <AutosaveText
          {...saves}
          field="note"
          label="Note"
          isLong
          stored={criterion.note}
          placeholder="What is missing, in your words"
        />
        <AutosaveText {...saves} field="words" label="Criterion" isLong stored={criterion.words} />
        <AutosaveText
          {...saves}
          field="proof"
          label="What proves it"
          isLong
          stored={criterion.proof}
          placeholder="What the ladder wants to see"
        />
        <AutosaveText
          {...saves}
          field="category"
          label="Category"
          stored={criterion.category}
          placeholder="As the ladder groups it"
        />
        <AutosaveNumber {...saves} field="points" label="Points" stored={criterion.points} />
        <AutosaveCheck
          {...saves}
          field="isCredential"
          label="Asks for a credential"
          explanation="met while what you link is current, whatever you rate"
          stored={criterion.isCredential}
        />
      </div>
      <div className="foot">
        <Button
          look="bare"
          onClick={() =>
            openDialog({ name: 'history', recordId: criterion.id, title: criterionEntity.title(criterion) })
          }
        >
          History
        </Button>
        <Button
          onClick={() => {
            choose('ladder', level.id);
            void trashRecord('criterion', criterion.id);
          }}
        >
          Delete
        </Button>
      </div>
    </>
  );
}

function MyRating({ criterion, today }: { readonly criterion: Criterion; readonly today: IsoDate }) {
  const rate = (rating: Criterion['rating']) =>
    void performQuietly({
      label: 'Rate criterion',
      writes: [edit('criterion', criterion.id, { rating, ratedOn: rating === null ? null : today })],
    });
  return (
    <div className="rating">
      <Choices<Rating>
        label="My rating"
        value={criterion.rating}
        options={ratings.map((value) => ({ value, label: ratingWords[value] }))}
        onChange={rate}
      />
      {criterion.rating !== null && (
        <p className="s q">
          {criterion.ratedOn !== null && `Rated ${formatDay(criterion.ratedOn, 'long')}. `}
          <Button look="bare" onClick={() => rate(null)}>
            Take the rating back
          </Button>
        </p>
      )}
    </div>
  );
}
