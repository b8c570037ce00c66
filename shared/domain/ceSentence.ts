import { formatDay, type IsoDate, relativeDay } from '../kernel/dates';
import { count, formatNumber } from '../kernel/words';
import type { CeActivity } from '../model/ceActivity';
import type { CycleFacts } from '../model/ceRule';
import { topicShort } from '../model/ceTopics';
import type { Credential } from '../model/credential';
import { type CeBalance, ceBalance } from './ceBalance';
import { limitWords } from './ceCounting';
import { type CeCycle, ceCycle, cycleFactsFor, cyclePhase, type NoCycle } from './ceCycle';
import type { MinimumStanding } from './ceMinimums';
import { nearDay } from './goals';

/** Where one credential stands, ready for a screen: the sentence, and what it rests on. */
export interface CeStanding {
  readonly credentialId: string;
  /** `CPhT: 14 of 20 hours; law 0 of 1; renewal opens in 41 days, late fee from March 1.` */
  readonly sentence: string;
  /** null where there is none; `why` says the reason. */
  readonly cycle: CeCycle | null;
  readonly why: NoCycle | null;
  readonly balance: CeBalance | null;
  readonly facts: CycleFacts;
}

/**
 * Where a credential stands with its CE and its renewal, in one sentence. `pack` is what the pack states
 * (pack/ceRulePack packCycleFacts), null without an entry or before it is loaded.
 */
export function ceStanding(
  credential: Credential,
  activities: readonly CeActivity[],
  pack: CycleFacts | null,
  today: IsoDate,
): CeStanding {
  const facts = cycleFactsFor(credential, pack);
  const found = ceCycle(credential, facts, today);
  if (found.kind === 'none') {
    const sentence = `${nameOf(credential)}: ${withoutCycle(found.why, facts, credential, today)}.`;
    return { credentialId: credential.id, sentence, cycle: null, why: found.why, balance: null, facts };
  }
  const { cycle } = found;
  const balance = ceBalance(credential, activities, cycle, facts, today);
  const parts = [...ceParts(balance, facts), renewalPart(cycle, today)].filter((part) => part !== '');
  const sentence = `${nameOf(credential)}: ${parts.join('; ')}.`;
  return { credentialId: credential.id, sentence, cycle, why: null, balance, facts };
}

/** The sentences of all that are earned; two of the same name are told apart by their issuer. */
export function ceStandings(
  credentials: readonly Credential[],
  activities: readonly CeActivity[],
  packOf: (credential: Credential) => CycleFacts | null,
  today: IsoDate,
): readonly CeStanding[] {
  const earned = credentials.filter(({ stage, deletedAt }) => stage === 'earned' && deletedAt === null);
  return earned.map((credential) => {
    const standing = ceStanding(credential, activities, packOf(credential), today);
    const isShared = earned.some(
      (other) => other.id !== credential.id && nameOf(other) === nameOf(credential),
    );
    if (!isShared || credential.issuer === '') return standing;
    const rest = standing.sentence.slice(nameOf(credential).length);
    return { ...standing, sentence: `${nameOf(credential)} (${credential.issuer})${rest}` };
  });
}

/** A registration is known by its state. */
function nameOf({ shortName, jurisdiction }: Credential): string {
  return jurisdiction.trim() === '' || shortName.includes(jurisdiction.trim())
    ? shortName.trim()
    : `${shortName.trim()}, ${jurisdiction.trim()}`;
}

function ceParts(balance: CeBalance, facts: CycleFacts): readonly string[] {
  const over = balance.overLimits
    .filter(({ limit }) => limit > 0)
    .map(({ of, hours }) => `${count(hours, 'hour')} over the ${limitWords[of]} limit ${doNot(hours)} count`);
  const refused = balance.overLimits
    .filter(({ limit }) => limit === 0)
    .map(({ of, hours }) => `${count(hours, `${limitWords[of]} hour`)} ${doNot(hours)} count`);
  return [hoursPart(balance, facts), ...minimumParts(balance), ...over, ...refused];
}

