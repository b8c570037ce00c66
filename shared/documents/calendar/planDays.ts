import { isClosed } from '../../domain/goals';
import type { CalendarEvent, CalendarSource } from './calendarEvent';

/** Milestones and goals that are still open, on the day they are due. */
export const planDays: CalendarSource = ({ snapshot }) => {
  const open = snapshot.goal.filter((goal) => goal.deletedAt === null && !isClosed(goal));
  const titles = new Map(open.map(({ id, title }) => [id, title]));
  const goals = open.flatMap(({ id, title, due, updatedAt }): CalendarEvent[] =>
    due === null
      ? []
      : [
          {
            recordId: id,
            kind: 'due',
            day: due,
            title: `Goal due: ${title}`,
            details: '',
            changedAt: updatedAt,
            repeats: null,
          },
        ],
  );
  const milestones = snapshot.milestone.flatMap((milestone): CalendarEvent[] => {
    const { id, goalId, title, due, doneOn, deletedAt, updatedAt } = milestone;
    const goal = titles.get(goalId);
    if (deletedAt !== null || due === null || doneOn !== null || goal === undefined) return [];
    return [
      {
        recordId: id,
        kind: 'due',
        day: due,
        title: `Milestone due: ${title}`,
        details: goal,
        changedAt: updatedAt,
        repeats: null,
      },
    ];
  });
  return [...goals, ...milestones];
};
