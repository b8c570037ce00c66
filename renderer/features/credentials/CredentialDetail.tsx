import { type CredentialStatus, credentialStatus } from '../../../shared/domain/credentials';
import { formatDay } from '../../../shared/kernel/dates';
import { type Credential, credential as entity } from '../../../shared/model/credential';
import { choose } from '../../navigation/paths';
import { Evidence } from '../../records/Evidence';
import { SavedMark } from '../../records/SavedMark';
import { restoreRecord, trashRecord } from '../../records/trashRecord';
import { useToday } from '../../session/clock';
import { useIsComplete, useRecord } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { LedgerPart } from '../../ui/LedgerPart';
import { Sign } from '../../ui/Sign';
import { AdvParts } from './AdvParts';
import { CeBalance } from './CeBalance';
import { CeRuleSection } from './CeRuleSection';
import { Costs } from './Costs';
import { CredentialFields } from './CredentialFields';
import { Eligibility } from './Eligibility';
import { LinkedGoals } from './LinkedGoals';
import { LinkedWins } from './LinkedWins';
import { PackFacts } from './PackFacts';
import { RenewalPath } from './RenewalPath';
import { StagePath } from './StagePath';
import { StudyGoal } from './StudyGoal';
import { usePack } from './usePack';
import { WhatItChanged } from './WhatItChanged';

/** Its parts are worked out from the other credentials. */
const advId = 'ptcb-cpht-adv';

/** One credential: where it stands, its path to renewal, every field in its place, and what its issuer asks. */
export function CredentialDetail({ id }: { readonly id: string }) {
  const credential = useRecord('credential', id);
  const today = useToday();
  const pack = usePack();
  const isComplete = useIsComplete('credential');
  if (credential === undefined && !isComplete) return null;
  if (credential === undefined) return <p className="q">This credential is no longer in the plan.</p>;
  if (credential.deletedAt !== null) {
    return (
      <div>
        <p className="q">This credential is in the trash.</p>
        <Button onClick={() => void restoreRecord('credential', id)}>Take it out</Button>
      </div>
    );
  }
  const status = credentialStatus(credential, today);
  const entry = pack?.packCredentials.find((known) => known.id === credential.packId);
  return (
    <>
      <div className="title">
        <h2 dir="auto">{credential.fullName.trim() || credential.shortName}</h2>
        <SavedMark />
        <p className="s q">
          <Sign kind={status.sign}>{status.short}</Sign> {aboutIt(credential, status)}
        </p>
      </div>
      <RenewalPath credential={credential} entry={entry} today={today} />
      <StagePath credential={credential} today={today} />
      <CeBalance credential={credential} />
      {credential.packId === advId && pack !== undefined && <AdvParts pack={pack} />}
      {credential.stage !== 'earned' && <StudyGoal credential={credential} />}
      <div className="ledger">
        <CredentialFields credential={credential} />
        <LedgerPart name="Certificate">
          <Evidence label="Certificate" kind="credential" id={id} attachmentIds={credential.attachmentIds} />
        </LedgerPart>
        {(credential.stage !== 'earned' || credential.eligibility !== null) && (
          <LedgerPart name="What it takes">
            <Eligibility credential={credential} shipped={entry?.eligibility ?? []} />
          </LedgerPart>
        )}
        <LedgerPart name="Costs">
          <Costs credential={credential} />
        </LedgerPart>
        {credential.stage === 'earned' && (
          <LedgerPart name="What it changed">
            <WhatItChanged credential={credential} />
          </LedgerPart>
        )}
        <LedgerPart name="Goals">
          <LinkedGoals id={id} />
        </LedgerPart>
        <LedgerPart name="Where did you use it?">
          <LinkedWins id={id} />
        </LedgerPart>
      </div>
      {credential.stage === 'earned' && !credential.neverExpires && <CeRuleSection credential={credential} />}
      {pack !== undefined && entry !== undefined && <PackFacts entry={entry} pack={pack} />}
      <div className="foot">
        <Button
          look="bare"
          onClick={() => openDialog({ name: 'history', recordId: id, title: entity.title(credential) })}
        >
          History
        </Button>
        <Button
          onClick={() => {
            choose('credentials');
            void trashRecord('credential', id);
          }}
        >
          Delete
        </Button>
      </div>
    </>
  );
}

/** With a path below, or nothing to say of its days, the line says what tells this one from another. */
function aboutIt(
  { number, issuer, earnedOn, expiresOn, stage }: Credential,
  { words }: CredentialStatus,
): string {
  const isAboutItself = stage === 'interested' || (stage === 'earned' && expiresOn !== null);
  if (!isAboutItself) return words;
  const facts = [
    issuer.trim(),
    number.trim() === '' ? '' : `number ${number.trim()}`,
    earnedOn === null ? '' : `earned ${formatDay(earnedOn, 'month')}`,
  ].filter((fact) => fact !== '');
  return facts.join(', ');
}
