import type { KindDifference } from '../../../shared/backup/compareSnapshots';
import { capitalized, formatNumber, listed } from '../../../shared/kernel/words';
import { entities } from '../../../shared/model/index';

/** What is here now and what would be here then, kind by kind. */
export function DifferenceTable({ kinds }: { readonly kinds: readonly KindDifference[] }) {
  return (
    <table>
      <caption className="sr">What is here now, and what would be here then</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Now</th>
          <th scope="col">Then</th>
          <th scope="col">What changes</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind.kind}>
            <th scope="row">
              {kind.kind === 'profile' ? 'About you' : capitalized(entities[kind.kind].words.many)}
            </th>
            <td>{kind.kind === 'profile' ? '' : formatNumber(kind.before)}</td>
            <td>{kind.kind === 'profile' ? '' : formatNumber(kind.after)}</td>
            <td>{kind.kind === 'profile' ? profileWords(kind) : changeWords(kind)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function profileWords({ added, removed, changed }: KindDifference): string {
  return added + removed + changed === 0 ? 'the same' : 'different';
}

function changeWords({ added, removed, changed }: KindDifference): string {
  const words = [
    added > 0 ? `${formatNumber(added)} new` : '',
    removed > 0 ? `${formatNumber(removed)} gone` : '',
    changed > 0 ? `${formatNumber(changed)} different` : '',
  ].filter((word) => word !== '');
  return words.length === 0 ? 'the same' : listed(words);
}
