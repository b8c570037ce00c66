import { lazy, Suspense, useMemo } from 'react';
import { choose } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { useIsComplete, useRecords } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { CredentialList } from './CredentialList';
import { credentialGroups } from './listWords';
import './credentials.css';

const CredentialDetail = lazy(() =>
  import('./CredentialDetail').then((module) => ({ default: module.CredentialDetail })),
);

/** Every credential by what it asks of the person, and the chosen one. */
export function Screen({ id }: { readonly id: string | undefined }) {
  const credentials = useRecords('credential');
  const isComplete = useIsComplete('credential');
  const today = useToday();
  const groups = useMemo(() => credentialGroups(credentials, today), [credentials, today]);
  const shownId = id ?? groups[0]?.rows[0]?.credential.id;
  const isEmpty = credentials.length === 0 && isComplete;
  return (
    <div className="cred">
      <div className="panes" data-view={id === undefined ? 'list' : 'detail'}>
        <div className="pane list">
          <div className="head">
            <h1>Credentials</h1>
            <Button icon="plus" onClick={() => openDialog({ name: 'addCredential' })}>
              Add credential
            </Button>
          </div>
          {isEmpty ? (
            <EmptyState
              title="Your credentials go here"
              words="Certifications, certificates, your state license, the fingertip test your employer asks for: what you hold and what you are working toward. Mortar tells you before one runs out."
              example="CPhT, PTCB, earned January 2019. Renewal opens December 2."
            />
          ) : (
            <CredentialList groups={groups} chosenId={shownId} />
          )}
        </div>
        <article className="pane detail" aria-label="Chosen credential">
          <Button look="back" icon="back" onClick={() => choose('credentials')}>
            Credentials
          </Button>
          {shownId !== undefined && (
            <Suspense fallback={null}>
              <CredentialDetail key={shownId} id={shownId} />
            </Suspense>
          )}
        </article>
      </div>
    </div>
  );
}
