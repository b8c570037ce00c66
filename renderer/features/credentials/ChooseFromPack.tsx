import { formatDay } from '../../../shared/kernel/dates';
import { count } from '../../../shared/kernel/words';
import type { PackCredential } from '../../../shared/pack/credentialPack';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { findInPack, notOfferedFor } from './findInPack';
import type { Pack } from './usePack';

interface ChooseFromPackProps {
  readonly pack: Pack | undefined;
  readonly query: string;
  onQuery(query: string): void;
  onChoose(entry: PackCredential): void;
  onOwn(): void;
  onCancel(): void;
}

export function ChooseFromPack({ pack, query, onQuery, onChoose, onOwn, onCancel }: ChooseFromPackProps) {
  const found = findInPack(pack?.packCredentials ?? [], query);
  const missing = notOfferedFor(pack?.notOffered ?? [], query);
  const own = query.trim() === '' ? 'Type your own' : `Type your own: ${query.trim().slice(0, 60)}`;
  return (
    <form
      className="form choose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const [only] = found;
        if (only !== undefined && query.trim() !== '') onChoose(only);
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
                <button type="button" onClick={() => onChoose(entry)}>
                  <b>{entry.shortName}</b>
                  <span>{entry.fullName}</span>
                  <span className="h">
                    {entry.issuer} · {entry.typeWords}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {missing.map(({ name, why }) => (
            <p key={name} className="s q">
              Not in the list: <b>{name}</b>. {why}
            </p>
          ))}
        </>
      )}
      <div className="row">
        <Button onClick={onOwn}>{own}</Button>
        <span className="push" />
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
