import type { Snapshot } from '../model/index';
import { recordsOf } from './mergeDeletions';

/**
 * - `same`: the two share records, so they were one plan once.
 * - `apart`: both call themselves by the same id and share nothing: begun twice, or two people's first plans.
 * - `other`: another plan, never merged with this one.
 */
export type Kinship = 'same' | 'apart' | 'other';

interface NamedPlan {
  readonly snapshot: Snapshot;
  readonly planId: string;
}

/** What is shared counts more than the name: a plan file put in place on another computer goes by that plan's id. */
export function kinshipOf(here: NamedPlan, there: NamedPlan): Kinship {
  const own = recordsOf(here.snapshot);
  for (const [key, { record }] of recordsOf(there.snapshot))
    if (own.get(key)?.record.createdAt === record.createdAt) return 'same';
  return here.planId === there.planId ? 'apart' : 'other';
}
