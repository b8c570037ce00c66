import { useState } from 'react';
import { checkCredential } from '../../../shared/domain/credentialCheck';
import { edit } from '../../../shared/model/changeSet';
import type { Credential } from '../../../shared/model/credential';
import { AutosaveChoice, AutosaveDate, AutosaveNumber, AutosaveText } from '../../records/AutosaveFields';
import { performQuietly } from '../../session/perform';
import { Checkbox } from '../../ui/Checkbox';
import { LedgerPart } from '../../ui/LedgerPart';
import { Problem } from '../../ui/Problem';
import { stageOptions } from './stageWords';

/** Every fact of the credential, each saving itself. */
export function CredentialFields({ credential }: { readonly credential: Credential }) {
  const { id } = credential;
  const mine = { kind: 'credential', id } as const;
  return (
    <>
      <AutosaveText {...mine} field="shortName" label="Name" stored={credential.shortName} />
      <AutosaveText
        {...mine}
        field="fullName"
        label="In full"
        isLong
        stored={credential.fullName}
        placeholder="As the certificate has it"
      />
      <AutosaveText
        {...mine}
        field="issuer"
        label="Issuer"
        stored={credential.issuer}
        placeholder="Who grants it"
      />
      <AutosaveText
        {...mine}
        field="letters"
        label="Letters"
        stored={credential.letters}
        placeholder="None after your name"
      />
      <AutosaveText
        {...mine}
        field="number"
        label="Number"
        stored={credential.number}
        placeholder="As on the certificate"
      />
      <AutosaveText
        {...mine}
        field="jurisdiction"
        label="State"
        stored={credential.jurisdiction}
        placeholder="For a license or registration"
      />
      <AutosaveChoice
        {...mine}
        field="stage"
        label="Stage"
        stored={credential.stage}
        options={stageOptions}
      />
      <Days credential={credential} />
      <AutosaveText
        {...mine}
        field="notes"
        label="Notes"
        isLong
        stored={credential.notes}
        placeholder="What is still to do"
      />
    </>
  );
}

function Days({ credential }: { readonly credential: Credential }) {
  const { id, stage } = credential;
  const mine = { kind: 'credential', id } as const;
  const problems = new Map<string, string>(
    checkCredential(credential).map(({ field, words }) => [field, words]),
  );
  const isEarned = stage === 'earned';
  return (
    <>
      {(!isEarned || credential.examOn !== null) && (
        <AutosaveDate
          {...mine}
          field="examOn"
          label="Exam day"
          leaning="coming"
          placeholder="Not booked yet"
          stored={credential.examOn}
          problem={problems.get('examOn') ?? null}
          saysDistance={!isEarned}
        />
      )}
      {(isEarned || credential.earnedOn !== null) && (
        <AutosaveDate
          {...mine}
          field="earnedOn"
          label="Earned"
          leaning="past"
          placeholder="The day you earned it"
          stored={credential.earnedOn}
          problem={problems.get('earnedOn') ?? null}
        />
      )}
      {(isEarned || credential.expiresOn !== null) && <Renewal credential={credential} problems={problems} />}
    </>
  );
}

interface RenewalProps {
  readonly credential: Credential;
  /** By field, what does not fit together. */
  readonly problems: ReadonlyMap<string, string>;
}

/** When it runs out, and what is known of renewing it. What is not known stays empty, never zero. */
function Renewal({ credential, problems }: RenewalProps) {
  const { id, neverExpires } = credential;
  const mine = { kind: 'credential', id } as const;
  return (
    <>
      {(!neverExpires || credential.expiresOn !== null) && (
        <AutosaveDate
          {...mine}
          field="expiresOn"
          label="Expires"
          leaning="coming"
          placeholder="Not noted"
          stored={credential.expiresOn}
          problem={problems.get('expiresOn') ?? null}
          saysDistance
        />
      )}
      <NeverExpires credential={credential} />
      {!neverExpires && (
        <>
          <AutosaveNumber
            {...mine}
            field="cycleMonths"
            label="Months between renewals"
            stored={credential.cycleMonths}
            placeholder="Not known yet: enter yours"
          />
          <AutosaveNumber
            {...mine}
            field="opensDaysBefore"
            label="Renewal opens, days before"
            stored={credential.opensDaysBefore}
            placeholder="Not known yet: enter yours"
          />
          <Problem id={`${id}-opens`} words={problems.get('opensDaysBefore') ?? null} />
          <AutosaveDate
            {...mine}
            field="lateFeeOn"
            label="Late fee from"
            leaning="coming"
            placeholder="As the list has it, or enter yours"
            stored={credential.lateFeeOn}
            problem={problems.get('lateFeeOn') ?? null}
            saysDistance
          />
          <AutosaveDate
            {...mine}
            field="reinstatementUntil"
            label="Reinstatement until"
            leaning="coming"
            placeholder="As the list has it, or enter yours"
            stored={credential.reinstatementUntil}
            problem={problems.get('reinstatementUntil') ?? null}
          />
        </>
      )}
    </>
  );
}

function NeverExpires({ credential }: { readonly credential: Credential }) {
  const { id, neverExpires, expiresOn } = credential;
  // The tick answers at once; the disk follows.
  const [ticked, setTicked] = useState<boolean | null>(null);

  async function save(isChecked: boolean) {
    setTicked(isChecked);
    // A day and "never" cannot both be true.
    const fields = isChecked ? { neverExpires: true, expiresOn: null } : { neverExpires: false };
    await performQuietly({ label: 'Edit credential', writes: [edit('credential', id, fields)] });
    setTicked(null);
  }

  return (
    <LedgerPart name={neverExpires ? 'Expires' : ''}>
      <Checkbox
        label="Never expires"
        explanation={
          !neverExpires && expiresOn === null ? 'Not known? Leave both empty; it will say so.' : ''
        }
        isChecked={ticked ?? neverExpires}
        onChange={(isChecked) => void save(isChecked)}
      />
    </LedgerPart>
  );
}
