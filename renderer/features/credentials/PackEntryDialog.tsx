import { useState } from 'react';
import { type EditedEntry, withPackEdits } from '../../../shared/domain/packEdits';
import { failureWords } from '../../../shared/kernel/failure';
import { create, edit } from '../../../shared/model/changeSet';
import { type PackEditDraft, packEdit } from '../../../shared/model/packEdit';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { Problem } from '../../ui/Problem';
import { PackEntryFields } from './PackEntryFields';
import { usePack } from './usePack';

interface PackEntryDialogProps {
  /** The shipped entry, or the person's own by its id; null makes a new one. */
  readonly packId: string | null;
  onClose(): void;
}

/** An entry of the list in the person's own figures. They lie beside the shipped ones, so that no update takes them. */
export function PackEntryDialog({ packId, onClose }: PackEntryDialogProps) {
  const pack = usePack();
  const edits = useRecords('packEdit');
  if (pack === undefined) return null;
  const entry = withPackEdits(pack.packCredentials, edits).find(
    ({ shipped, edit: own }) => packId !== null && (shipped?.id === packId || own?.id === packId),
  );
  return <EntryForm entry={entry ?? null} onClose={onClose} />;
}

function EntryForm({ entry, onClose }: { readonly entry: EditedEntry | null; onClose(): void }) {
  const today = useToday();
  const [draft, setDraft] = useState<PackEditDraft>({
    ...(entry?.edit ?? packEdit.blank(today)),
    packId: entry?.shipped?.id ?? null,
  });
  const [problem, setProblem] = useState<string | null>(null);
  const isOwn = entry === null || entry.shipped === null;

  async function save(fields: PackEditDraft, label: string) {
    if (isOwn && (fields.shortName ?? '').trim() === '') {
      setProblem('Write its name, like CPhT.');
      return;
    }
    const own = entry?.edit ?? null;
    const write =
      own === null ? create('packEdit', newId(), fields) : edit('packEdit', own.id, draftOf(fields));
    const written = await performForm({ label, writes: [write] });
    if (written.ok) onClose();
    else setProblem(failureWords(written.failure));
  }

  const isHidden = entry?.isHidden ?? false;
  return (
    <Dialog title={entry === null ? 'Add to the list' : 'Change this entry'} onClose={onClose} width="wide">
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!hasUnreadField(event.currentTarget)) void save(draft, 'List changed');
        }}
      >
        <p className="s q">
          Your figures stand beside the shipped ones. An update of the list never changes them; what you leave
          empty stays as shipped.
        </p>
        <PackEntryFields
          entry={entry}
          draft={draft}
          onChange={(part) => {
            setProblem(null);
            setDraft({ ...draft, ...part });
          }}
        />
        <Problem id="pack-entry" words={problem} />
        <div className="row">
          {entry !== null && (
            <Button
              look="bare"
              onClick={() =>
                void save(
                  { ...draft, isHidden: !isHidden },
                  isHidden ? 'Shown again' : 'Hidden from the list',
                )
              }
            >
              {isHidden ? 'Show in the list again' : 'Hide from the list'}
            </Button>
          )}
          <span className="push" />
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit">
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The fields alone: a record in the draft's place brings its stamps along. */
function draftOf(fields: PackEditDraft): PackEditDraft {
  const keys = Object.keys(packEdit.fields) as (keyof PackEditDraft)[];
  return Object.fromEntries(keys.map((key) => [key, fields[key]])) as PackEditDraft; // each key with its own value
}
