import {
  addMonths,
  daysBetween,
  formatDay,
  type IsoDate,
  isIsoDate,
  isoDate,
  lastOfMonth,
  relativeDay,
  spanWords,
} from '../kernel/dates';
import { count } from '../kernel/words';
import type { Credential } from '../model/credential';
import type { CareerEvent } from '../model/event';
import type { Goal } from '../model/goal';
import type { Impact } from '../model/impact';
import type { Interaction } from '../model/interaction';
import type { Milestone } from '../model/milestone';
import type { Person } from '../model/person';
import { credentialStatus, renewalOpensOn } from './credentials';
import { goalIsLate, isClosed, lateWords, milestoneIsLate, nearDay } from './goals';
import { byNewest, needsResult } from './impact';
import { owedContacts } from './network/keepingInTouch';
import { owedWords, urgencyOf } from './network/owedWords';
import { reminderNeeds } from './reminderNeeds';
import type { DueReminder } from './reminders/dueReminders';

/** What Today looks at; nothing of it is in the trash. */
export interface TodayParts {
  readonly wins: readonly Impact[];
  readonly goals: readonly Goal[];
  readonly milestones: readonly Milestone[];
  readonly credentials: readonly Credential[];
  readonly people: readonly Person[];
  readonly interactions: readonly Interaction[];
  readonly events: readonly CareerEvent[];
}

export type NeedKind =
  | 'expired'
  | 'lateMilestone'
  | 'goalPastDue'
  | 'renewal'
  | 'examTaken'
  | 'contact'
  | 'lateFee'
  | 'reinstatement'
  | 'result'
  | 'reminder'
  | 'weeklyLog';

/** One thing that waits for the person. The words are made when it is shown: thousands may wait. */
export interface Need {
  readonly kind: NeedKind;
  readonly recordId: string;
  /** The graver stands first; of the same urgency, the earlier day. */
  readonly urgency: 'late' | 'soon' | 'wait';
  readonly day: IsoDate;
  words(): NeedWords;
  /** What a need of kind `reminder` or `weeklyLog` is made of. */
  readonly reminder?: DueReminder;
}

export interface NeedWords {
  /** Beside the sign, in a word or three: `3 days late`. */
  readonly sign: string;
  readonly fact: string;
  readonly reason: string;
}

type FindNeeds = (parts: TodayParts, today: IsoDate) => readonly Need[];

/** Days ahead from which a renewal or an expiry is told. */
export const needsDaysAhead = 90;

/** THE REGISTRY of what may need the person: a new kind is its rule and one line here. */
const kindsOfNeed: readonly FindNeeds[] = [
  expiredCredentials,
  lateMilestones,
  goalsPastDue,
  renewalsAndExpiries,
  examsTaken,
  contactsOwed,
  missingResults,
];

const order = { late: 0, soon: 1, wait: 2 } as const;

/**
 * Everything that waits for the person, the most urgent first; results that are missing come newest first. Of the
 * reminders that are due, those that no other need says already.
 */
export function needsYou(
  parts: TodayParts,
  today: IsoDate,
  reminders: readonly DueReminder[] = [],
): readonly Need[] {
  const needs = kindsOfNeed.flatMap((find) => find(parts, today));
  return inOrder([...needs, ...reminderNeeds(reminders, needs, today)]);
}

/** For needs that are found later, by rules that Today does not carry: see ceNeeds. */
export function inOrder(needs: readonly Need[]): readonly Need[] {
  return [...needs].sort(byUrgency);
}

function byUrgency(a: Need, b: Need): number {
  if (a.urgency !== b.urgency) return order[a.urgency] - order[b.urgency];
  // The sort is stable, so what is already in order stays so.
  if (a.urgency === 'wait' || a.day === b.day) return 0;
  return a.day < b.day ? -1 : 1;
}

/** A paused goal is left in peace until it goes on. */
function isUnderway(goal: Goal): boolean {
  return !isClosed(goal) && goal.status !== 'paused';
}

function lateMilestones({ milestones, goals }: TodayParts, today: IsoDate): readonly Need[] {
  const openGoals = new Set(goals.filter(isUnderway).map(({ id }) => id));
  return milestones.flatMap((milestone): Need[] => {
    const { id, goalId, title, due } = milestone;
    if (due === null || !milestoneIsLate(milestone, today) || !openGoals.has(goalId)) return [];
    const words = () => ({
      sign: lateWords(due, today),
      fact: title,
      reason: `Milestone due ${nearDay(due, today)}`,
    });
    return [{ kind: 'lateMilestone', recordId: id, urgency: 'late', day: due, words }];
  });
}

function goalsPastDue({ goals }: TodayParts, today: IsoDate): readonly Need[] {
  return goals.flatMap((goal): Need[] => {
    const { id, title, due } = goal;
    if (due === null || !goalIsLate(goal, today) || !isUnderway(goal)) return [];
    const words = () => ({
      sign: lateWords(due, today),
      fact: title,
      reason: `Goal due ${nearDay(due, today)}. Give it a new date, or say how it ended.`,
    });
    return [{ kind: 'goalPastDue', recordId: id, urgency: 'late', day: due, words }];
  });
}

