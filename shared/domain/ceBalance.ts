import type { IsoDate } from '../kernel/dates';
import type { CeActivity, CeState } from '../model/ceActivity';
import type { CeLimit, CeRule, CycleFacts } from '../model/ceRule';
import {
  type Counting,
  countActivities,
  inHours,
  limitKinds,
  limitWords,
  type NotCounting,
} from './ceCounting';
import { type CeCycle, cyclePhase } from './ceCycle';
import { type MinimumStanding, minimumStandings } from './ceMinimums';

/** What one cycle of one credential has, needs and leaves out, each figure with the activities behind it. */
export interface CeBalance {
  /** Hours the cycle takes; null: not known; zero: none. */
  readonly required: number | null;
  readonly counted: number;
  /** Of the hours counted here, how far they have come. */
  readonly byState: Readonly<Record<CeState, number>>;
  readonly counting: readonly CountedActivity[];
  readonly minimums: readonly MinimumStanding[];
  readonly overLimits: readonly OverLimit[];
  readonly notCounting: readonly NotCounting[];
  /** Everything that is asked for is there; null: it cannot be said, because something is not known. */
  readonly isComplete: boolean | null;
  /** Doubts that belong to these very activities, each a sentence. */
  readonly notes: readonly string[];
}

export interface CountedActivity {
  readonly activityId: string;
  readonly hours: number;
  readonly state: CeState;
}

export interface OverLimit {
  readonly of: CeLimit;
  readonly limit: number;
  /** Hours beyond it, which do not count. */
  readonly hours: number;
  readonly activityIds: readonly string[];
}

/**
 * The balance of a credential's CE in a cycle. The same activity may count toward every credential, and inside one
 * cycle it counts once. After the expiry, while it can be reinstated, the rule for reinstatement holds.
 */
export function ceBalance(
  credential: { readonly id: string },
  activities: readonly CeActivity[],
  cycle: CeCycle,
  facts: CycleFacts,
  today: IsoDate,
): CeBalance {
  const isReinstating = cyclePhase(cycle, today) === 'reinstatement';
  const rule = isReinstating ? (facts.reinstatementRule ?? facts.rule) : facts.rule;
  const to = isReinstating ? (cycle.reinstatementUntil ?? cycle.to) : cycle.to;
  const period = { from: cycle.from, to };
  const { counting, notCounting } = countActivities(activities, {
    credentialId: credential.id,
    rule,
    cycle: period,
    today,
  });
  const counted = sum(counting);
  const minimums = minimumStandings(rule.minimums, counting, cycle.isFirst, yearsOf(cycle));
  return {
    required: rule.hours,
    counted,
    byState: {
      claimed: sum(counting.filter(({ state }) => state === 'claimed')),
      onTranscript: sum(counting.filter(({ state }) => state === 'onTranscript')),
      counted: sum(counting.filter(({ state }) => state === 'counted')),
    },
    counting: counting.map(({ activity, amount, state }) => ({
      activityId: activity.id,
      hours: inHours(amount),
      state,
    })),
    minimums,
    overLimits: overLimits(rule, notCounting),
    notCounting,
    isComplete: isComplete(rule, counted, minimums),
    notes: notesOn(rule, counting, minimums, isReinstating),
  };
}

function sum(counting: readonly Counting[]): number {
  return inHours(counting.reduce((total, { amount }) => total + amount, 0));
}

/** Whole calendar years of a cycle only: half a year does not owe a whole year's hours. */
function yearsOf({ from, to }: CeCycle): readonly string[] {
  const years: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (from <= `${year}-01-01` && to >= `${year}-12-31`) years.push(String(year));
  return years;
}

function isComplete(rule: CeRule, counted: number, minimums: readonly MinimumStanding[]): boolean | null {
  if (rule.hours !== null && counted < rule.hours) return false;
  if (minimums.some(({ isMet }) => isMet === false)) return false;
  return rule.hours === null || minimums.some(({ isMet }) => isMet === null) ? null : true;
}

function overLimits(rule: CeRule, notCounting: readonly NotCounting[]): readonly OverLimit[] {
  return rule.maximums.flatMap(({ of, hours: limit }) => {
    const over = notCounting.filter((item) => item.limit === of);
    if (over.length === 0) return [];
    const hours = inHours(over.reduce((total, item) => total + Math.round(item.hours * 100), 0));
    return [{ of, limit, hours, activityIds: over.map(({ activityId }) => activityId) }];
  });
}

function notesOn(
  rule: CeRule,
  counting: readonly Counting[],
  minimums: readonly MinimumStanding[],
  isReinstating: boolean,
): readonly string[] {
  const notes: string[] = [];
  const stated = new Set([...rule.maximums.map(({ of }) => of), ...rule.onlyOnceCounted]);
  const used = new Set(counting.flatMap(({ activity }) => limitKinds(activity)));
  for (const kind of ['college', 'inService', 'volunteer'] as const)
    if (used.has(kind) && !stated.has(kind))
      notes.push(`Nothing says whether ${limitWords[kind]} hours count here. Ask the issuer.`);
  const pharmacist = new Set(
    counting.filter(({ activity }) => activity.audience === 'P').map(({ activity }) => activity.id),
  );
  const rests = minimums.some(
    ({ minimum, activityIds }) => minimum.topic !== null && activityIds.some((id) => pharmacist.has(id)),
  );
  if (rests && stated.has('pharmacist'))
    notes.push('Whether pharmacist-coded hours meet the minimum of a topic is not known. Ask the issuer.');
  if (rule.minimums.some(({ live }) => live) && counting.some(({ activity }) => activity.isLive === null))
    notes.push('Some activities do not say whether they were live; they are not counted as live.');
  if (isReinstating)
    notes.push(
      'It has expired. Ask the issuer which days count for reinstatement; here all since the last cycle began do.',
    );
  return notes;
}
