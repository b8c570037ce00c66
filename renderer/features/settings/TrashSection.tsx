import { useState } from 'react';
import { trashDays } from '../../../shared/domain/trash';
import { restoreWithOwners, type TrashEntry } from '../../../shared/domain/trashList';
import { formatDay } from '../../../shared/kernel/dates';
import { capitalized, count, listed } from '../../../shared/kernel/words';
import { type EntityName, entities, entityNames } from '../../../shared/model/index';
import { links } from '../../../shared/model/links';
import { perform } from '../../session/perform';
import { snapshotNow } from '../../session/records';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import { useTrash } from './useTrash';

const ForGoodDialog = later(() => import('./ForGoodDialog').then((m) => m.ForGoodDialog));
const shownAtFirst = 20;

export function TrashSection() {
  const entries = useTrash();
  const [doomed, setDoomed] = useState<readonly TrashEntry[] | null>(null);
  if (entries.length === 0) {
    return <p className="say">Nothing is in the trash. What you delete stays here for {trashDays} days.</p>;
  }
  return (
    <>
      <p className="say">What you deleted stays here for {trashDays} days, then it goes for good.</p>
      {entityNames.map((kind) => (
        <TrashOfKind
          key={kind}
          kind={kind}
          entries={entries.filter((entry) => entry.kind === kind)}
          onForGood={(entry) => setDoomed([entry])}
        />
      ))}
      <div className="row">
        <Button look="destructive" onClick={() => setDoomed(entries)}>
          Empty the trash
        </Button>
      </div>
      {doomed && <ForGoodDialog entries={doomed} onClose={() => setDoomed(null)} />}
    </>
  );
}

interface TrashOfKindProps {
  readonly kind: EntityName;
  readonly entries: readonly TrashEntry[];
  onForGood(entry: TrashEntry): void;
}

function TrashOfKind({ kind, entries, onForGood }: TrashOfKindProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (entries.length === 0) return null;
  const shown = showsAll ? entries : entries.slice(0, shownAtFirst);
  return (
    <>
      <h3 className="trash-kind">{capitalized(entities[kind].words.many)}</h3>
      <ul className="trash">
        {shown.map((entry) => (
          <li key={entry.id}>
            <span>
              {entry.title}
              <span className="s h">
                Deleted {formatDay(entry.deletedOn, 'long')}, {leftWords(entry.daysLeft)}
                {entry.withIt > 0 ? `, with ${withItWords(entry)}` : ''}
              </span>
            </span>
            <span className="acts">
              <Button aria-label={`Restore ${entry.title}`} onClick={() => void restore(entry)}>
                Restore
              </Button>
              <Button
                look="bare"
                aria-label={`Delete ${entry.title} for good`}
                onClick={() => onForGood(entry)}
              >
                Delete for good
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <Button look="bare" onClick={() => setShowsAll(true)}>
          Show all {entries.length}
        </Button>
      )}
    </>
  );
}

/** `2 milestones`, `5 contacts and references`. */
function withItWords({ kind, withIt }: TrashEntry): string {
  const dependents = links
    .filter(({ to, onRemove }) => to === kind && onRemove === 'cascade')
    .map(({ from }) => entities[from].words);
  return count(
    withIt,
    listed(dependents.map(({ one }) => one)).replace(' and ', ' or '),
    listed(dependents.map(({ many }) => many)),
  );
}

function leftWords(days: number): string {
  return days === 0 ? 'its last day here' : `${count(days, 'day')} left`;
}

async function restore({ kind, id }: TrashEntry): Promise<void> {
  const label = `${capitalized(entities[kind].words.one)} taken out of the trash`;
  await perform({ label, writes: restoreWithOwners(snapshotNow(), kind, id) });
}
