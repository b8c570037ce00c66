import { useMemo } from 'react';
import { giverWords, unquoted, whyNotQuoted } from '../../../shared/domain/network/quotes';
import { type EditableFields, edit } from '../../../shared/model/changeSet';
import { praise as entity, type Praise } from '../../../shared/model/praise';
import { AutosaveDate, AutosaveText } from '../../records/AutosaveFields';
import { Evidence } from '../../records/Evidence';
import { SavedMark } from '../../records/SavedMark';
import { useToday } from '../../session/clock';
import { performQuietly } from '../../session/perform';
import { useIsComplete, useRecord, useRecords } from '../../session/records';
import { LedgerPart } from '../../ui/LedgerPart';
import { later } from '../../ui/later';
import { Sign } from '../../ui/Sign';
import { NotHere } from './NotHere';
import { PartFoot } from './PartFoot';
import { PermissionChoice } from './PermissionChoice';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

/** One piece of praise: the words, who said them, what they speak of, and whether they may be quoted. */
export function PraiseDetail({ id }: { readonly id: string }) {
  const praise = useRecord('praise', id);
  const person = useRecords('person');
  const impact = useRecords('impact');
  const isComplete = useIsComplete('praise');
  const winsAreThere = useIsComplete('impact');
  const why = useMemo(
    () => (praise === undefined ? null : whyNotQuoted(praise, { person, impact })),
    [praise, person, impact],
  );
  if (praise === undefined && !isComplete) return null;
  if (praise === undefined || praise.deletedAt !== null)
    return <NotHere kind="praise" id={id} isTrashed={praise !== undefined} />;
  return (
    <>
      <div className="title">
        <h2 className="spoken" dir="auto">
          “{unquoted(entity.title(praise))}”
        </h2>
        <SavedMark />
        <p className="s q">{giverWords(praise, person) || 'Nobody stands behind these words yet.'}</p>
      </div>
      {winsAreThere && (
        <p className="next s" role="status">
          {why === null ? (
            <>
              <Sign kind="done">May be quoted</Sign> Choose it in Make your case.
            </>
          ) : (
            <>
              <Sign kind="wait">Stays here</Sign> {why}
            </>
          )}
        </p>
      )}
      <Fields praise={praise} />
      <PartFoot part="praise" kind="praise" id={id} title={entity.title(praise)} />
    </>
  );
}

function Fields({ praise }: { readonly praise: Praise }) {
  const today = useToday();
  const mine = { kind: 'praise', id: praise.id } as const;
  const save = (fields: EditableFields<'praise'>) =>
    void performQuietly({ label: 'Praise changed', writes: [edit('praise', praise.id, fields)] });
  return (
    <div className="ledger">
      <AutosaveText {...mine} field="words" label="Exact words" isLong stored={praise.words} />
      <LedgerPart name="Said by">
        <RecordLinks
          label="Said by"
          hidesLabel
          kind="person"
          ids={praise.personId === null ? [] : [praise.personId]}
          // One person says it: the newest choice takes the place of the one before.
          onChange={(ids) => save({ personId: ids.at(-1) ?? null })}
        />
      </LedgerPart>
      {praise.personId === null && (
        <AutosaveText
          {...mine}
          field="giver"
          label="Or just a name"
          stored={praise.giver}
          placeholder="Someone who is not in your network"
        />
      )}
      <AutosaveText
        {...mine}
        field="giverRole"
        label="Their role then"
        stored={praise.giverRole}
        placeholder="Charge nurse, 5 West"
      />
      <AutosaveDate {...mine} field="date" label="Date" leaning="past" isRequired stored={praise.date} />
      <LedgerPart name="Speaks of">
        <RecordLinks
          label="Speaks of"
          hidesLabel
          kind="impact"
          ids={praise.impactIds}
          onChange={(impactIds) => save({ impactIds })}
        />
      </LedgerPart>
      <PermissionChoice
        permission={praise.permission}
        onChange={(permission) =>
          save({ permission, permissionOn: permission === 'notAsked' ? null : today })
        }
      />
      {praise.permission !== 'notAsked' && (
        <AutosaveDate
          {...mine}
          field="permissionOn"
          label={praise.permission === 'asked' ? 'Asked on' : 'Answered on'}
          leaning="past"
          stored={praise.permissionOn}
        />
      )}
      <LedgerPart name="Proof">
        <Evidence label="Proof" kind="praise" id={praise.id} attachmentIds={praise.attachmentIds} />
      </LedgerPart>
    </div>
  );
}
