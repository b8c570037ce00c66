import { useMemo } from 'react';
import { countLines } from '../../../shared/domain/ceDraftCounts';
import { formatNumber } from '../../../shared/kernel/words';
import type { CeActivityDraft, CeCount } from '../../../shared/model/ceActivity';
import { hoursProblem } from '../../../shared/model/ceActivityProblems';
import { useCycleFacts } from '../../records/cycleFacts';
import { useToday } from '../../session/clock';
import { useRecords } from '../../session/records';
import { Select } from '../../ui/Select';
import { countOptions } from './ceChoices';

interface CountsTowardProps {
  /** With its id, where it is in the plan already. */
  readonly draft: CeActivityDraft & { readonly id?: string };
  readonly counts: readonly CeCount[];
  onChange(counts: CeCount[]): void;
}

/** Every cycle the activity counts toward, how many of its hours, and how far it has come in each. */
export function CountsToward({ draft, counts, onChange }: CountsTowardProps) {
  const today = useToday();
  const credentials = useRecords('credential');
  const activities = useRecords('ceActivity');
  const factsOf = useCycleFacts();
  const { id, date, hours, kind, isLive, topics, audience, acpeNumber, state, title, provider } = draft;
  const canSay = hoursProblem(hours) === null;
  const lines = useMemo(
    () =>
      factsOf === undefined || !canSay ? [] : countLines(draft, credentials, activities, factsOf, today),
    // Its notes and files change nothing here, and they are what is typed longest.
    [
      factsOf,
      canSay,
      credentials,
      activities,
      today,
      id,
      date,
      hours,
      kind,
      isLive,
      topics,
      audience,
      acpeNumber,
      state,
      counts,
      title,
      provider,
    ],
  );
  return (
    <fieldset className="field counts">
      <legend className="lab">Counts toward</legend>
      {!canSay && <p className="s q">Write the hours, and it says toward which credentials they count.</p>}
      {canSay && factsOf !== undefined && lines.length === 0 && (
        <p className="s q">No credential of yours counts hours on this day. It is kept all the same.</p>
      )}
      <ul aria-label="Counts toward">
        {lines.map((line) => (
          <li key={line.credentialId}>
            <span className="s">
              <b>{line.name}</b> {formatNumber(line.hours)} of {formatNumber(hours)}{' '}
              {hours === 1 ? 'hour' : 'hours'}
              {line.hours < hours && <span className="q"> {line.words}</span>}
            </span>
            <Select
              label={`State with ${line.name}`}
              hidesLabel
              value={line.state}
              options={countOptions}
              onChange={(chosen) =>
                onChange([
                  ...counts.filter(({ credentialId }) => credentialId !== line.credentialId),
                  { credentialId: line.credentialId, state: chosen },
                ])
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
