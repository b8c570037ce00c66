import type { Criterion } from '../../model/criterion';
import type { Snapshot } from '../../model/index';
import type { Ladder } from '../../model/ladder';
import type { Level } from '../../model/level';

export type LadderPart = Pick<Snapshot, 'ladder' | 'level' | 'criterion'>;

/** Those I climb now first, then those kept from before; by name where that is equal. */
export function laddersInOrder(ladders: readonly Ladder[]): readonly Ladder[] {
  return ladders
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(
      (a, b) =>
        Number(a.isSetAside) - Number(b.isSetAside) ||
        Number(a.levelId === null) - Number(b.levelId === null) ||
        a.createdAt.localeCompare(b.createdAt) ||
        a.id.localeCompare(b.id),
    );
}

/** The levels of a ladder from the lowest up. */
export function levelsOf(ladderId: string, levels: readonly Level[]): readonly Level[] {
  return levels
    .filter((level) => level.ladderId === ladderId && level.deletedAt === null)
    .sort((a, b) => a.position - b.position || a.createdAt.localeCompare(b.createdAt));
}

/** The criteria of a level in the order set by hand. */
export function criteriaOf(levelId: string, criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria
    .filter((criterion) => criterion.levelId === levelId && criterion.deletedAt === null)
    .sort((a, b) => a.position - b.position || a.createdAt.localeCompare(b.createdAt));
}

/** Where I want to be: what was chosen, else the level after the one I am in; undefined where neither is known. */
export function aimOf(ladder: Ladder, levels: readonly Level[]): Level | undefined {
  const chosen = levels.find(({ id }) => id === ladder.aimId);
  if (chosen !== undefined) return chosen;
  const at = levels.findIndex(({ id }) => id === ladder.levelId);
  return at < 0 ? undefined : levels[at + 1];
}

/** The ladder I climb and the level I climb to; null before there is one. */
export function nextLevel(part: Pick<LadderPart, 'ladder' | 'level'>) {
  for (const ladder of laddersInOrder(part.ladder)) {
    if (ladder.isSetAside) continue;
    const levels = levelsOf(ladder.id, part.level);
    const level = aimOf(ladder, levels);
    if (level !== undefined) return { ladder, levels, level };
  }
  return null;
}