function hoursPart({ required, counted }: CeBalance, { renewedBy }: CycleFacts): string {
  if (required === 0) return renewedBy === '' ? 'no CE hours needed' : `no CE hours, renewed by ${renewedBy}`;
  if (required === null)
    return `${count(counted, 'hour')} noted, how many it takes is not known: enter what the issuer tells you`;
  return `${formatNumber(counted)} of ${count(required, 'hour')}`;
}

function minimumParts({ minimums, required, counted }: CeBalance): readonly string[] {
  const open = minimums.filter(({ isMet }) => isMet !== true).map(minimumPart);
  if (open.length > 0 || minimums.length === 0) return open;
  return required !== null && counted >= required ? ['every minimum met'] : [];
}

/** `law 0 of 1`, `live 2 of 4`, `Human trafficking prevention 0 of 1 course`. */
function minimumPart({ minimum, have, need, shortYears }: MinimumStanding): string {
  const { topic, live, courses, hoursEachYear } = minimum;
  const what = [live ? 'live' : '', topic === null ? '' : topicShort(topic)].filter(Boolean).join(' ');
  if (need === null) return `${what} is asked for, how many hours is not known`;
  const figures = `${what} ${formatNumber(have)} of ${courses === null ? formatNumber(need) : count(need, 'course')}`;
  if (shortYears.length === 0 || hoursEachYear === null) return figures;
  return `${figures}, with at least ${formatNumber(hoursEachYear)} in ${shortYears.join(' and ')}`;
}

function doNot(hours: number): string {
  return hours === 1 ? 'does not' : 'do not';
}

function renewalPart(cycle: CeCycle, today: IsoDate): string {
  const { to, opensOn, lateFeeFrom, reinstatementUntil, isEstimated } = cycle;
  const expiry = nearDay(to, today);
  const guess = isEstimated ? ' (counted from the day you earned it; write the day it expires)' : '';
  const fee = lateFeeFrom === null ? '' : `, late fee from ${nearDay(lateFeeFrom, today)}`;
  switch (cyclePhase(cycle, today)) {
    case 'running':
      return opensOn === null
        ? `expires ${relativeDay(to, today)}, on ${expiry}${guess}${fee}`
        : `renewal opens ${relativeDay(opensOn, today)}${fee}${guess}`;
    case 'open':
      return `renewal is open, expires ${relativeDay(to, today)}, on ${expiry}${fee}${guess}`;
    case 'late':
      return `a late fee applies, expires ${relativeDay(to, today)}, on ${expiry}${guess}`;
    case 'reinstatement':
      return `expired ${formatDay(to, 'long')}${reinstatementUntil === null ? '' : `, reinstatement until ${formatDay(reinstatementUntil, 'long')}`}`;
    case 'over':
      return reinstatementUntil === null
        ? `expired ${formatDay(to, 'long')}`
        : `expired ${formatDay(to, 'long')}, reinstatement ended ${formatDay(reinstatementUntil, 'long')}`;
  }
}

function withoutCycle(why: NoCycle, { rule }: CycleFacts, { expiresOn }: Credential, today: IsoDate): string {
  switch (why) {
    case 'notEarned':
      return 'not earned yet, so no CE counts toward it';
    case 'neverExpires':
      return rule.hours === 0 ? 'does not expire and takes no CE of its own' : 'does not expire';
    case 'noDay':
      return 'write the day it expires, and its hours can be counted';
    case 'noLength': {
      const ask = 'write how many months lie between renewals, and its hours can be counted';
      if (expiresOn === null) return ask;
      const tense = expiresOn < today ? 'expired' : 'expires';
      return `${tense} ${relativeDay(expiresOn, today)}, on ${nearDay(expiresOn, today)}; ${ask}`;
    }
  }
}
