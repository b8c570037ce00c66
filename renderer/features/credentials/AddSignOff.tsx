import { type FormEvent, useState } from 'react';
import { sameSignOff, signedOffOn } from '../../../shared/domain/trainingMatrix';
import { isIsoDate } from '../../../shared/kernel/dates';
import { failureWords } from '../../../shared/kernel/failure';
import { create } from '../../../shared/model/changeSet';
import { signOff as entity, type SignOff, type SignOffDraft } from '../../../shared/model/signOff';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { NumberField } from '../../ui/NumberField';
import { Problem } from '../../ui/Problem';
import { TextField } from '../../ui/TextField';

const draftKey = 'signOff';

function isDraft(value: unknown): value is SignOffDraft {
  const { station, skill, signedBy, signedOn, nextDue, everyMonths } = Object(value) as Partial<SignOffDraft>; // nothing is believed
  const areTexts = [station, skill, signedBy].every((text) => typeof text === 'string');
  const areDays = [signedOn, nextDue].every((day) => day === null || isIsoDate(day));
  return areTexts && areDays && (everyMonths === null || typeof everyMonths === 'number');
}

interface AddSignOffProps {
  readonly signOffs: readonly SignOff[];
  onClose(): void;
}

/** Stays open for the next skill of the same station: a station is written down in one go. */
export function AddSignOff({ signOffs, onClose }: AddSignOffProps) {
  const today = useToday();
  const blank = entity.blank(today);
  const draft = useDraft(draftKey, blank, isDraft);
  const [problems, setProblems] = useState<{ readonly station?: string; readonly skill?: string }>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [saves, setSaves] = useState(0);
  const value = draft.value;

  function change(part: Partial<SignOffDraft>) {
    setProblems({});
    setFailure(null);
    draft.change({ ...value, ...part });
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (hasUnreadField(event.currentTarget)) return;
    if (value.station.trim() === '') return setProblems({ station: 'Write a station, like IV room.' });
    const known = sameSignOff(signOffs, value);
    if (known !== undefined)
      return setProblems({ skill: `${entity.title(known)} is on the list already. Edit it there.` });
    const { signedOn, nextDue } = value;
    const due = signedOn !== null && nextDue === null ? signedOffOn(value, signedOn).nextDue : nextDue;
    const saved = await performForm({
      label: 'Sign-off added',
      writes: [
        create('signOff', newId(), {
          ...blank,
          ...value,
          station: value.station.trim(),
          skill: value.skill.trim(),
          nextDue: due,
        }),
      ],
      clearsDraft: draftKey,
    });
    if (!saved.ok) return setFailure(failureWords(saved.failure));
    draft.reset({ ...blank, station: value.station, signedBy: value.signedBy });
    setSaves(saves + 1);
  }

  async function cancel() {
    await draft.discard();
    onClose();
  }

  if (!draft.isReady) return null;
  return (
    <form
      key={saves}
      className="form sign-off"
      aria-label="Add sign-off"
      noValidate
      onSubmit={(event) => void save(event)}
    >
      <div className="two">
        <TextField
          label="Station"
          autoFocus={saves === 0}
          value={value.station}
          problem={problems.station ?? null}
          placeholder="IV room"
          suggestions={[...new Set(signOffs.map(({ station }) => station))]}
          onChange={(station) => change({ station })}
        />
        <TextField
          label="Skill"
          autoFocus={saves > 0}
          value={value.skill}
          problem={problems.skill ?? null}
          placeholder="Garbing; empty for the station as a whole"
          onChange={(skill) => change({ skill })}
        />
      </div>
      <div className="two">
        <DateField
          label="Signed off on"
          leaning="past"
          value={value.signedOn}
          today={today}
          placeholder="Empty while it is a gap"
          onChange={(signedOn) => change({ signedOn })}
        />
        <TextField
          label="Signed off by"
          value={value.signedBy}
          onChange={(signedBy) => change({ signedBy })}
        />
      </div>
      <div className="two">
        <NumberField
          label="Again every so many months"
          value={value.everyMonths}
          onChange={(everyMonths) => change({ everyMonths })}
        />
        <DateField
          label="Next due"
          leaning="coming"
          value={value.nextDue}
          today={today}
          placeholder="Counted from the months"
          onChange={(nextDue) => change({ nextDue })}
        />
      </div>
      <Problem id="add-sign-off-problem" words={failure} />
      <div className="row">
        <Button type="submit">Save</Button>
        <Button look="bare" onClick={() => void cancel()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
