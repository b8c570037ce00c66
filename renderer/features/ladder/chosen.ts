import { ladderRoute } from '../../navigation/ladderPaths';
import type { Ladders, LadderView } from '../../records/useLadders';

export type Chosen =
  | { readonly part: 'start' }
  | { readonly part: 'ladder'; readonly view: LadderView }
  | {
      readonly part: 'level';
      readonly view: LadderView;
      readonly levelId: string;
      /** The criterion that stands open. */
      readonly criterionId: string | undefined;
    }
  | { readonly part: 'gone' };

/** The part of the address that begins a new ladder. */
export const startId = 'new';

/** What an address shows: a level, a criterion in its level, a ladder's own page; without one, where I want to be. */
export function chosenOf(id: string | undefined, { views, records }: Ladders): Chosen {
  const route = ladderRoute(id);
  if (route.id === undefined) {
    const [first] = views;
    const levelId = first?.aimId ?? first?.ladder.levelId ?? first?.levels[0]?.level.id;
    if (first === undefined) return { part: 'start' };
    return levelId === undefined
      ? { part: 'ladder', view: first }
      : { part: 'level', view: first, levelId, criterionId: undefined };
  }
  if (route.part === 'ladder') {
    if (route.id === startId) return { part: 'start' };
    const view = views.find(({ ladder }) => ladder.id === route.id);
    return view === undefined ? { part: 'gone' } : { part: 'ladder', view };
  }
  const criterionId = route.part === 'criterion' ? route.id : undefined;
  const levelId =
    criterionId === undefined
      ? route.id
      : records.criterion.find(({ id: own }) => own === criterionId)?.levelId;
  const view = views.find(({ levels }) => levels.some(({ level }) => level.id === levelId));
  return view === undefined || levelId === undefined
    ? { part: 'gone' }
    : { part: 'level', view, levelId, criterionId };
}
