import { useMemo } from 'react';
import { trainingRecord } from '../../../shared/documents/trainingRecord';
import { Desk } from '../../records/desk/Desk';
import { localePaper } from '../../records/desk/localePaper';
import { useToday } from '../../session/clock';
import { useProfile, useRecords } from '../../session/records';
import { Button } from '../../ui/Button';

/** The training record on its paper, in every format a case has. */
export function TrainingPage({ onBack }: { onBack(): void }) {
  const profile = useProfile();
  const signOff = useRecords('signOff');
  const today = useToday();
  const document = useMemo(
    () => trainingRecord({ profile: [profile], signOff }, today, localePaper()),
    [profile, signOff, today],
  );
  return (
    <div className="training-page">
      <h1 className="sr">Credentials</h1>
      <Desk
        document={document}
        back={
          <Button look="bare" icon="back" onClick={onBack}>
            Training
          </Button>
        }
      />
    </div>
  );
}
