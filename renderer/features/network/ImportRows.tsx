import { useMemo, useState } from 'react';
import { type ImportRow, isTaken } from '../../../shared/domain/network/peopleImport';
import { fold, searchWords } from '../../../shared/domain/search';
import { count, formatNumber } from '../../../shared/kernel/words';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { TextField } from '../../ui/TextField';
import { outcomeWords } from './importWords';

/** More rows than anyone reads; the field above finds the others. */
const most = 100;

interface ImportRowsProps {
  readonly rows: readonly ImportRow[];
  readonly left: readonly string[];
  /** Row numbers that the technician takes out. */
  readonly leftOut: ReadonlySet<number>;
  onChange(leftOut: ReadonlySet<number>): void;
  nameOf(personId: string): string;
}

/** The preview: how many are new or there already, who they are, and who is to be left out. */
export function ImportRows({ rows, left, leftOut, onChange, nameOf }: ImportRowsProps) {
  const [query, setQuery] = useState('');
  const shown = useMemo(() => {
    const words = searchWords(query);
    return rows.filter(({ draft }) => {
      const text = fold(`${draft.name} ${draft.organization} ${draft.role}`);
      return words.every((word) => text.includes(word));
    });
  }, [rows, query]);
  const changing = shown.filter(isTaken);
  const tally = (outcome: ImportRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const known = tally('known');

  function set(which: readonly ImportRow[], isTakenIn: boolean) {
    const next = new Set(leftOut);
    for (const { number } of which) isTakenIn ? next.delete(number) : next.add(number);
    onChange(next);
  }

  return (
    <div className="import-rows">
      <p role="status">
        {count(rows.length, 'person', 'people')} in the file: {formatNumber(tally('new') + tally('namesake'))}{' '}
        new, {formatNumber(tally('more'))} to complete, {formatNumber(known)} there already.
      </p>
      {left.map((words) => (
        <p key={words} className="s q">
          {words}
        </p>
      ))}
      {rows.some(isTaken) && <p className="s q">Take only the people you need here.</p>}
      <TextField label="Find in the file" value={query} onChange={setQuery} />
      {changing.length > 0 && (
        <div className="row">
          <Button look="bare" onClick={() => set(changing, true)}>
            Take {query === '' ? 'everyone' : 'these'}
          </Button>
          <Button look="bare" onClick={() => set(changing, false)}>
            Take {query === '' ? 'no one' : 'none of these'}
          </Button>
        </div>
      )}
      <ul aria-label="People in the file">
        {shown.slice(0, most).map((row) => (
          <li key={row.number}>
            {isTaken(row) ? (
              <Checkbox
                label={row.draft.name}
                explanation={[row.draft.role, row.draft.organization]
                  .filter((fact) => fact !== '')
                  .join(', ')}
                isChecked={!leftOut.has(row.number)}
                onChange={(isChecked) => set([row], isChecked)}
              />
            ) : (
              <span dir="auto">{row.draft.name}</span>
            )}
            <span className="xs h">
              {outcomeWords(row)}
              {row.personId !== null && nameOf(row.personId) !== row.draft.name
                ? ` (${nameOf(row.personId)})`
                : ''}
            </span>
          </li>
        ))}
      </ul>
      {shown.length > most && (
        <p className="s q">
          The first {most} of {formatNumber(shown.length)} are shown. Type above to find others.
        </p>
      )}
    </div>
  );
}
