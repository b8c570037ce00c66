import { useState } from 'react';
import { type CeColumn, ceTranscript } from '../../../shared/backup/importers/ceTranscript';
import type { ColumnMatch } from '../../../shared/backup/importers/matchColumns';
import { matchColumns, matchProblem } from '../../../shared/backup/importers/matchColumns';
import type { Table } from '../../../shared/backup/importers/readTable';
import { failureWords } from '../../../shared/kernel/failure';
import { count } from '../../../shared/kernel/words';
import { create } from '../../../shared/model/changeSet';
import { newId } from '../../session/clock';
import { performForm } from '../../session/perform';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { Problem } from '../../ui/Problem';
import { Progress } from '../../ui/Progress';
import { Select } from '../../ui/Select';
import './ce.css';
import { ChooseTable } from './ChooseTable';
import { ImportPreviewList } from './ImportPreviewList';
import { useImportPreview } from './useImportPreview';

interface Chosen {
  readonly name: string;
  readonly table: Table;
  readonly match: ColumnMatch<CeColumn>;
}

/** CE out of a table: a file, its columns, what would be added and what not, and then all of it or nothing. */
export function ImportCeDialog({ onClose }: { onClose(): void }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [leavesOut, setLeavesOut] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const missing = chosen === null ? null : matchProblem(ceTranscript.fields, chosen.match);
  const { preview, share } = useImportPreview(missing === null ? chosen : null);
  const fresh = preview?.fresh.length ?? 0;
  const bad = preview?.bad.length ?? 0;
  const isReady = fresh > 0 && (bad === 0 || leavesOut) && !isSaving;

  async function save() {
    if (preview === null) return;
    setIsSaving(true);
    // The bar is drawn before the work that leaves no time for drawing.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const written = await performForm({
      label: `${count(fresh, 'CE activity', 'CE activities')} imported`,
      writes: preview.fresh.map(({ draft }) => create('ceActivity', newId(), draft)),
    });
    setIsSaving(false);
    if (written.ok) onClose();
    else setFailure(failureWords(written.failure));
  }

  return (
    <Dialog title="Import CE" onClose={onClose} width="wide">
      <div className="form import">
        <ChooseTable
          chosenName={chosen?.name ?? null}
          onTable={(name, table) => {
            setLeavesOut(false);
            setFailure(null);
            setChosen({ name, table, match: matchColumns(ceTranscript.fields, table.headers) });
          }}
          onRefused={() => setChosen(null)}
        />
        {chosen !== null && (
          <Columns
            table={chosen.table}
            match={chosen.match}
            onChange={(match) => {
              setLeavesOut(false);
              setChosen({ ...chosen, match });
            }}
          />
        )}
        <Problem id="import-columns" words={missing} />
        {chosen !== null && missing === null && preview === null && (
          <Progress words="Reading the rows" share={share} />
        )}
        {preview !== null && <ImportPreviewList preview={preview} />}
        {bad > 0 && fresh > 0 && (
          <Checkbox
            label={`Leave out ${bad === 1 ? 'the row' : `the ${count(bad, 'row')}`} that cannot be taken`}
            explanation="Or mend the file and choose it again: until then nothing is taken."
            isChecked={leavesOut}
            onChange={setLeavesOut}
          />
        )}
        {isSaving && <Progress words={`Adding ${count(fresh, 'activity', 'activities')}`} share={null} />}
        <Problem id="import-failure" words={failure} />
        <div className="row">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" disabled={!isReady} onClick={() => void save()}>
            {fresh === 0 ? 'Add them' : `Add ${count(fresh, 'activity', 'activities')}`}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface ColumnsProps {
  readonly table: Table;
  readonly match: ColumnMatch<CeColumn>;
  onChange(match: ColumnMatch<CeColumn>): void;
}

/** Which column of the file is which: a suggestion, to be changed. */
function Columns({ table, match, onChange }: ColumnsProps) {
  const options = [
    { value: '', label: 'Not in the file' },
    ...table.headers.map((header, index) => ({
      value: String(index),
      label: header || `Column ${index + 1}`,
    })),
  ];
  return (
    <fieldset className="columns">
      <legend className="lab">Columns</legend>
      {ceTranscript.fields.map(({ key, label }) => (
        <Select
          key={key}
          label={label}
          value={String(match[key] ?? '')}
          options={options}
          onChange={(value) => onChange({ ...match, [key]: value === '' ? null : Number(value) })}
        />
      ))}
    </fieldset>
  );
}
