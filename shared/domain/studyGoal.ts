import { addDays, daysBetween, type IsoDate } from '../kernel/dates';
import { create, type Write } from '../model/changeSet';
import type { Credential } from '../model/credential';
import { entities } from '../model/index';

/** The steps to an exam, each by its share of the time there is. Without an exam day they have no day either. */
const steps = [
  { title: 'Check that I am eligible', share: 0.1 },
  { title: 'Apply, and pay or ask who pays', share: 0.25 },
  { title: 'Gather what to study from', share: 0.35 },
  { title: 'Go through every topic once', share: 0.7 },
  { title: 'Take a practice exam', share: 0.85 },
  { title: 'Review what I got wrong', share: 0.95 },
] as const;

/**
 * A goal to earn a credential, with its study milestones, linked to the credential: what one press makes. `newId` gives
 * a new id at each call.
 */
export function studyGoalWrites(
  credential: Pick<Credential, 'id' | 'shortName' | 'examOn'>,
  today: IsoDate,
  newId: () => string,
): { readonly goalId: string; readonly writes: readonly Write[] } {
  const { id, shortName, examOn } = credential;
  const goalId = newId();
  const exam = examOn !== null && examOn > today ? examOn : null;
  const name = shortName.trim();
  const goal = create('goal', goalId, {
    ...entities.goal.blank(today),
    title: `Earn the ${name}`,
    specific: `Pass what it takes and hold the ${name}.`,
    measurable: 'The certificate is here.',
    startsOn: today,
    due: exam,
    credentialIds: [id],
  });
  const dated = (share: number) =>
    exam === null ? null : addDays(today, Math.round(daysBetween(today, exam) * share));
  const milestones = [
    ...steps.map(({ title, share }) => ({ title, due: dated(share) })),
    { title: `Take the ${name} exam`, due: exam },
  ].map(({ title, due }, position) =>
    create('milestone', newId(), { ...entities.milestone.blank(today), goalId, title, due, position }),
  );
  return { goalId, writes: [goal, ...milestones] };
}