/** Told for a year: after that no issuer takes it back, and the list would nag about what was let go. */
function expiredCredentials({ credentials }: TodayParts, today: IsoDate): readonly Need[] {
  return credentials.flatMap((credential): Need[] => {
    const { id, shortName, expiresOn } = credential;
    if (expiresOn === null || credentialStatus(credential, today).kind !== 'expired') return [];
    if (expiresOn < addMonths(today, -12)) return [];
    const words = () => ({
      sign: `${spanWords(daysBetween(expiresOn, today))} ago`,
      fact: `${shortName} has expired`,
      reason: `On ${nearDay(expiresOn, today)}. Renewed it? Write the day it now expires.`,
    });
    return [{ kind: 'expired', recordId: id, urgency: 'late', day: expiresOn, words }];
  });
}

function renewalsAndExpiries({ credentials }: TodayParts, today: IsoDate): readonly Need[] {
  return credentials.flatMap((credential): Need[] => {
    const { id, expiresOn } = credential;
    const { kind } = credentialStatus(credential, today);
    if (expiresOn === null || !['current', 'renewalOpen', 'expiresSoon'].includes(kind)) return [];
    const opensOn = renewalOpensOn(credential);
    const day = opensOn !== null && opensOn > today ? opensOn : expiresOn;
    if (kind !== 'renewalOpen' && daysBetween(today, day) > needsDaysAhead) return [];
    const words = () => renewalWords(credential, expiresOn, opensOn, today);
    return [{ kind: 'renewal', recordId: id, urgency: 'soon', day, words }];
  });
}

function renewalWords(
  { shortName }: Credential,
  expiresOn: IsoDate,
  opensOn: IsoDate | null,
  today: IsoDate,
): NeedWords {
  const expiry = nearDay(expiresOn, today);
  if (opensOn === null) {
    return {
      sign: untilWords(expiresOn, today),
      fact: `${shortName} expires ${onDay(expiresOn, today)}`,
      reason: 'When its renewal opens is not noted. Check with the issuer.',
    };
  }
  if (opensOn > today) {
    return {
      sign: untilWords(opensOn, today),
      fact: `${shortName} renewal opens ${onDay(opensOn, today)}`,
      reason: `Renew before it expires on ${expiry}.`,
    };
  }
  return {
    sign: untilWords(expiresOn, today),
    fact: `${shortName} renewal is open`,
    reason: `Open since ${nearDay(opensOn, today)}; it expires ${onDay(expiresOn, today)}.`,
  };
}

function examsTaken({ credentials }: TodayParts, today: IsoDate): readonly Need[] {
  return credentials.flatMap(({ id, shortName, stage, examOn }): Need[] => {
    if (stage !== 'scheduled' || examOn === null || examOn >= today) return [];
    const words = () => ({
      sign: 'Passed?',
      fact: `How did the ${shortName} exam go?`,
      reason: `It was on ${nearDay(examOn, today)}, ${relativeDay(examOn, today)}.`,
    });
    return [{ kind: 'examTaken', recordId: id, urgency: 'soon', day: examOn, words }];
  });
}

/** One row a person; which of two is due says the rule. */
function contactsOwed(parts: TodayParts, today: IsoDate): readonly Need[] {
  return owedContacts(parts, today).map((owed) => ({
    kind: 'contact' as const,
    recordId: owed.person.id,
    urgency: urgencyOf(owed, today),
    day: owed.latestOn,
    words: () => owedWords(owed, today),
  }));
}

function missingResults({ wins }: TodayParts, today: IsoDate): readonly Need[] {
  return wins
    .filter((win) => needsResult(win, today))
    .sort(byNewest)
    .map(({ id, what, date }) => ({
      kind: 'result' as const,
      recordId: id,
      urgency: 'wait' as const,
      day: date,
      words: () => ({
        sign: 'Result?',
        fact: what,
        reason:
          date === today
            ? 'Today. What came of it?'
            : `${nearDay(date, today)}. Has it changed anything since?`,
      }),
    }));
}

function onDay(date: IsoDate, today: IsoDate): string {
  return date === today ? 'today' : `on ${nearDay(date, today)}`;
}

function untilWords(date: IsoDate, today: IsoDate): string {
  return date === today ? 'Today' : spanWords(daysBetween(today, date));
}

/** The sentence beside the heading: the day, and how far the yearly review is. */
export function todaySentence(today: IsoDate, reviewDay: string | null): string {
  const day = `${formatDay(today, 'weekday')}.`;
  if (reviewDay === null) return day;
  const review = nextReview(reviewDay, today);
  const days = daysBetween(today, review);
  if (days === 0) return `${day} Your yearly review is today.`;
  return `${day} Your yearly review is in ${count(days, 'day')}, on ${nearDay(review, today)}.`;
}

/** The next day of the yearly review, today included; February 29 is the 28th where there is none. */
function nextReview(reviewDay: string, today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  const inYear = (of: number): IsoDate => {
    const day = `${of}-${reviewDay}`;
    return isIsoDate(day) ? day : lastOfMonth(isoDate(`${of}-${reviewDay.slice(0, 2)}-01`));
  };
  return inYear(year) >= today ? inYear(year) : inYear(year + 1);
}
