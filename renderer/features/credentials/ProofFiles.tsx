import { useRef, useState } from 'react';
import { roomTrouble } from '../../../shared/backup/limits';
import { failureWords } from '../../../shared/kernel/failure';
import { formatBytes } from '../../../shared/kernel/words';
import { readAttachment } from '../../db/files';
import { snapshotNow } from '../../session/records';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/Problem';
import type { Proof } from './proofDraft';

interface ProofFilesProps {
  readonly proof: Proof;
  onChange(proof: Proof): void;
}

/** Certificates that are kept with the activity once it is saved. */
export function ProofFiles({ proof, onChange }: ProofFilesProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function add(chosen: readonly File[]) {
    setProblem(null);
    let all = proof;
    for (const file of chosen) {
      const read = await readAttachment(file);
      if (!read.ok) {
        setProblem(failureWords(read.failure));
        continue;
      }
      const trouble = roomTrouble(read.value.attachment, [
        ...snapshotNow().attachment,
        ...all.map(({ attachment }) => attachment),
      ]);
      if (trouble !== null) setProblem(failureWords(trouble));
      else all = [...all, read.value];
    }
    if (all !== proof) onChange(all);
  }

  return (
    <fieldset
      className="evidence field"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void add([...event.dataTransfer.files]);
      }}
    >
      <legend className="lab">Proof</legend>
      <ul>
        {proof.map(({ attachment: { name, size } }, index) => (
          <li key={`${index} ${name}`}>
            <span className="s">
              {name} <span className="h">{formatBytes(size)}</span>
            </span>
            <Button
              look="bare"
              aria-label={`Take out ${name}`}
              onClick={() => onChange(proof.filter((_, at) => at !== index))}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Choose files for Proof"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(chosen);
        }}
      />
      <Button icon="file" onClick={() => picker.current?.click()}>
        Add a file
      </Button>
      <Problem id="proof-files" words={problem} />
    </fieldset>
  );
}
