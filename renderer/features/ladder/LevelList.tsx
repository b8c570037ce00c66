import { type KeyboardEvent, useRef } from 'react';
import { count } from '../../../shared/kernel/words';
import { ladder as ladderEntity } from '../../../shared/model/ladder';
import { type Level, level as levelEntity } from '../../../shared/model/level';
import { ladderHref, ladderId } from '../../navigation/ladderPaths';
import { choose, hrefTo } from '../../navigation/paths';
import type { Ladders, LadderView } from '../../records/useLadders';
import { Sign } from '../../ui/Sign';
import type { Chosen } from './chosen';

interface LevelListProps {
  readonly ladders: Ladders;
  readonly chosen: Chosen;
}

/** Every ladder with its levels, from the lowest up. Arrow keys move; one row is in the Tab order. */
export function LevelList({ ladders: { views, isComplete }, chosen }: LevelListProps) {
  const list = useRef<HTMLElement>(null);
  const chosenId =
    chosen.part === 'level'
      ? chosen.levelId
      : chosen.part === 'ladder'
        ? ladderId('ladder', chosen.view.ladder.id)
        : undefined;
  const [first] = views;
  const inTabOrder = chosenId ?? (first && ladderId('ladder', first.ladder.id));

  function onKeyDown(event: KeyboardEvent) {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const from = links.findIndex((link) => link.matches(':focus'));
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: links.length - 1 }[event.key];
    const next = to === undefined ? undefined : links[to];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    // Narrow, choosing would take the list away; there Enter opens the row.
    if (next.dataset.id && matchMedia('(min-width: 1001px)').matches) choose('ladder', next.dataset.id);
  }

  return (
    <nav ref={list} aria-label="Your ladders" onKeyDown={onKeyDown}>
      {views.map((view) => {
        const own = ladderId('ladder', view.ladder.id);
        return (
          <section key={own} aria-label={ladderEntity.title(view.ladder)}>
            <a
              className="lad"
              href={ladderHref('ladder', view.ladder.id)}
              data-id={own}
              aria-current={own === chosenId ? 'true' : undefined}
              tabIndex={own === inTabOrder ? 0 : -1}
            >
              <b dir="auto">{ladderEntity.title(view.ladder)}</b>
              {view.ladder.isSetAside && <span className="q">, kept from before</span>}
            </a>
            <ul>
              {view.levels.map(({ level, readiness }) => (
                <li key={level.id}>
                  <a
                    className="lv"
                    href={hrefTo('ladder', level.id)}
                    data-id={level.id}
                    aria-current={level.id === chosenId ? 'true' : undefined}
                    tabIndex={level.id === inTabOrder ? 0 : -1}
                  >
                    <span className="t" dir="auto">
                      {levelEntity.title(level)}
                    </span>
                    <Place view={view} level={level} />
                    <span className="m">
                      {readiness.standings.length === 0
                        ? 'No criteria yet'
                        : isComplete &&
                          `${readiness.met.length} of ${count(readiness.standings.length, 'criterion', 'criteria')} met`}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function Place({ view: { ladder, aimId }, level }: { readonly view: LadderView; readonly level: Level }) {
  if (level.id === ladder.levelId) return <Sign kind="done">You are here</Sign>;
  return level.id === aimId && !ladder.isSetAside ? <Sign kind="wait">Your aim</Sign> : null;
}
