import { daysBetween, formatDay, type IsoDate, spanWords } from '../kernel/dates';
import { excerpt } from '../kernel/words';
import type { TodayParts } from './today';

/** The last thing that was reached, in a line of plain words. */
export interface Reached {
  readonly day: IsoDate;
  readonly place: 'plan' | 'credentials';
  readonly recordId: string;
  readonly words: string;
}

/** The latest of: a milestone done, a credential earned, a goal achieved. null when nothing was reached yet. */
export function latestReached(
  { milestones, credentials, goals }: Pick<TodayParts, 'goals' | 'milestones' | 'credentials'>,
  today: IsoDate,
): Reached | null {
  let latest: (Omit<Reached, 'words'> & { words(): string }) | null = null;
  const offer = (candidate: Omit<Reached, 'words'> & { words(): string }) => {
    if (candidate.day <= today && (latest === null || candidate.day > latest.day)) latest = candidate;
  };
  for (const { doneOn: day, due, title, goalId } of milestones) {
    if (day === null) continue;
    const words = () => `${excerpt(title, 80)}. Done ${formatDay(day, 'long')}${againstDue(day, due)}.`;
    offer({ day, place: 'plan', recordId: goalId, words });
  }
  for (const { closedOn: day, status, title, id } of goals) {
    if (day === null || status !== 'achieved') continue;
    offer({
      day,
      place: 'plan',
      recordId: id,
      words: () => `${excerpt(title, 80)}. Goal achieved ${formatDay(day, 'long')}.`,
    });
  }
  for (const { earnedOn: day, stage, shortName, id } of credentials) {
    if (day === null || stage !== 'earned') continue;
    offer({
      day,
      place: 'credentials',
      recordId: id,
      words: () => `You hold the ${shortName} since ${formatDay(day, 'month')}.`,
    });
  }
  // The compiler does not see that `offer` assigns it.
  const found = latest as (Omit<Reached, 'words'> & { words(): string }) | null;
  return found === null ? null : { ...found, words: found.words() };
}

function againstDue(day: IsoDate, due: IsoDate | null): string {
  if (due === null) return '';
  if (due === day) return ', on its day';
  const days = Math.abs(daysBetween(due, day));
  return `, ${spanWords(days)} ${day < due ? 'before it was due' : 'after it was due'}`;
}
