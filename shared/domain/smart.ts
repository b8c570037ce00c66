import { addMonths, daysBetween, formatDay, type IsoDate, relativeDay } from '../kernel/dates';
import { excerpt } from '../kernel/words';
import type { Goal, Horizon } from '../model/goal';
import { isClosed } from './goals';

export const smartParts = ['specific', 'measurable', 'achievable', 'relevant', 'due'] as const;
export type SmartPart = (typeof smartParts)[number];

/** One short sentence for each part that lacks something; null where nothing is missing. It never blocks anything. */
export type Coaching = Readonly<Record<SmartPart, string | null>>;

/** What a goal is judged against beside its own words. */
export interface CoachingFacts {
  readonly today: IsoDate;
  /** The role the person wants next, and their vision; empty when not written. */
  readonly aim: string;
  /** Wins and credentials linked to the goal. */
  readonly linkCount: number;
  /** The latest day of a milestone that is not reached. */
  readonly lastMilestone: IsoDate | null;
}

export type Coached = Pick<
  Goal,
  | 'title'
  | 'specific'
  | 'measurable'
  | 'achievable'
  | 'relevant'
  | 'due'
  | 'startsOn'
  | 'horizon'
  | 'status'
  | 'baseline'
  | 'current'
  | 'target'
  | 'unit'
>;

export function coaching(goal: Coached, facts: CoachingFacts): Coaching {
  if (isClosed(goal))
    return { specific: null, measurable: null, achievable: null, relevant: null, due: null };
  return {
    specific: coachSpecific(goal),
    measurable: coachMeasurable(goal),
    achievable: coachAchievable(goal.achievable),
    relevant: coachRelevant(goal.relevant, facts),
    due: coachDue(goal, facts),
  };
}

const vague =
  /^\s*(?:to\s+)?(improve|better|get better|help|work on|learn more|learn about|try|be more|become better|focus on|enhance|support|understand|grow|develop|increase|do more)\b/i;

function coachSpecific({ title, specific }: Coached): string | null {
  const text = specific.trim();
  const verb = vague.exec(text === '' ? title : text)?.[1]?.toLowerCase();
  // A vague verb is enough when a figure says how much.
  if (verb !== undefined && !/\d/.test(text))
    return `“${verb.charAt(0).toUpperCase()}${verb.slice(1)}” can mean many things. Say what you will make, run, pass or own.`;
  if (text === '' || wordsOf(text).length > 3) return null;
  return 'A few words more: what will you do, where, and with whom?';
}

const numberIn =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|every|all|none|zero|no|each)\b/i;
const yesOrNo =
  /\b(?:pass|passed|earn|earned|certified|certificate|sign(?:ed)?[- ]off|approved|published|presented|promoted|hired|granted|live)\b/i;

function coachMeasurable({ measurable, baseline, current, target, unit }: Coached): string | null {
  const text = measurable.trim();
  if (target === null) {
    if (yesOrNo.test(text)) return null;
    if (!numberIn.test(text)) return 'There is no number yet. What will you count, and how far should it go?';
    return /\d/.test(text) ? 'Put the figure to reach under Target too, and its way is drawn.' : null;
  }
  if (baseline === target) return 'It starts where it should end. Change the baseline or the target.';
  if (unit.trim() === '') return 'The target has no unit yet: minutes, percent of vends, practice checks?';
  // A count starts at zero by itself; a figure that must come down does not.
  if (baseline === null && current !== null && current > target)
    return 'Write where you start, too: a change says more than a figure.';
  return null;
}

const means =
  /\d|\b(?:hours?|days?|weeks?|months?|shifts?|mornings?|evenings?|weekends?|time|budget|paid|pays?|fee|money|booked|agreed|approved|allowed|asked|access|course|class|training|books?|guide|study|practice|mentor|preceptor|manager|supervisor|pharmacist|coworkers?|colleagues?|team|help|with|vendor|already|experience|trained)\b/i;

function coachAchievable(achievable: string): string | null {
  if (achievable.trim() === '' || means.test(achievable)) return null;
  return 'Name what makes it possible: hours a week, a course, someone who agreed.';
}

const purpose =
  /\b(?:technician|tech|lead|level|criteri(?:a|on)|ladder|role|job|promotion|raise|review|career|patients?|safety|nurses?|pharmac(?:y|ist|ists)|department|hospital|team|credentials?|certification|certified|license|cpht|cspt|goal|vision|so that|because)\b/i;

function coachRelevant(relevant: string, { aim, linkCount }: CoachingFacts): string | null {
  if (relevant.trim() === '' || linkCount > 0 || purpose.test(relevant)) return null;
  const wanted = new Set(wordsOf(aim).filter((word) => word.length > 3));
  if (wordsOf(relevant).some((word) => wanted.has(word))) return null;
  const [firstLine = ''] = aim.split('\n').filter((line) => line.trim() !== '');
  if (firstLine === '') return 'Say whom it serves: the role you want, a credential, your patients.';
  return `How does it bring you closer to this: ${excerpt(firstLine, 80).replace(/[.!?]+$/, '')}?`;
}

const monthsOf: Readonly<Record<Exclude<Horizon, 'thisYear'>, number>> = {
  oneYear: 12,
  threeYears: 36,
  fiveYears: 60,
};

function coachDue(
  { due, startsOn, horizon }: Coached,
  { today, lastMilestone }: CoachingFacts,
): string | null {
  if (due === null) return 'Give it a day; without one it is never late, and rarely done.';
  if (startsOn !== null && due < startsOn)
    return `It would end before it starts, ${formatDay(startsOn, 'long')}.`;
  if (due < today)
    return `That day has passed, ${relativeDay(due, today)}. Choose a new one, or close the goal and say how it ended.`;
  // A month of grace for each horizon: nobody plans to the day a year ahead.
  if (horizon === 'thisYear' && due > `${Number(today.slice(0, 4)) + 1}-01-31`)
    return `That is after this year ends. Choose an earlier day or a longer horizon.`;
  if (horizon !== 'thisYear' && due > addMonths(today, monthsOf[horizon] + 1))
    return `That is ${relativeDay(due, today)}, beyond the horizon you chose. Choose an earlier day or a longer horizon.`;
  if (lastMilestone !== null && lastMilestone > due)
    return `Its last milestone is due ${formatDay(lastMilestone, 'long')}, ${daysAfter(due, lastMilestone)} later.`;
  return null;
}

function daysAfter(from: IsoDate, to: IsoDate): string {
  const days = daysBetween(from, to);
  return days === 1 ? 'a day' : `${days} days`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
}
