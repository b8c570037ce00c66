import { useMemo } from 'react';
import { aimOf, laddersInOrder, levelsOf } from '../../shared/domain/ladder/ladderParts';
import { proofsIn } from '../../shared/domain/ladder/proofs';
import { type Readiness, readiness } from '../../shared/domain/ladder/readiness';
import type { IsoDate } from '../../shared/kernel/dates';
import type { Snapshot } from '../../shared/model/index';
import type { Ladder } from '../../shared/model/ladder';
import type { Level } from '../../shared/model/level';
import { useToday } from '../session/clock';
import { useIsComplete, useRecords } from '../session/records';

export type LadderRecords = Pick<
  Snapshot,
  | 'ladder'
  | 'level'
  | 'criterion'
  | 'impact'
  | 'credential'
  | 'signOff'
  | 'ceActivity'
  | 'person'
  | 'reference'
  | 'goal'
>;

/** One ladder as its screen shows it: the levels from the lowest up, each with how far I am from it. */
export interface LadderView {
  readonly ladder: Ladder;
  readonly levels: readonly { readonly level: Level; readonly readiness: Readiness }[];
  /** Where I want to be, chosen or the next one up. */
  readonly aimId: string | undefined;
}

export interface Ladders {
  readonly views: readonly LadderView[];
  readonly records: LadderRecords;
  readonly today: IsoDate;
  /** False while wins are still being read: what they prove is not known yet. */
  readonly isComplete: boolean;
}

export function useLadders(): Ladders {
  const today = useToday();
  const ladder = useRecords('ladder');
  const level = useRecords('level');
  const criterion = useRecords('criterion');
  const impact = useRecords('impact');
  const credential = useRecords('credential');
  const signOff = useRecords('signOff');
  const ceActivity = useRecords('ceActivity');
  const person = useRecords('person');
  const reference = useRecords('reference');
  const goal = useRecords('goal');
  const isComplete = useIsComplete('impact');
  const records = useMemo(
    () => ({
      ...{ ladder, level, criterion, impact, credential },
      ...{ signOff, ceActivity, person, reference, goal },
    }),
    [ladder, level, criterion, impact, credential, signOff, ceActivity, person, reference, goal],
  );
  const views = useMemo(() => {
    const proofsOf = proofsIn(records, today);
    return laddersInOrder(records.ladder).map((one): LadderView => {
      const levels = levelsOf(one.id, records.level);
      return {
        ladder: one,
        levels: levels.map((each) => ({
          level: each,
          readiness: readiness(one, levels, each, records.criterion, proofsOf, today),
        })),
        aimId: aimOf(one, levels)?.id,
      };
    });
  }, [records, today]);
  return { views, records, today, isComplete };
}
