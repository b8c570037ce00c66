import { useState } from 'react';
import { checkCredential } from '../../../shared/domain/credentialCheck';
import { failureWords } from '../../../shared/kernel/failure';
import { create } from '../../../shared/model/changeSet';
import type { CredentialDraft } from '../../../shared/model/credential';
import { shortText } from '../../../shared/model/fields';
import { go } from '../../navigation/paths';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Choices } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { Problem } from '../../ui/Problem';
import { TextField } from '../../ui/TextField';
import { addDraftKey } from './addDraft';
import { PackFacts } from './PackFacts';
import { stageOptions } from './stageWords';
import type { Pack } from './usePack';

type Problems = Partial<Record<keyof CredentialDraft, string>>;

interface AddCredentialFormProps {
  readonly chosen: CredentialDraft;
  readonly pack: Pack | undefined;
  onChange(fields: Partial<CredentialDraft>): void;
  onBack(): void;
  onCancel(): void;
  onSaved(): void;
}

export function AddCredentialForm(props: AddCredentialFormProps) {
  const { chosen, pack, onBack, onCancel, onSaved } = props;
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const entry = pack?.packCredentials.find(({ id }) => id === chosen.packId);
  const change = (fields: Partial<CredentialDraft>) => {
    setProblems({});
    setFailure(null);
    props.onChange(fields);
  };

  async function save() {
    const found = problemsOf(chosen);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const id = newId();
    const result = await performForm({
      label: 'Credential added',
      writes: [create('credential', id, { ...chosen, shortName: chosen.shortName.trim() })],
      clearsDraft: addDraftKey,
    });
    if (!result.ok) return setFailure(failureWords(result.failure));
    onSaved();
    go('credentials', id);
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A day that cannot be read keeps its own sentence, and the day before it is not taken in its place.
        if (!hasUnreadField(event.currentTarget)) void save();
      }}
    >
      <Names chosen={chosen} problems={problems} change={change} />
      <Choices
        label="Stage"
        value={chosen.stage}
        options={stageOptions}
        onChange={(stage) => change({ stage })}
      />
      <Days chosen={chosen} problems={problems} change={change} />
      <Problem id="add-credential-failure" words={failure} />
      <div className="row">
        <Button look="bare" onClick={onBack}>
          Choose another
        </Button>
        <span className="push" />
        <Button onClick={onCancel}>Cancel</Button>
        <Button look="main" type="submit">
          Save
        </Button>
      </div>
      {pack !== undefined && entry !== undefined && <PackFacts entry={entry} pack={pack} />}
    </form>
  );
}

function problemsOf(draft: CredentialDraft): Problems {
  const problems: Problems = Object.fromEntries(
    checkCredential(draft).map(({ field, words }) => [field, words]),
  );
  if (draft.shortName.trim() === '') problems.shortName = 'Write its name, like CPhT.';
  for (const field of ['shortName', 'fullName', 'issuer', 'letters', 'number', 'jurisdiction'] as const) {
    if (draft[field].length > shortText) problems[field] = `Keep it under ${shortText} characters.`;
  }
  return problems;
}

interface PartProps {
  readonly chosen: CredentialDraft;
  readonly problems: Problems;
  change(fields: Partial<CredentialDraft>): void;
}

function Names({ chosen, problems, change }: PartProps) {
  const text = (field: 'shortName' | 'fullName' | 'issuer' | 'letters' | 'number' | 'jurisdiction') => ({
    value: chosen[field],
    problem: problems[field] ?? null,
    onChange: (value: string) => change({ [field]: value }),
  });
  return (
    <>
      <div className="two">
        <TextField label="Name" {...text('shortName')} isRequired autoFocus placeholder="CPhT" />
        <TextField label="Issuer" {...text('issuer')} placeholder="Who grants it" />
      </div>
      <TextField label="In full" {...text('fullName')} placeholder="As the certificate has it" />
      <div className="three">
        <TextField label="Number" {...text('number')} placeholder="As on the certificate" />
        <TextField label="Letters" {...text('letters')} placeholder="None after your name" />
        <TextField label="State" {...text('jurisdiction')} placeholder="For a license" />
      </div>
    </>
  );
}

function Days({ chosen, problems, change }: PartProps) {
  const today = useToday();
  if (chosen.stage !== 'earned') {
    return (
      <DateField
        label="Exam day"
        leaning="coming"
        today={today}
        value={chosen.examOn}
        problem={problems.examOn ?? null}
        saysDistance
        onChange={(examOn) => change({ examOn })}
      />
    );
  }
  return (
    <>
      <div className="two">
        <DateField
          label="Earned"
          leaning="past"
          today={today}
          value={chosen.earnedOn}
          problem={problems.earnedOn ?? null}
          onChange={(earnedOn) => change({ earnedOn })}
        />
        {!chosen.neverExpires && (
          <DateField
            label="Expires"
            leaning="coming"
            today={today}
            value={chosen.expiresOn}
            problem={problems.expiresOn ?? null}
            saysDistance
            onChange={(expiresOn) => change({ expiresOn })}
          />
        )}
      </div>
      <Checkbox
        label="Never expires"
        explanation="Not known? Leave the day empty."
        isChecked={chosen.neverExpires}
        onChange={(neverExpires) =>
          change(neverExpires ? { neverExpires, expiresOn: null } : { neverExpires })
        }
      />
    </>
  );
}
