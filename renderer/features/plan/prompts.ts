import type { Profile } from '../../../shared/model/profile';

/** What each of the written SMART parts asks. */
export const prompts = [
  { field: 'specific', label: 'Specific', placeholder: 'What will you do, where, and with whom?' },
  { field: 'measurable', label: 'Measurable', placeholder: 'What will you count, from what to what?' },
  {
    field: 'achievable',
    label: 'Achievable',
    placeholder: 'What makes it possible: hours, a course, someone who agreed?',
  },
  {
    field: 'relevant',
    label: 'Relevant',
    placeholder: 'Why this: your patients, your next role?',
  },
] as const;

/** Where the person is going, the nearest first, for judging whether a goal leads there. */
export function aimOf({ aim, visionOneYear, visionThreeYears, visionFiveYears }: Profile): string {
  return [aim, visionOneYear, visionThreeYears, visionFiveYears].join('\n').trim();
}
