import { addMonths, firstOfMonth, formatDay, type IsoDate, relativeDay } from '../kernel/dates';
import { formatNumber } from '../kernel/words';
import type { Credential } from '../model/credential';
import { renewalOpensOn } from './credentials';
import { nearDay } from './goals';

/** What the pack states of an issuer's renewal; null where it states nothing. */
export interface RenewalFacts {
  readonly hasLateFeeFromExpiryMonth: boolean;
  readonly reinstatementMonths: number | null;
  /** Dollars; null is not known. */
  readonly renewalFee: number | null;
  readonly lateFee: number | null;
  readonly reinstatementFee: number | null;
}

export interface PathStretch {
  /** `over`: a stretch of a renewal that was missed. */
  readonly kind: 'unknown' | 'open' | 'late' | 'over' | 'expiry';
  /** The day it begins with, in words. */
  readonly day: string;
  readonly words: string;
}

/**
 * The way to renewal as stretches that follow one another: the window, the late fee, the expiry. Only what is noted or
 * stated is drawn; a window that is not known says so, while it can still be used. After the expiry it only tells what
 * was. Empty without an expiry day.
 */
export function renewalPath(
  credential: Pick<
    Credential,
    'stage' | 'examOn' | 'earnedOn' | 'expiresOn' | 'neverExpires' | 'opensDaysBefore'
  >,
  facts: RenewalFacts | null,
  today: IsoDate,
): readonly PathStretch[] {
  const { expiresOn, stage } = credential;
  if (expiresOn === null || stage !== 'earned') return [];
  const opensOn = renewalOpensOn(credential);
  const lateFrom = facts?.hasLateFeeFromExpiryMonth ? firstOfMonth(expiresOn) : null;
  const expiry: PathStretch = {
    kind: 'expiry',
    day: formatDay(expiresOn, 'long'),
    words: expiryWords(expiresOn, facts, today),
  };
  const isLateDrawn = lateFrom !== null && (opensOn === null || lateFrom > opensOn);
  if (expiresOn < today) {
    const wasOpen = opensOn === null ? [] : [over(opensOn, 'Renewal opened')];
    const wasLate = isLateDrawn ? [over(lateFrom, 'Late fee started')] : [];
    return [...wasOpen, ...wasLate, expiry];
  }
  const first: PathStretch =
    opensOn === null
      ? {
          kind: 'unknown',
          day: 'Renewal window not noted',
          words: 'Ask the issuer when it opens, then write it below.',
        }
      : {
          kind: 'open',
          day: nearDay(opensOn, today),
          words: sentence(
            opensOn <= today ? 'Renewal is open' : `Renewal opens ${relativeDay(opensOn, today)}`,
            fee(facts?.renewalFee ?? null, ''),
          ),
        };
  const late: PathStretch[] = isLateDrawn
    ? [
        {
          kind: 'late',
          day: nearDay(lateFrom, today),
          words: sentence(
            lateFrom <= today ? 'Late fee applies' : 'Late fee starts',
            fee(facts?.lateFee ?? null, ' more'),
          ),
        },
      ]
    : [];
  return [first, ...late, expiry];
}

/** A day that is behind needs its year. */
function over(day: IsoDate, words: string): PathStretch {
  return { kind: 'over', day: formatDay(day, 'long'), words };
}

function expiryWords(expiresOn: IsoDate, facts: RenewalFacts | null, today: IsoDate): string {
  const isOver = expiresOn < today;
  const expiry = `${isOver ? 'Expired' : 'Expires'} ${relativeDay(expiresOn, today)}.`;
  if (facts === null || (facts.reinstatementMonths === null && facts.reinstatementFee === null))
    return expiry;
  const { reinstatementMonths, reinstatementFee } = facts;
  const lastDay = reinstatementMonths === null ? null : addMonths(expiresOn, reinstatementMonths);
  if (lastDay !== null && lastDay < today)
    return `${expiry} Reinstatement was possible until ${formatDay(lastDay, 'long')}.`;
  const cost = reinstatementFee === null ? 'is possible' : `costs $${formatNumber(reinstatementFee)}`;
  const until =
    lastDay === null ? '' : `${reinstatementFee === null ? '' : ','} until ${formatDay(lastDay, 'long')}`;
  return `${expiry} ${isOver ? 'Reinstatement' : 'After that, reinstatement'} ${cost}${until}.`;
}

function fee(dollars: number | null, ending: string): string {
  return dollars === null || dollars === 0 ? '' : `$${formatNumber(dollars)}${ending}`;
}

function sentence(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
