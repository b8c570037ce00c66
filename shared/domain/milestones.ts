import { formatDay, type IsoDate, relativeDay } from '../kernel/dates';
import { capitalized, count, numberWord } from '../kernel/words';
import { edit, type Write } from '../model/changeSet';
import type { Goal } from '../model/goal';
import type { Milestone } from '../model/milestone';
import { isClosed, lateWords, milestoneIsLate, nearDay, type Standing } from './goals';

/** The order set by hand; the due day decides between equals. */
export function inOrder(milestones: readonly Milestone[]): Milestone[] {
  return [...milestones].sort(
    (a, b) =>
      a.position - b.position ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
      a.createdAt.localeCompare(b.createdAt),
  );
}

/** Milestones by their goal, each list in its order. One pass, for plans with thousands. */
export function milestonesByGoal(
  milestones: readonly Milestone[],
): ReadonlyMap<string, readonly Milestone[]> {
  const lists = new Map<string, Milestone[]>();
  for (const milestone of milestones) {
    const list = lists.get(milestone.goalId);
    if (list === undefined) lists.set(milestone.goalId, [milestone]);
    else list.push(milestone);
  }
  return new Map([...lists].map(([goalId, list]) => [goalId, inOrder(list)]));
}

export function nextPosition(items: readonly { readonly position: number }[]): number {
  return items.reduce((highest, { position }) => Math.max(highest, position + 1), 0);
}

/** What to write so that the milestone stands at `to` among the ordered ones; nothing where it stands already. */
export function moveWrites(ordered: readonly Milestone[], id: string, to: number): Write[] {
  const moved = ordered.find((milestone) => milestone.id === id);
  if (moved === undefined || to < 0 || to >= ordered.length || ordered[to] === moved) return [];
  const rest = ordered.filter((milestone) => milestone !== moved);
  const next = [...rest.slice(0, to), moved, ...rest.slice(to)];
  return next.flatMap(({ id: at, position }, index) =>
    position === index ? [] : [edit('milestone', at, { position: index })],
  );
}

/** `Reached October 12`, `3 days late, November 17`, `December 16, in 26 days`, `No day yet`. */
export function milestoneStanding(milestone: Milestone, today: IsoDate): Standing {
  const { due, doneOn } = milestone;
  if (doneOn !== null) return { sign: 'done', words: `Reached ${nearDay(doneOn, today)}` };
  if (due === null) return { sign: 'wait', words: 'No day yet' };
  if (milestoneIsLate(milestone, today))
    return { sign: 'late', words: `${lateWords(due, today)}, ${nearDay(due, today)}` };
  return { sign: 'wait', words: `${nearDay(due, today)}, ${relativeDay(due, today)}` };
}

/** A day that cannot be kept as it stands, said beside it; null when it can. */
export function milestoneAdvice(milestone: Pick<Milestone, 'due' | 'doneOn'>, goal: Goal): string | null {
  const { due, doneOn } = milestone;
  if (doneOn !== null || due === null || isClosed(goal)) return null;
  if (goal.due !== null && due > goal.due)
    return `This is after the goal’s own due day, ${formatDay(goal.due, 'long')}.`;
  if (goal.startsOn !== null && due < goal.startsOn)
    return `This is before the goal starts, ${formatDay(goal.startsOn, 'long')}.`;
  return null;
}

/** The honest line above the list: `2 of 3 milestones reached.` Empty without milestones. */
export function reachedWords(milestones: readonly Milestone[]): string {
  if (milestones.length === 0) return '';
  const reached = milestones.filter(({ doneOn }) => doneOn !== null).length;
  if (reached === milestones.length) {
    if (reached === 1) return 'Its one milestone is reached.';
    return `${reached === 2 ? 'Both' : `All ${numberWord(reached)}`} milestones are reached.`;
  }
  if (reached === 0) return `${capitalized(count(milestones.length, 'milestone'))}, none reached yet.`;
  return `${capitalized(numberWord(reached))} of ${numberWord(milestones.length)} milestones reached.`;
}
