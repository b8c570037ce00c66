import { useRef, useState } from 'react';
import { roomTrouble } from '../../shared/backup/limits';
import { failure, failureWords } from '../../shared/kernel/failure';
import { formatBytes } from '../../shared/kernel/words';
import { create, edit } from '../../shared/model/changeSet';
import { fileBytes, readAttachment } from '../db/files';
import { bridge } from '../host/hostBridge';
import { newId } from '../session/clock';
import { currentPlan } from '../session/currentPlan';
import { attempt, perform } from '../session/perform';
import { useRecords } from '../session/records';
import { showToast } from '../session/session';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';

interface EvidenceProps {
  readonly label: string;
  readonly kind: 'impact' | 'goal' | 'credential' | 'ceActivity' | 'event' | 'praise' | 'signOff';
  readonly id: string;
  readonly attachmentIds: readonly string[];
}

/** Files kept inside the plan: add, save a copy, take out. */
export function Evidence({ label, kind, id, attachmentIds }: EvidenceProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attachments = useRecords('attachment').filter((attachment) => attachmentIds.includes(attachment.id));

  async function add(chosen: readonly File[]) {
    setProblem(null);
    let ids = [...attachmentIds];
    for (const file of chosen) {
      const read = await readAttachment(file);
      if (!read.ok) {
        setProblem(failureWords(read.failure));
        continue;
      }
      // Those in the trash count too: their bytes are in every plan file until they are gone.
      const trouble = roomTrouble(read.value.attachment, currentPlan().pool.snapshot().attachment);
      if (trouble !== null) {
        setProblem(failureWords(trouble));
        continue;
      }
      const attachmentId = newId();
      ids = [...ids, attachmentId];
      const written = await perform({
        label: `${read.value.attachment.name} kept in the plan`,
        files: [read.value.file],
        writes: [
          create('attachment', attachmentId, read.value.attachment),
          edit(kind, id, { attachmentIds: ids }),
        ],
      });
      if (!written.ok) return;
    }
  }

  async function saveCopy(name: string, mediaType: string, sha256: string) {
    const bytes = await fileBytes(currentPlan(), sha256);
    if (bytes === undefined) {
      showToast({ words: failureWords(failure('file.notRead', { name })), kind: 'failed' });
      return;
    }
    const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? 'bin';
    await attempt(() => bridge.saveFile({ suggestedName: name, extension, mediaType, bytes }));
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
      <legend className="sr">{label}</legend>
      <ul>
        {attachments.map(({ id: attachmentId, name, size, mediaType, sha256 }) => (
          <li key={attachmentId}>
            <span className="s">
              {name} <span className="h">{formatBytes(size)}</span>
            </span>
            <Button
              look="bare"
              aria-label={`Save a copy of ${name}`}
              onClick={() => void saveCopy(name, mediaType, sha256)}
            >
              Save a copy
            </Button>
            <Button
              look="bare"
              aria-label={`Take out ${name}`}
              onClick={() =>
                void perform({
                  label: `${name} taken out`,
                  writes: [
                    edit(kind, id, {
                      attachmentIds: attachmentIds.filter((known) => known !== attachmentId),
                    }),
                  ],
                })
              }
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
        aria-label={`Choose files for ${label}`}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(chosen);
        }}
      />
      <Button icon="file" onClick={() => picker.current?.click()}>
        Add a file
      </Button>
      <span className="hint">
        No faces, wristbands, labels or lists of patients: nobody checks what is inside.
      </span>
      <Problem id={`${id}-files`} words={problem} />
    </fieldset>
  );
}
