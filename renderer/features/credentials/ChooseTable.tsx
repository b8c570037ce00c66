import { useRef, useState } from 'react';
import { readTable, type Table } from '../../../shared/backup/importers/readTable';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/Problem';

interface ChooseTableProps {
  readonly chosenName: string | null;
  onTable(name: string, table: Table): void;
  onRefused(): void;
}

const mostBytes = 50_000_000;

/** A file with a table, chosen or dropped; what is none is refused in a sentence. */
export function ChooseTable({ chosenName, onTable, onRefused }: ChooseTableProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(file: File | undefined) {
    if (file === undefined) return;
    const read = await tableOf(file);
    setProblem(read.ok ? null : read.words);
    if (read.ok) onTable(file.name, read.table);
    else onRefused();
  }

  return (
    <fieldset
      className="field"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <legend className="sr">File</legend>
      <p className="s q">
        A CSV that your transcript’s portal or a spreadsheet has saved. Its first row names the columns.
        Nothing is added before you have seen it.
      </p>
      <div className="row start">
        <Button icon="file" onClick={() => picker.current?.click()}>
          {chosenName === null ? 'Choose a file' : 'Choose another file'}
        </Button>
        {chosenName !== null && <span className="s file-name">{chosenName}</span>}
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label="Choose a CSV file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          void take(file);
        }}
      />
      <Problem id="import-file" words={problem} />
    </fieldset>
  );
}

async function tableOf(file: File): Promise<ReturnType<typeof readTable>> {
  if (file.size > mostBytes)
    return { ok: false, words: `${file.name} is too large for a transcript. Nothing was changed.` };
  try {
    return readTable(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, words: `${file.name} could not be read. Nothing was changed.` };
  }
}
