import { formatDay } from '../../../shared/kernel/dates';
import { ceActivity } from '../../../shared/model/ceActivity';
import { edit } from '../../../shared/model/changeSet';
import { credentialsId } from '../../navigation/credentialPaths';
import { choose } from '../../navigation/paths';
import { Evidence } from '../../records/Evidence';
import { SavedMark } from '../../records/SavedMark';
import { restoreRecord, trashRecord } from '../../records/trashRecord';
import { performQuietly } from '../../session/perform';
import { useIsComplete, useRecord } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { LedgerPart } from '../../ui/LedgerPart';
import { later } from '../../ui/later';
import { CeActivityFields } from './CeActivityFields';
import { CountsToward } from './CountsToward';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

/** One CE activity: what it is, toward what it counts, its proof, and where it was used. */
export function CeActivityDetail({ id }: { readonly id: string }) {
  const activity = useRecord('ceActivity', id);
  const isComplete = useIsComplete('ceActivity');
  if (activity === undefined)
    return isComplete ? <p className="q">This CE activity is no longer in the plan.</p> : null;
  if (activity.deletedAt !== null)
    return (
      <div>
        <p className="q">This CE activity is in the trash.</p>
        <Button onClick={() => void restoreRecord('ceActivity', id)}>Take it out</Button>
      </div>
    );
  return (
    <>
      <div className="title">
        <h2 dir="auto">{ceActivity.title(activity)}</h2>
        <SavedMark />
        <p className="s q">Done on {formatDay(activity.date, 'long')}</p>
      </div>
      <CountsToward
        draft={activity}
        counts={activity.counts}
        onChange={(counts) =>
          void performQuietly({ label: 'Edit CE activity', writes: [edit('ceActivity', id, { counts })] })
        }
      />
      <div className="ledger">
        <CeActivityFields activity={activity} />
        <LedgerPart name="Proof">
          <Evidence label="Proof" kind="ceActivity" id={id} attachmentIds={activity.attachmentIds} />
        </LedgerPart>
        <LedgerPart name="Where did you use it?">
          <RecordLinks
            label="Where did you use it?"
            hidesLabel
            kind="impact"
            ids={activity.impactIds}
            onChange={(impactIds) =>
              void performQuietly({ label: 'Link a win', writes: [edit('ceActivity', id, { impactIds })] })
            }
          />
        </LedgerPart>
      </div>
      <div className="foot">
        <Button
          look="bare"
          onClick={() => openDialog({ name: 'history', recordId: id, title: ceActivity.title(activity) })}
        >
          History
        </Button>
        <Button
          onClick={() => {
            choose('credentials', credentialsId('ce'));
            void trashRecord('ceActivity', id);
          }}
        >
          Delete
        </Button>
      </div>
    </>
  );
}
