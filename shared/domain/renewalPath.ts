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
  readonly kind: 'unknown' | 'open' | 'late' | 'expiry';
  /** The day it begins with, in words. */
  readonly day: string;
  readonly words: string;
}

/**
 * The way to renewal as stretches that follow one another: the window, the late fee, the expiry. Only what is noted or
 * stated is drawn; a window that is not known says so. Empty without an expiry day.
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
  const isLateDrawn = lateFrom !== null && (opensOn === null || lateFrom > opensOn);
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
          words: sentence('Late fee starts', fee(facts?.lateFee ?? null, ' more')),
        },
      ]
    : [];
  return [
    first,
    ...late,
    { kind: 'expiry', day: formatDay(expiresOn, 'long'), words: expiryWords(expiresOn, facts, today) },
  ];
}

function expiryWords(expiresOn: IsoDate, facts: RenewalFacts | null, today: IsoDate): string {
  const expiry = `${expiresOn < today ? 'Expired' : 'Expires'} ${relativeDay(expiresOn, today)}.`;
  if (facts === null || (facts.reinstatementMonths === null && facts.reinstatementFee === null))
    return expiry;
  const cost =
    facts.reinstatementFee === null ? 'is possible' : `costs $${formatNumber(facts.reinstatementFee)}`;
  const until =
    facts.reinstatementMonths === null
      ? ''
      : `${facts.reinstatementFee === null ? '' : ','} until ${formatDay(addMonths(expiresOn, facts.reinstatementMonths), 'long')}`;
  return `${expiry} After that, reinstatement ${cost}${until}.`;
}

function fee(dollars: number | null, ending: string): string {
  return dollars === null || dollars === 0 ? '' : `$${formatNumber(dollars)}${ending}`;
}

function sentence(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
