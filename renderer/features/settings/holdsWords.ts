import { count, listed } from '../../../shared/kernel/words';
import { entities, entityNames, isOwnNote, type Snapshot } from '../../../shared/model/index';

// Wins first: they are what a plan is mostly made of.
const kinds = [...entityNames].sort((a, b) => Number(b === 'impact') - Number(a === 'impact'));

/** `6 wins, 1 goal and 2 credentials`: what a plan holds outside its trash; empty where there is nothing but the person. */
export function holdsWords(snapshot: Snapshot): string {
  return listed(
    kinds.flatMap((kind) => {
      const kept = snapshot[kind].filter(({ deletedAt }) => deletedAt === null).length;
      const { one, many } = entities[kind].words;
      return kind === 'profile' || isOwnNote(kind) || kept === 0 ? [] : [count(kept, one, many)];
    }),
  );
}
