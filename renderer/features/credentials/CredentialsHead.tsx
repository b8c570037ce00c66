import { type CredentialPart, credentialsId } from '../../navigation/credentialPaths';
import { hrefTo } from '../../navigation/paths';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { exportCe } from './exportCe';

const parts: readonly { readonly part: CredentialPart | null; readonly label: string }[] = [
  { part: null, label: 'What you hold' },
  { part: 'ce', label: 'CE activities' },
  { part: 'training', label: 'Training' },
];

/** The screen's name, what can be added, and the way between its parts. */
export function CredentialsHead({ shown }: { readonly shown: CredentialPart | null }) {
  return (
    <>
      <div className="head">
        <h1>Credentials</h1>
        <div className="adds">
          <Button icon="plus" onClick={() => openDialog({ name: 'addCredential' })}>
            Add credential
          </Button>
          <Button icon="plus" onClick={() => openDialog({ name: 'logCe' })}>
            Log CE
          </Button>
          {shown === 'ce' && (
            <Button look="bare" onClick={() => openDialog({ name: 'importCe' })}>
              Import…
            </Button>
          )}
          {shown === 'ce' && (
            <Button look="bare" onClick={() => void exportCe()}>
              Export as CSV
            </Button>
          )}
        </div>
      </div>
      <nav className="ways" aria-label="Parts of Credentials">
        {parts.map(({ part, label }) => (
          <a
            key={label}
            href={hrefTo('credentials', part === null ? undefined : credentialsId(part))}
            aria-current={part === shown ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
    </>
  );
}
