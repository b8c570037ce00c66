import { daysBetween, type IsoDate } from '../../kernel/dates';
import { excerpt } from '../../kernel/words';
import { create, edit, type Write } from '../../model/changeSet';
import type { Criterion } from '../../model/criterion';
import type { Goal } from '../../model/goal';
import { entities, type Snapshot } from '../../model/index';
import type { Ladder } from '../../model/ladder';
import { type Level, level as levelEntity } from '../../model/level';
import { isClosed } from '../goals';
import { nextPosition } from '../milestones';

interface Gap {
  readonly criterion: Criterion;
  readonly level: Level;
  readonly ladder: Pick<Ladder, 'aimOn'>;
}

/** A goal out of what is missing, due when the level is aimed for, and named by the criterion: what one press makes. */
export function gapGoalWrites(
  { criterion, level, ladder }: Gap,
  goals: readonly Goal[],
  goalId: string,
  today: IsoDate,
): readonly Write[] {
  const due = ladder.aimOn !== null && ladder.aimOn > today ? ladder.aimOn : null;
  return [
    create('goal', goalId, {
      ...entities.goal.blank(today),
      title: excerpt(criterion.words, 160).replace(/\.$/, ''),
      specific: criterion.words.trim(),
      measurable: criterion.proof.trim(),
      relevant: `${levelEntity.title(level)} asks for it.`,
      horizon: due !== null && daysBetween(today, due) > 366 ? 'threeYears' : 'oneYear',
      startsOn: today,
      due,
      credentialIds: [...criterion.credentialIds],
      position: nextPosition(goals),
    }),
    edit('criterion', criterion.id, { goalIds: [...criterion.goalIds, goalId] }),
  ];
}

/** Goals that were made to meet it, the open ones first. */
export function goalsOf(criterion: Criterion, goals: readonly Goal[]): readonly Goal[] {
  return criterion.goalIds
    .flatMap((id) => goals.find((goal) => goal.id === id && goal.deletedAt === null) ?? [])
    .sort((a, b) => Number(isClosed(a)) - Number(isClosed(b)));
}

/** The day on which what is missing may be there: the exam of a linked credential, else the day of an open goal. */
export function openUntil(
  criterion: Criterion,
  plan: Pick<Snapshot, 'goal' | 'credential'>,
  today: IsoDate,
): IsoDate | null {
  const exams = plan.credential
    .filter((one) => criterion.credentialIds.includes(one.id) && one.deletedAt === null)
    .flatMap(({ examOn }) => (examOn !== null && examOn >= today ? [examOn] : []));
  const dues = goalsOf(criterion, plan.goal).flatMap((goal) =>
    isClosed(goal) || goal.due === null || goal.due < today ? [] : [goal.due],
  );
  return [...exams].sort()[0] ?? [...dues].sort()[0] ?? null;
}
