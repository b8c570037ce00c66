import { formatMonthRange } from '../../../shared/kernel/dates';
import { type Case, caseEntity } from '../../../shared/model/case';
import { hrefTo } from '../../navigation/paths';

/** The other cases, once there is more than one. */
export function CaseList({
  cases,
  chosenId,
}: {
  readonly cases: readonly Case[];
  readonly chosenId: string;
}) {
  if (cases.length < 2) return null;
  return (
    <nav aria-label="Your cases" className="cases">
      <ul>
        {cases.map((record) => (
          <li key={record.id}>
            <a href={hrefTo('case', record.id)} aria-current={record.id === chosenId ? 'true' : undefined}>
              <span dir="auto">{caseEntity.title(record)}</span>
              <span>{formatMonthRange(record.from, record.to)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
