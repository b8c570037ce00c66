import { earliestDay, formatDay, type IsoDate } from '../kernel/dates';
import { readAcpeNumber } from './acpeNumber';
import { type CeActivityDraft, mostCeHours } from './ceActivity';

/** What cannot be kept as it is, at the field where it can be put right. */
export interface CeProblem {
  readonly field: keyof CeActivityDraft;
  readonly words: string;
}

/** Everything that stands in the way of keeping an activity; an empty list: it can be saved. Forms and imports use it. */
export function ceActivityProblems(
  draft: Pick<CeActivityDraft, 'title' | 'hours' | 'date' | 'acpeNumber' | 'kind'>,
  today: IsoDate,
): readonly CeProblem[] {
  const { title, hours, date, acpeNumber } = draft;
  const problems: CeProblem[] = [];
  if (title.trim() === '') problems.push({ field: 'title', words: 'Write the title of the activity.' });
  const inHours = hoursProblem(hours);
  if (inHours !== null) problems.push({ field: 'hours', words: inHours });
  if (date > today)
    problems.push({
      field: 'date',
      words: `${formatDay(date, 'long')} has not come yet. Write the day it was completed.`,
    });
  const number = readAcpeNumber(acpeNumber, today);
  if (number.kind === 'problem') problems.push({ field: 'acpeNumber', words: number.words });
  if (number.kind === 'number' && date >= earliestDay && Number(date.slice(0, 4)) < number.number.year)
    problems.push({
      field: 'date',
      words: `Its number says it was released in ${number.number.year}, after ${formatDay(date, 'long')}. Check the day and the number.`,
    });
  return problems;
}

/** What is wrong with a figure of hours, in a sentence; null: nothing. */
export function hoursProblem(hours: number): string | null {
  if (!Number.isFinite(hours)) return 'Write the hours as a number, like 1.5.';
  if (hours < 0) return 'Hours cannot be less than zero. Write the hours of the certificate.';
  if (hours === 0) return 'Write more than 0 hours.';
  if (hours > mostCeHours)
    return `${hours} hours are more than one activity gives. Write at most ${mostCeHours}, and log each course on its own.`;
  if (Math.abs(hours * 100 - Math.round(hours * 100)) > 1e-6)
    return 'Write the hours with two decimals at most, like 0.25.';
  return null;
}
