import { signedOffOn } from '../../../shared/domain/trainingMatrix';
import { formatDay } from '../../../shared/kernel/dates';
import { edit } from '../../../shared/model/changeSet';
import { signOff as entity, type SignOff } from '../../../shared/model/signOff';
import { AutosaveDate, AutosaveNumber, AutosaveText } from '../../records/AutosaveFields';
import { Evidence } from '../../records/Evidence';
import { trashRecord } from '../../records/trashRecord';
import { perform } from '../../session/perform';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';

/** Every field of one sign-off, each saving itself. */
export function SignOffFields({ signOff }: { readonly signOff: SignOff }) {
  const { id, signedOn, nextDue } = signOff;
  const mine = { kind: 'signOff', id } as const;
  const usual = signedOn === null ? null : signedOffOn(signOff, signedOn).nextDue;
  return (
    <div className="form sign-off">
      <div className="two">
        <AutosaveText {...mine} field="station" label="Station" stored={signOff.station} />
        <AutosaveText
          {...mine}
          field="skill"
          label="Skill"
          stored={signOff.skill}
          placeholder="The station as a whole"
        />
      </div>
      <div className="two">
        <AutosaveDate {...mine} field="signedOn" label="Signed off on" stored={signedOn} leaning="past" />
        <AutosaveText {...mine} field="signedBy" label="Signed off by" stored={signOff.signedBy} />
      </div>
      <div className="two">
        <AutosaveNumber
          {...mine}
          field="everyMonths"
          label="Again every so many months"
          stored={signOff.everyMonths}
        />
        <AutosaveDate
          {...mine}
          field="nextDue"
          label="Next due"
          stored={nextDue}
          leaning="coming"
          saysDistance
        />
      </div>
      {usual !== null && usual !== nextDue && (
        <p className="s q">
          By its months it is due {formatDay(usual, 'long')}.{' '}
          <Button
            look="bare"
            onClick={() =>
              void perform({ label: 'Next due changed', writes: [edit('signOff', id, { nextDue: usual })] })
            }
          >
            Take that day
          </Button>
        </p>
      )}
      <AutosaveText {...mine} field="notes" label="Notes" stored={signOff.notes} isLong />
      <Evidence label="Proof" kind="signOff" id={id} attachmentIds={signOff.attachmentIds} />
      <div className="row">
        <Button
          look="bare"
          onClick={() => openDialog({ name: 'history', recordId: id, title: entity.title(signOff) })}
        >
          History
        </Button>
        <Button onClick={() => void trashRecord('signOff', id)}>Delete</Button>
      </div>
    </div>
  );
}
