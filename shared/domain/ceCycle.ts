import { addDays, addMonths, firstOfMonth, type IsoDate, lastOfMonth } from '../kernel/dates';
import { type CycleFacts, unknownFacts } from '../model/ceRule';
import type { Credential } from '../model/credential';

/** What a cycle is computed from. */
export type CycleCredential = Pick<
  Credential,
  | 'stage'
  | 'earnedOn'
  | 'expiresOn'
  | 'neverExpires'
  | 'cycleMonths'
  | 'opensDaysBefore'
  | 'ceRule'
  | 'lateFeeOn'
  | 'reinstatementUntil'
>;

/** The time from one renewal to the next; both days included. */
export interface CeCycle {
  readonly from: IsoDate;
  /** The day it expires. */
  readonly to: IsoDate;
  /** The credential was earned in it. */
  readonly isFirst: boolean;
  /** The day it expires is not noted; it was counted from the day it was earned. */
  readonly isEstimated: boolean;
  /** null: not known. */
  readonly opensOn: IsoDate | null;
  readonly lateFeeFrom: IsoDate | null;
  readonly reinstatementUntil: IsoDate | null;
}

/** `noLength`: nobody said how long a cycle is, `noDay`: neither the day it was earned nor the day it expires. */
export type NoCycle = 'notEarned' | 'neverExpires' | 'noDay' | 'noLength';

export type CycleFound =
  | { readonly kind: 'cycle'; readonly cycle: CeCycle }
  | { readonly kind: 'none'; readonly why: NoCycle };

/** What holds for this credential: the person's own figures first, then the pack's, else not known. */
export function cycleFactsFor(credential: CycleCredential, pack: CycleFacts | null): CycleFacts {
  const base = pack ?? unknownFacts;
  return {
    ...base,
    rule: credential.ceRule ?? base.rule,
    // A rule of one's own says nothing about reinstatement, and the pack's would contradict it.
    reinstatementRule: credential.ceRule === null ? base.reinstatementRule : null,
    cycleMonths: credential.cycleMonths ?? base.cycleMonths,
    opensDaysBefore: credential.opensDaysBefore,
  };
}

/** The cycle that ends with the day it expires; after that day it is the one that has lapsed. */
export function ceCycle(credential: CycleCredential, facts: CycleFacts, today: IsoDate): CycleFound {
  const { stage, neverExpires, expiresOn, earnedOn } = credential;
  if (stage !== 'earned') return none('notEarned');
  if (neverExpires) return none('neverExpires');
  if (expiresOn === null && earnedOn === null) return none('noDay');
  if (facts.cycleMonths === null) return none('noLength');
  if (expiresOn !== null)
    return { kind: 'cycle', cycle: cycleEnding(credential, facts, facts.cycleMonths, expiresOn) };
  let end = addMonths(earnedOn ?? today, facts.cycleMonths);
  for (let round = 2; end < today; round += 1) end = addMonths(earnedOn ?? today, facts.cycleMonths * round);
  const cycle = cycleEnding(credential, facts, facts.cycleMonths, end);
  return { kind: 'cycle', cycle: { ...cycle, isEstimated: true } };
}

/** The cycle a day falls in, earlier and later ones included; null before it was earned or where none is known. */
export function ceCycleOn(
  credential: CycleCredential,
  facts: CycleFacts,
  date: IsoDate,
  today: IsoDate,
): CeCycle | null {
  const found = ceCycle(credential, facts, today);
  if (found.kind === 'none' || facts.cycleMonths === null) return null;
  let { cycle } = found;
  // Each round moves by a month at least, so a working life is soon behind.
  while (date < cycle.from && !cycle.isFirst && cycle.from > '1951-01-01')
    cycle = cycleEnding(credential, facts, facts.cycleMonths, addDays(cycle.from, -1));
  while (date > cycle.to && cycle.to < '2090-01-01')
    cycle = cycleEnding(credential, facts, facts.cycleMonths, stepped(cycle.to, facts.cycleMonths));
  return date < cycle.from ? null : cycle;
}

export type CyclePhase = 'running' | 'open' | 'late' | 'reinstatement' | 'over';

/** Where in its cycle a credential stands. It still counts on the day it expires, and no longer on the day after. */
export function cyclePhase(cycle: CeCycle, today: IsoDate): CyclePhase {
  if (today > cycle.to)
    return cycle.reinstatementUntil !== null && today <= cycle.reinstatementUntil ? 'reinstatement' : 'over';
  if (cycle.lateFeeFrom !== null && today >= cycle.lateFeeFrom) return 'late';
  return cycle.opensOn !== null && today >= cycle.opensOn ? 'open' : 'running';
}

/** The last day on which it can be renewed without paying more. */
export function renewWithoutFeeBy({ lateFeeFrom, to }: CeCycle): IsoDate {
  return lateFeeFrom === null ? to : addDays(lateFeeFrom, -1);
}

function cycleEnding(
  { earnedOn, expiresOn, lateFeeOn, reinstatementUntil }: CycleCredential,
  facts: CycleFacts,
  months: number,
  to: IsoDate,
): CeCycle {
  const before = stepped(to, -months);
  // Issuers run the first cycle to the end of its month, so it may be longer than the others by some days.
  const isFirst = earnedOn !== null && earnedOn <= to && earnedOn >= firstOfMonth(before);
  // What the person noted belongs to the cycle they noted it in.
  const isNoted = to === expiresOn;
  const lateFeeFrom = facts.hasLateFeeFromExpiryMonth ? firstOfMonth(to) : null;
  const last = facts.reinstatementMonths === null ? null : addMonths(to, facts.reinstatementMonths);
  return {
    from: isFirst ? earnedOn : addDays(before, 1),
    to,
    isFirst,
    isEstimated: false,
    opensOn: facts.opensDaysBefore === null ? null : addDays(to, -facts.opensDaysBefore),
    lateFeeFrom: isNoted ? (lateFeeOn ?? lateFeeFrom) : lateFeeFrom,
    reinstatementUntil: isNoted ? (reinstatementUntil ?? last) : last,
  };
}

/** What expires with the end of a month goes on doing so: February 29, 2028 follows February 28, 2026. */
function stepped(day: IsoDate, months: number): IsoDate {
  const moved = addMonths(day, months);
  return day === lastOfMonth(day) ? lastOfMonth(moved) : moved;
}

function none(why: NoCycle): CycleFound {
  return { kind: 'none', why };
}
