import { ceStateFor } from '../../../shared/domain/ceCounting';
import { type CeActivity, ceActivity } from '../../../shared/model/ceActivity';
import { edit } from '../../../shared/model/changeSet';
import { perform } from '../../session/perform';
import { Select } from '../../ui/Select';
import { countOptions } from './ceChoices';

interface CeStateSelectProps {
  readonly activity: CeActivity;
  readonly credentialId: string;
}

/** How far an activity has come with one credential, changed where it is read. */
export function CeStateSelect({ activity, credentialId }: CeStateSelectProps) {
  return (
    <Select
      label={`State of ${ceActivity.title(activity)}`}
      hidesLabel
      value={ceStateFor(activity, credentialId)}
      options={countOptions}
      onChange={(state) =>
        void perform({
          label: 'CE state changed',
          writes: [
            edit('ceActivity', activity.id, {
              counts: [
                ...activity.counts.filter((one) => one.credentialId !== credentialId),
                { credentialId, state },
              ],
            }),
          ],
        })
      }
    />
  );
}
