import { useEffect, useRef } from 'react';
import { ladderHref } from '../../navigation/ladderPaths';
import { choose } from '../../navigation/paths';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { later } from '../../ui/later';
import { chosenOf, startId } from './chosen';
import { LevelDetail } from './LevelDetail';
import { LevelList } from './LevelList';
import './ladder.css';
import { useLadders } from '../../records/useLadders';

const LadderDetail = later(() => import('./LadderDetail').then((module) => module.LadderDetail));
const StartLadder = later(() => import('./StartLadder').then((module) => module.StartLadder));

/** What the employer asks for, level by level, and what of mine shows it. */
export function Screen({ id }: { readonly id: string | undefined }) {
  const ladders = useLadders();
  const chosen = chosenOf(id, ladders);
  const panes = useRef<HTMLDivElement>(null);
  const criterionId = chosen.part === 'level' ? chosen.criterionId : undefined;
  // A criterion opens inside its level: nothing takes another's place.
  const shownId = id !== undefined && chosen.part === 'level' ? chosen.levelId : id;
  const lastId = useRef(shownId);
  useEffect(() => {
    if (lastId.current === shownId) return;
    const left = lastId.current;
    lastId.current = shownId;
    // Narrow, the detail takes the list's place: the focus goes with it, and comes back to the row it left.
    if (matchMedia('(min-width: 1001px)').matches) return;
    if (criterionId !== undefined) {
      panes.current?.querySelector<HTMLElement>('.criterion.is-open > .words')?.focus();
      return;
    }
    panes.current?.closest('main')?.scrollTo(0, 0);
    if (shownId !== undefined) panes.current?.querySelector<HTMLElement>('.detail button')?.focus();
    else panes.current?.querySelector<HTMLElement>(`[data-id="${left}"]`)?.focus();
  }, [shownId, criterionId]);
  const isEmpty = ladders.views.length === 0;
  return (
    <div className="ladder">
      <div ref={panes} className="panes" data-view={id === undefined ? 'list' : 'detail'}>
        <div className="pane list">
          <div className="head">
            <h1>Ladder</h1>
            {!isEmpty && (
              <a className="btn" href={ladderHref('ladder', startId)}>
                Add ladder
              </a>
            )}
          </div>
          {isEmpty ? (
            <EmptyState
              title="Your ladder goes here"
              words="What your employer asks for at each level, in its own words. Link what you did to each criterion, and you see what you can show, what is missing, and what to work on next."
              example="Technician III: owns one area and its procedures. Shown by two wins and a sign-off."
              action={
                <a className="btn only-narrow" href={ladderHref('ladder', startId)}>
                  Begin a ladder
                </a>
              }
            />
          ) : (
            <LevelList ladders={ladders} chosen={chosen} />
          )}
        </div>
        <article className="pane detail" aria-label="Chosen level">
          <h1 className="sr only-narrow">Ladder</h1>
          <Button look="back" icon="back" onClick={() => choose('ladder')}>
            Ladder
          </Button>
          {chosen.part === 'start' && <StartLadder isFirst={isEmpty} />}
          {chosen.part === 'gone' && <p className="q">This part of the ladder is no longer in the plan.</p>}
          {chosen.part === 'ladder' && <LadderDetail key={chosen.view.ladder.id} view={chosen.view} />}
          {chosen.part === 'level' && (
            <LevelDetail
              key={chosen.levelId}
              {...{ ladders }}
              view={chosen.view}
              levelId={chosen.levelId}
              criterionId={chosen.criterionId}
            />
          )}
        </article>
      </div>
    </div>
  );
}
