import { useEffect, useMemo, useRef } from 'react';
import { credentialsRoute } from '../../navigation/credentialPaths';
import { choose } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { useIsComplete, useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { CredentialList } from './CredentialList';
import { CredentialsHead } from './CredentialsHead';
import { credentialGroups } from './listWords';
import './credentials.css';
import { later } from '../../ui/later';

const TrainingPart = later(() => import('./TrainingPart').then((module) => module.TrainingPart));
const CredentialDetail = later(() => import('./CredentialDetail').then((module) => module.CredentialDetail));

/** What the person holds, and what they are signed off on. */
export function Screen({ id }: { readonly id: string | undefined }) {
  const route = credentialsRoute(id);
  return route.part === 'training' ? <TrainingPart /> : <Held id={route.id} />;
}

/** Every credential by what it asks of the person, and the chosen one. */
function Held({ id }: { readonly id: string | undefined }) {
  const credentials = useRecords('credential');
  const isComplete = useIsComplete('credential');
  const today = useToday();
  const groups = useMemo(() => credentialGroups(credentials, today), [credentials, today]);
  const shownId = id ?? groups[0]?.rows[0]?.credential.id;
  const detail = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const lastId = useRef(id);
  useEffect(() => {
    if (lastId.current === id) return;
    const left = lastId.current;
    lastId.current = id;
    // Narrow, the detail takes the list's place: the focus goes with it, and comes back to the row it left.
    if (matchMedia('(min-width: 1001px)').matches) return;
    detail.current?.closest('main')?.scrollTo(0, 0);
    if (id !== undefined) detail.current?.querySelector('button')?.focus();
    else list.current?.querySelector<HTMLElement>(`[data-id="${left}"]`)?.focus();
  }, [id]);
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
