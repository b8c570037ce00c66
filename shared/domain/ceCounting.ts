import { formatDay, type IsoDate } from '../kernel/dates';
import { formatNumber } from '../kernel/words';
import type { CeActivity, CeKind, CeState } from '../model/ceActivity';
import type { CeLimit, CeMaximum, CeRule } from '../model/ceRule';
import { topicKey } from '../model/ceTopics';
import type { CeCycle } from './ceCycle';

/** Hours are added in hundredths, so that no sum drifts. */
export const hundredths = (hours: number): number => Math.round(hours * 100);
export const inHours = (amount: number): number => amount / 100;

export interface Counting {
  readonly activity: CeActivity;
  readonly state: CeState;
  /** In hundredths of an hour. */
  readonly amount: number;
}

export interface NotCounting {
  readonly activityId: string;
  /** Hours of it that do not count; the rest may. */
  readonly hours: number;
  readonly why: string;
  /** The limit that keeps them out; null for every other reason. */
  readonly limit: CeLimit | null;
}

export interface Counted {
  readonly counting: readonly Counting[];
  readonly notCounting: readonly NotCounting[];
}

/** As a sentence calls them: `3 hours over the pharmacist-coded limit`. */
export const limitWords: Readonly<Record<CeLimit, string>> = {
  pharmacist: 'pharmacist-coded',
  college: 'college',
  inService: 'in-service',
  volunteer: 'volunteer',
  nonAcpe: 'not accredited',
  home: 'home-study',
};

/** How far its hours have come with this credential; `never` where it was said not to count there. */
export function ceStateFor(activity: CeActivity, credentialId: string): CeState | 'never' {
  return activity.counts.find((count) => count.credentialId === credentialId)?.state ?? activity.state;
}

/** Sorts the activities of one cycle into what counts and what does not, each with its reason. */
export function countActivities(
  activities: readonly CeActivity[],
  { credentialId, rule, cycle, today }: CountRequest,
): Counted {
  const notCounting: NotCounting[] = [];
  const whole: Counting[] = [];
  const seen = new Set<string>();
  const inCycle = activities
    .filter(({ deletedAt, date }) => deletedAt === null && date >= cycle.from && date <= cycle.to)
    .sort(byDate);
  for (const activity of inCycle) {
    const state = ceStateFor(activity, credentialId);
    const same = samenessKey(activity);
    const why = seen.has(same)
      ? 'It is noted twice in this cycle; one activity counts once.'
      : whyNot(activity, state, rule, today);
    if (why !== null || state === 'never') {
      notCounting.push({
        activityId: activity.id,
        hours: activity.hours,
        why: why ?? 'You said it does not count here.',
        limit: limitsOf(activity, rule).find(({ hours }) => hours === 0)?.of ?? null,
      });
      continue;
    }
    seen.add(same);
    whole.push({ activity, state, amount: hundredths(activity.hours) });
  }
  return limited(whole, notCounting, rule);
}

export interface CountRequest {
  readonly credentialId: string;
  readonly rule: CeRule;
  readonly cycle: Pick<CeCycle, 'from' | 'to'>;
  readonly today: IsoDate;
}

function whyNot(activity: CeActivity, state: CeState | 'never', rule: CeRule, today: IsoDate): string | null {
  if (state === 'never') return 'You said it does not count here.';
  if (activity.date > today) return `It lies ahead: ${formatDay(activity.date, 'long')}.`;
  const limits = limitsOf(activity, rule);
  const refused = limits.find(({ hours }) => hours === 0);
  if (refused !== undefined)
    return refused.of === 'nonAcpe'
      ? 'CE that is not accredited is not taken here.'
      : `Its ${limitWords[refused.of]} hours are not taken here.`;
  const kinds = limitKinds(activity);
  if (state !== 'counted' && kinds.some((kind) => rule.onlyOnceCounted.includes(kind)))
    return 'The issuer decides about these hours. They count once you mark them as counted.';
  return null;
}

/** Takes hours over a limit out again; what a minimum needs is kept first, then what was done first. */
function limited(whole: readonly Counting[], refused: readonly NotCounting[], rule: CeRule): Counted {
  const left = new Map(rule.maximums.map(({ of, hours }) => [of, hundredths(hours)]));
  const needed = new Set(rule.minimums.flatMap(({ topic }) => (topic === null ? [] : [topicKey(topic)])));
  const isNeeded = ({ activity }: Counting) => activity.topics.some((topic) => needed.has(topicKey(topic)));
  const granted = new Map<string, number>();
  const over: NotCounting[] = [];
  for (const item of [...whole.filter(isNeeded), ...whole.filter((one) => !isNeeded(one))]) {
    const limits = limitsOf(item.activity, rule);
    const tightest = limits.reduce<CeMaximum | null>(
      (least, one) => (least === null || (left.get(one.of) ?? 0) < (left.get(least.of) ?? 0) ? one : least),
      null,
    );
    const amount = tightest === null ? item.amount : Math.min(item.amount, left.get(tightest.of) ?? 0);
    for (const { of } of limits) left.set(of, (left.get(of) ?? 0) - amount);
    granted.set(item.activity.id, amount);
    if (tightest !== null && amount < item.amount)
      over.push({
        activityId: item.activity.id,
        hours: inHours(item.amount - amount),
        why: `Over the limit of ${formatNumber(tightest.hours)} ${limitWords[tightest.of]} hours.`,
        limit: tightest.of,
      });
  }
  const counting = whole
    .map((item) => ({ ...item, amount: granted.get(item.activity.id) ?? 0 }))
    .filter(({ amount }) => amount > 0);
  return { counting, notCounting: [...refused, ...over] };
}

const kindLimits: Readonly<Record<CeKind, CeLimit | null>> = {
  acpe: null,
  nonAcpe: 'nonAcpe',
  college: 'college',
  inService: 'inService',
  volunteer: 'volunteer',
};

/** Under which limits an activity could fall. */
export function limitKinds({ kind, audience, isLive }: CeActivity): readonly CeLimit[] {
  const ofKind = kindLimits[kind];
  return [
    ...(ofKind === null ? [] : [ofKind]),
    ...(audience === 'P' ? (['pharmacist'] as const) : []),
    ...(isLive === false ? (['home'] as const) : []),
  ];
}

function limitsOf(activity: CeActivity, rule: CeRule): readonly CeMaximum[] {
  const kinds = limitKinds(activity);
  return rule.maximums.filter(({ of }) => kinds.includes(of));
}

/** The same activity twice: one number whoever it is coded for, or the same words on the same day. */
export function samenessKey({
  acpeNumber,
  title,
  provider,
  date,
  hours,
}: Pick<CeActivity, 'acpeNumber' | 'title' | 'provider' | 'date' | 'hours'>): string {
  if (acpeNumber !== '') return acpeNumber.replace(/-(?:P\/T|P|T)$/, '');
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return [plain(title), plain(provider), date, hours].join('|');
}

function byDate(a: CeActivity, b: CeActivity): number {
  return compare(a.date, b.date) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

/** Letter by letter: the alphabet of a language takes a hundred times as long, and days need none. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
