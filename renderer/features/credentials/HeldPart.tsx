import { useMemo, useRef } from 'react';
import { choose } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { useIsComplete, useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { later } from '../../ui/later';
import { CredentialList } from './CredentialList';
import { CredentialsHead } from './CredentialsHead';
import { credentialGroups } from './listWords';
import { usePaneFocus } from './usePaneFocus';

const CredentialDetail = later(() => import('./CredentialDetail').then((module) => module.CredentialDetail));

/** Every credential by what it asks of the person, and the chosen one. */
export function HeldPart({ id }: { readonly id: string | undefined }) {
  const credentials = useRecords('credential');
  const isComplete = useIsComplete('credential');
  const today = useToday();
  const groups = useMemo(() => credentialGroups(credentials, today), [credentials, today]);
  const shownId = id ?? groups[0]?.rows[0]?.credential.id;
  const detail = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  usePaneFocus(id, list, detail);
  const isEmpty = credentials.length === 0 && isComplete;
  return (
    <div className="cred">
      <div className="panes" data-view={id === undefined ? 'list' : 'detail'}>
        <div className="pane list" ref={list}>
          <CredentialsHead shown={null} />
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
        <article ref={detail} key={shownId} className="pane detail" aria-label="Chosen credential">
          <h1 className="sr only-narrow">Credentials</h1>
          <Button look="back" icon="back" onClick={() => choose('credentials')}>
            Credentials
          </Button>
          {shownId !== undefined && <CredentialDetail id={shownId} />}
        </article>
      </div>
    </div>
  );
}
