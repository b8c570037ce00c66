import { count, listed } from '../../kernel/words';
import { edit, type Write } from '../../model/changeSet';
import { entities, type Snapshot } from '../../model/index';
import { links } from '../../model/links';
import { purgeWrites } from '../trash';
import { mentionCounts } from './mentions';

/**
 * Takes a person out of the whole plan for good: their contacts and their reference go with them, everything else stays
 * without the link, and praise they gave stays without their name.
 */
export function removePersonWrites(snapshot: Snapshot, id: string): readonly Write[] {
  const named = new Set(
    snapshot.praise
      .filter(({ personId, giver }) => personId === id && giver !== '')
      .map((praise) => praise.id),
  );
  return purgeWrites(snapshot, [{ kind: 'person', id }]).map((write) =>
    write.action === 'edit' && write.kind === 'praise' && named.has(write.id)
      ? edit('praise', write.id, { ...write.fields, giver: '' })
      : write,
  );
}

/** What the dialog says before: what goes with the person, and what stays without them. */
export function removalWords(
  snapshot: Snapshot,
  id: string,
): { readonly goes: string; readonly stays: string } {
  const counts = mentionCounts(snapshot, 'person', id);
  const cascading = new Set(
    links.filter(({ to, onRemove }) => to === 'person' && onRemove === 'cascade').map(({ from }) => from),
  );
  const said = (isGoing: boolean) =>
    listed(
      [...counts].flatMap(([kind, number]) => {
        const { one, many } = entities[kind].words;
        return cascading.has(kind) === isGoing ? [count(number, one, many)] : [];
      }),
    );
  return { goes: said(true), stays: said(false) };
}
