import { edit } from '../../../shared/model/changeSet';
import { RecordLinks } from '../../records/RecordLinks';
import { performQuietly } from '../../session/perform';
import { useRecords } from '../../session/records';

/** Goals hold the link; here it is shown and changed from the other end. */
export function LinkedGoals({ id }: { readonly id: string }) {
  const goals = useRecords('goal');
  const linked = goals.filter(({ credentialIds }) => credentialIds.includes(id)).map((goal) => goal.id);

  function save(ids: readonly string[]) {
    const writes = goals
      .filter((goal) => goal.credentialIds.includes(id) !== ids.includes(goal.id))
      .map((goal) =>
        edit('goal', goal.id, {
          credentialIds: ids.includes(goal.id)
            ? [...goal.credentialIds, id]
            : goal.credentialIds.filter((known) => known !== id),
        }),
      );
    void performQuietly({ label: 'Link a goal', writes });
  }

  return <RecordLinks label="Goal" hidesLabel kind="goal" ids={linked} onChange={save} />;
}
