import { useMemo, useState } from 'react';
import { credentialName } from '../../../shared/domain/ceDraftCounts';
import type { CeFilter } from '../../../shared/domain/ceList';
import { type CeActivity, ceStates, ceStateWords } from '../../../shared/model/ceActivity';
import { topicKey, topicLabel } from '../../../shared/model/ceTopics';
import { useRecords } from '../../session/records';
import { Select } from '../../ui/Select';
import { useStandings } from './useStandings';

interface CeFilterFieldsProps {
  readonly activities: readonly CeActivity[];
  readonly filter: CeFilter;
  onChange(filter: CeFilter): void;
}

/** Which of them are shown. */
export function CeFilterFields({ activities, filter, onChange }: CeFilterFieldsProps) {
  const credentials = useRecords('credential');
  const standings = useStandings();
  const [credentialId, setCredentialId] = useState('');
  const topics = useMemo(
    () =>
      [
        ...new Map(
          activities.flatMap((one) => one.topics.map((topic) => [topicKey(topic), topicLabel(topic)])),
        ),
      ]
        .map(([value, label]) => ({ value, label }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [activities],
  );
  const cycles = (standings ?? []).filter(({ balance }) => balance !== null && balance.required !== 0);

  function chooseCycle(id: string) {
    setCredentialId(id);
    const balance = cycles.find((standing) => standing.credentialId === id)?.balance ?? null;
    const ids =
      balance === null
        ? null
        : new Set([...balance.counting, ...balance.notCounting].map(({ activityId }) => activityId));
    onChange({ ...filter, activityIds: ids });
  }

  return (
    <div className="ce-filter">
      <Select
        label="Cycle of"
        value={credentialId}
        options={[
          { value: '', label: 'Every credential' },
          ...cycles.flatMap((standing) => {
            const credential = credentials.find(({ id }) => id === standing.credentialId);
            return credential === undefined
              ? []
              : [{ value: credential.id, label: credentialName(credential, credentials) }];
          }),
        ]}
        onChange={chooseCycle}
      />
      <Select
        label="Topic"
        value={filter.topic ?? ''}
        options={[{ value: '', label: 'Every topic' }, ...topics]}
        onChange={(topic) => onChange({ ...filter, topic: topic === '' ? null : topic })}
      />
      <Select<string>
        label="State"
        value={filter.state ?? ''}
        options={[
          { value: '', label: 'Every state' },
          ...ceStates.map((value) => ({ value, label: ceStateWords[value] })),
        ]}
        onChange={(state) =>
          onChange({ ...filter, state: ceStates.find((known) => known === state) ?? null })
        }
      />
    </div>
  );
}
