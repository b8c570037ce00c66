import { useMemo, useRef, useState } from 'react';
import {
  type ContactColumn,
  contactFields,
  contactsOf,
} from '../../../shared/backup/importers/contactsTable';
import type { FoundPerson } from '../../../shared/backup/importers/foundPerson';
import { type ColumnMatch, matchColumns } from '../../../shared/backup/importers/matchColumns';
import type { Table } from '../../../shared/backup/importers/readTable';
import {
  type ImportRow,
  importChangeSet,
  isTaken,
  planPeopleImport,
} from '../../../shared/domain/network/peopleImport';
import { failureWords } from '../../../shared/kernel/failure';
import { count } from '../../../shared/kernel/words';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Problem } from '../../ui/Problem';
import { Progress } from '../../ui/Progress';
import { ColumnChoices } from './ColumnChoices';
import './network.css';
import { ImportRows } from './ImportRows';
import { leftWords } from './importWords';
import { readContacts } from './readContacts';

interface Found {
  readonly people: readonly FoundPerson[];
  /** What stays in the file, in sentences. */
  readonly left: readonly string[];
}

/** An address book of another program: chosen, shown, and taken in one deed or not at all. */
export function ImportPeopleDialog({ onClose }: { onClose(): void }) {
  const today = useToday();
  const people = useRecords('person');
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const stop = useRef(new AbortController());
  const [cards, setCards] = useState<Found | null>(null);
  const [table, setTable] = useState<Table | null>(null);
  const [match, setMatch] = useState<ColumnMatch<ContactColumn> | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [isBusy, setIsBusy] = useState(false);

  const found = useMemo((): Found | null => {
    if (table === null || match === null) return cards;
    const read = contactsOf(table, match, today);
    return { people: read.people, left: leftWords({ nameless: read.nameless, what: 'row' }) };
  }, [cards, table, match, today]);
  const rows = useMemo(
    () => (found === null ? null : planPeopleImport(people, found.people)),
    [people, found],
  );
  const taken = useMemo(
    () => rows?.filter((row) => isTaken(row) && !leftOut.has(row.number)) ?? [],
    [rows, leftOut],
  );

  function close() {
    stop.current.abort();
    onClose();
  }

  async function read(file: File) {
    setProblem(null);
    setCards(null);
    setTable(null);
    setLeftOut(new Set());
    stop.current = new AbortController();
    setProgress(0);
    const result = await readContacts(file, today, {
      signal: stop.current.signal,
      onProgress: setProgress,
    });
    setProgress(null);
    if (result.kind === 'stopped') return;
    if (result.kind === 'problem') return setProblem(result.words);
    if (result.kind === 'table') {
      if (!result.read.ok) return setProblem(result.read.words);
      setMatch(matchColumns(contactFields, result.read.table.headers));
      return setTable(result.read.table);
    }
    if (result.read.people.length === 0)
      return setProblem('No one was found in this file. Nothing was changed.');
    setCards({
      people: result.read.people,
      left: leftWords({ ...result.read, ...result.read.left, what: 'card' }),
    });
  }

  async function take(chosen: readonly ImportRow[]) {
    setIsBusy(true);
    const written = await performForm(importChangeSet(chosen, newId));
    setIsBusy(false);
    if (!written.ok) return setProblem(failureWords(written.failure));
    onClose();
  }

  return (
    <Dialog title="Import people" onClose={close} width="wide">
      <div className="form import-people">
        <p className="s q">
          A vCard file (.vcf) or a CSV table from another address book. You see who is in it first; nothing is
          taken before you say so.
        </p>
        <input
          ref={picker}
          type="file"
          accept=".vcf,.vcard,.csv,.txt,.tsv,text/vcard,text/csv"
          hidden
          aria-label="Choose an address book"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) void read(file);
          }}
        />
        <div>
          <Button icon="file" onClick={() => picker.current?.click()}>
            {found === null ? 'Choose a file…' : 'Choose another file…'}
          </Button>
        </div>
        {progress !== null && (
          <Progress words="Reading the file" share={progress} onStop={() => stop.current.abort()} />
        )}
        <Problem id="import-people-problem" words={problem} />
        {table !== null && match !== null && (
          <ColumnChoices headers={table.headers} match={match} onChange={setMatch} />
        )}
        {rows !== null && found !== null && (
          <ImportRows
            rows={rows}
            left={found.left}
            leftOut={leftOut}
            onChange={setLeftOut}
            nameOf={(id) => people.find((person) => person.id === id)?.name ?? ''}
          />
        )}
        {isBusy && (
          <p className="s q" role="status">
            Writing {count(taken.length, 'person', 'people')}: all of them or none.
          </p>
        )}
        <div className="row">
          <span className="push" />
          <Button onClick={close}>Cancel</Button>
          {rows !== null && (
            <Button look="main" disabled={taken.length === 0 || isBusy} onClick={() => void take(taken)}>
              {taken.length === 0 ? 'Nothing to import' : `Import ${count(taken.length, 'person', 'people')}`}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
