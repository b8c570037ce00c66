import type { IsoDate, IsoInstant } from '../../../shared/kernel/dates';
import { type GoalDraft, goal } from '../../../shared/model/goal';

export const goalDraftKey = 'new goal';

export function newGoalDraft(today: IsoDate): GoalDraft {
  return { ...goal.blank(today), startsOn: today };
}

/** A draft of an older Mortar may lack what the model asks for now. An unnamed goal is a draft all the same. */
export function isGoalDraft(value: unknown, at: IsoInstant): value is GoalDraft {
  if (typeof value !== 'object' || value === null) return false;
  const stamps = { id: 'draft', createdAt: at, updatedAt: at, deletedAt: null };
  return (
    'title' in value &&
    typeof value.title === 'string' &&
    goal.parse({ ...value, ...stamps, title: 'draft' }).ok
  );
}
