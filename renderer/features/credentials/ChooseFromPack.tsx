import { useMemo } from 'react';
import type { EditedEntry } from '../../../shared/domain/packEdits';
import { formatDay } from '../../../shared/kernel/dates';
import { count } from '../../../shared/kernel/words';
import { useRecords } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { findInPack, notOfferedFor } from './findInPack';
import { listEntries } from './listEntries';
import type { Pack } from './usePack';

interface ChooseFromPackProps {
  readonly pack: Pack | undefined;
  readonly query: string;
  onQuery(query: string): void;
  onChoose(entry: EditedEntry): void;
  onOwn(): void;
  onCancel(): void;
}

export function ChooseFromPack({ pack, query, onQuery, onChoose, onOwn, onCancel }: ChooseFromPackProps) {
  const edits = useRecords('packEdit');
  const entries = useMemo(() => listEntries(pack?.packCredentials ?? [], edits), [pack, edits]);
  const hidden = edits.filter(({ isHidden }) => isHidden);
  const found = findInPack(entries, query);
  const missing = notOfferedFor(pack?.notOffered ?? [], query);
  const own = query.trim() === '' ? 'Type your own' : `Type your own: ${query.trim().slice(0, 60)}`;
  return (
    <form
      className="form choose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const [only] = found;
        if (only !== undefined && query.trim() !== '') onChoose(only.entry);
        else if (query.trim() !== '') onOwn();
      }}
    >
      <TextField
        label="Which credential?"
        value={query}
        onChange={onQuery}
        autoFocus
        placeholder="Name, letters or issuer: CPhT, sterile, PTCB, license"
      />
      {pack !== undefined && (
        <>
          <p className="xs h" role="status">
            {query.trim() === ''
              ? `${count(found.length, 'credential')}, read ${formatDay(pack.packCompiledOn, 'long')}. Yours is not here? Type it.`
              : found.length === 0
                ? 'None of these fits. Type your own, and every fact with it.'
                : `${count(found.length, 'fits', 'fit')}. Enter takes the first.`}
          </p>
          <ul className="found" aria-label="Credentials to choose from">
            {found.map((entry) => (
              <li key={entry.id}>
                <button type="button" onClick={() => onChoose(entry.entry)}>
                  <b>{entry.shortName}</b>
                  <span>{entry.fullName}</span>
                  <span className="h">
                    {entry.issuer} · {entry.typeWords}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {hidden.length > 0 && (
            <p className="s q">
              Hidden by you:{' '}
              {hidden.map((one) => (
                <Button
                  key={one.id}
                  look="bare"
                  onClick={() => openDialog({ name: 'packEntry', packId: one.packId ?? one.id })}
                >
                  {pack.packCredentials.find(({ id }) => id === one.packId)?.shortName ?? one.shortName}
                </Button>
              ))}
            </p>
          )}
          {missing.map(({ name, why }) => (
            <p key={name} className="s q">
              Not in the list: <b>{name}</b>. {why}
            </p>
          ))}
        </>
      )}
      <div className="row">
        <Button onClick={onOwn}>{own}</Button>
        <Button look="bare" onClick={() => openDialog({ name: 'packEntry', packId: null })}>
          Add to the list
        </Button>
        <span className="push" />
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
