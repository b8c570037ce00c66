import { useMemo, useState } from 'react';
import { refereeBriefing } from '../../../shared/documents/refereeBriefing';
import { edit } from '../../../shared/model/changeSet';
import { emptySnapshot } from '../../../shared/model/index';
import { type Person, person as personEntity } from '../../../shared/model/person';
import type { Reference } from '../../../shared/model/reference';
import { categoryLabel } from '../../../shared/pack/categories';
import { Desk } from '../../records/desk/Desk';
import { localePaper } from '../../records/desk/localePaper';
import { useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { useProfile, useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';

interface BriefingProps {
  readonly reference: Reference;
  readonly person: Person;
  onBack(): void;
}

/** The page for a referee, in every format a case has; who was told is noted with one press. */
export function Briefing({ reference, person, onBack }: BriefingProps) {
  const profile = useProfile();
  const impact = useRecords('impact');
  const credential = useRecords('credential');
  const cases = useRecords('case');
  const today = useToday();
  const own = cases.filter(({ id }) => reference.caseIds.includes(id));
  const [caseId, setCaseId] = useState(own.at(-1)?.id ?? '');
  const record = cases.find(({ id }) => id === caseId) ?? null;
  const document = useMemo(
    () =>
      refereeBriefing(
        { ...emptySnapshot(), profile: [profile], impact, credential, person: [person] },
        reference,
        record,
        today,
        { paper: localePaper(), areaName: categoryLabel },
      ),
    [profile, impact, credential, person, reference, record, today],
  );
  const name = personEntity.title(person);
  const isBriefedToday = reference.lastBriefedOn === today;
  return (
    <div className="briefing">
      <Desk
        document={document}
        back={
          <Button look="bare" icon="back" onClick={onBack}>
            {name}
          </Button>
        }
      >
        {own.length > 1 && (
          <Select
            label="For which case"
            hidesLabel
            value={caseId}
            options={own.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setCaseId}
          />
        )}
        <Button
          disabled={isBriefedToday}
          onClick={() =>
            void perform({
              label: `${name} is briefed as of today`,
              writes: [edit('reference', reference.id, { lastBriefedOn: today })],
            })
          }
        >
          {isBriefedToday ? 'Briefed today' : 'I briefed them today'}
        </Button>
      </Desk>
    </div>
  );
}
