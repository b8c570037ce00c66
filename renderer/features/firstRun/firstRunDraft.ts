import type { Result } from '../../../shared/kernel/result';
import { create, edit, type Write } from '../../../shared/model/changeSet';
import { profile, profileId } from '../../../shared/model/profile';
import type { Committed } from '../../db/commit';
import { today } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { performQuietly } from '../../session/perform';
import { questions } from './questions';

/** What was answered so far, and which question stands in the window. */
export interface FirstRunDraft {
  readonly step: number;
  readonly name: string;
  readonly role: string;
  readonly aim: string;
}

/** Its place among the drafts. */
export const firstRunKey = 'firstRun';

export const noAnswers: FirstRunDraft = { step: 0, name: '', role: '', aim: '' };

export function isFirstRunDraft(value: unknown): value is FirstRunDraft {
  if (typeof value !== 'object' || value === null) return false;
  const step: unknown = Reflect.get(value, 'step');
  return (
    Number.isInteger(step) &&
    questions[Number(step)] !== undefined &&
    questions.every(({ field }) => typeof Reflect.get(value, field) === 'string')
  );
}

function profileWrite(
  fields: Partial<Pick<FirstRunDraft, 'name' | 'role' | 'aim'>> & { hasStarted?: boolean },
): Write {
  return currentPlan().pool.find('profile', profileId) === undefined
    ? create('profile', profileId, { ...profile.blank(today()), ...fields })
    : edit('profile', profileId, fields);
}

/** Writes what was answered into the plan. */
export function keepAnswers({ name, role, aim }: FirstRunDraft): Promise<Result<Committed>> {
  return performQuietly({ label: 'First questions', writes: [profileWrite({ name, role, aim })] });
}

/** The last answer: from here on the plan opens on Today. */
export function finishFirstRun({ name, role, aim }: FirstRunDraft): Promise<Result<Committed>> {
  return performQuietly({
    label: 'First questions',
    writes: [profileWrite({ name, role, aim, hasStarted: true })],
    clearsDraft: firstRunKey,
  });
}
