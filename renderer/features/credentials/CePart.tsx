import { useMemo, useRef, useState } from 'react';
import { type CeFilter, ceListRows } from '../../../shared/domain/ceList';
import { credentialsId } from '../../navigation/credentialPaths';
import { choose } from '../../navigation/paths';
import { useIsComplete, useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { CeActivityDetail } from './CeActivityDetail';
import { CeFilterFields } from './CeFilterFields';
import { CeList } from './CeList';
import { CredentialsHead } from './CredentialsHead';
import './ce.css';
import { Standings } from './Standings';
import { usePaneFocus } from './usePaneFocus';

const everything: CeFilter = { activityIds: null, topic: null, state: null };

/** Every CE activity, where each credential stands, and the chosen activity. */
export function CePart({ id }: { readonly id: string | undefined }) {
  const activities = useRecords('ceActivity');
  const isComplete = useIsComplete('ceActivity');
  const [filter, setFilter] = useState(everything);
  const rows = useMemo(() => ceListRows(activities, filter), [activities, filter]);
  const list = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  usePaneFocus(id, list, detail);
  const isEmpty = activities.length === 0 && isComplete;
  return (
    <div className="cred ce">
      <div className="panes" data-view={id === undefined ? 'list' : 'detail'}>
        <div className="pane list" ref={list}>
          <div className="above">
            <CredentialsHead shown="ce" />
          </div>
          <div className="above only-narrow">{id === undefined && !isEmpty && <Standings />}</div>
          {isEmpty ? (
            <div className="above">
              <EmptyState
                title="Your CE goes here"
                words="Courses, live programs, in-service hours at work, a college course: each once, with its certificate. Mortar counts it toward every credential and state it may."
                example="Look-alike drugs: what barcodes show. 1 hour, patient safety, home study, on the transcript."
              />
            </div>
          ) : (
            <>
              <div className="above">
                <CeFilterFields activities={activities} filter={filter} onChange={setFilter} />
                {rows.length === 0 && isComplete && <p className="q s">No CE activity fits this choice.</p>}
              </div>
              <CeList rows={rows} chosenId={id} />
            </>
          )}
        </div>
        <article
          ref={detail}
          key={id}
          className="pane detail"
          aria-label={id === undefined ? 'Where you stand' : 'Chosen CE activity'}
        >
          <h1 className="sr only-narrow">Credentials</h1>
          <Button look="back" icon="back" onClick={() => choose('credentials', credentialsId('ce'))}>
            CE activities
          </Button>
          {id === undefined ? <Standings /> : <CeActivityDetail id={id} />}
        </article>
      </div>
    </div>
  );
}
