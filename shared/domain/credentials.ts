import { addDays, daysBetween, formatDay, type IsoDate, relativeDay } from '../kernel/dates';
import type { Credential } from '../model/credential';

export type CredentialStatusKind =
  | 'interested'
  | 'preparing'
  | 'scheduled'
  | 'current'
  | 'renewalOpen'
  | 'expiresSoon'
  | 'expired'
  | 'noExpiry'
  | 'unknown';

export interface CredentialStatus {
  readonly kind: CredentialStatusKind;
  /** The mark beside it; the words always say the same. */
  readonly sign: 'late' | 'soon' | 'done' | 'wait';
  /** Two or three words, for a list: `Opens in 12 days`. */
  readonly short: string;
  /** A whole sentence, with the date as people say it. */
  readonly words: string;
}

/** Days before expiry from which a credential without a known renewal window asks for attention. */
export const expiresSoonDays = 60;
/** Days before its renewal opens from which a credential says so. */
export const opensSoonDays = 14;

type Dated = Pick<
  Credential,
  'stage' | 'examOn' | 'earnedOn' | 'expiresOn' | 'neverExpires' | 'opensDaysBefore'
>;

/** The day its renewal opens, or null where that is not known. */
export function renewalOpensOn({ expiresOn, opensDaysBefore }: Dated): IsoDate | null {
  if (expiresOn === null || opensDaysBefore === null) return null;
  return addDays(expiresOn, -opensDaysBefore);
}

/** Where it stands today, in words. It still counts on the day it expires, and no longer on the day after. */
export function credentialStatus(credential: Dated, today: IsoDate): CredentialStatus {
  switch (credential.stage) {
    case 'interested':
      return { kind: 'interested', sign: 'wait', short: 'On your list', words: 'On your list for later.' };
    case 'preparing':
      return { kind: 'preparing', sign: 'wait', short: 'Working on it', words: examWords(credential, today) };
    case 'scheduled':
      return scheduled(credential, today);
    case 'earned':
      return earned(credential, today);
  }
}

function examWords({ examOn }: Dated, today: IsoDate): string {
  return examOn === null ? 'Working on it; no exam day yet.' : `Exam ${dayWords(examOn, today)}.`;
}

function scheduled(credential: Dated, today: IsoDate): CredentialStatus {
  const { examOn } = credential;
  if (examOn === null)
    return {
      kind: 'scheduled',
      sign: 'wait',
      short: 'Exam booked',
      words: 'Exam booked; its day is not noted yet.',
    };
  if (examOn < today) {
    return {
      kind: 'scheduled',
      sign: 'soon',
      short: 'Passed?',
      words: `The exam was ${dayWords(examOn, today)}. Note how it went.`,
    };
  }
  return {
    kind: 'scheduled',
    sign: 'wait',
    short: `Exam ${relativeDay(examOn, today)}`,
    words: examWords(credential, today),
  };
}

function earned(credential: Dated, today: IsoDate): CredentialStatus {
  const { expiresOn, neverExpires } = credential;
  if (neverExpires) return { kind: 'noExpiry', sign: 'done', short: 'Held', words: heldWords(credential) };
  if (expiresOn === null) {
    return {
      kind: 'unknown',
      sign: 'wait',
      short: 'No expiry noted',
      words: 'Write the day it expires, or that it never does.',
    };
  }
  const expiry = dayWords(expiresOn, today);
  if (expiresOn < today) {
    return {
      kind: 'expired',
      sign: 'late',
      short: `Expired ${relativeDay(expiresOn, today)}`,
      words: `Expired ${expiry}.`,
    };
  }
  const opensOn = renewalOpensOn(credential);
  if (opensOn !== null && opensOn <= today) {
    return {
      kind: 'renewalOpen',
      sign: 'soon',
      short: 'Renew now',
      words: `Renewal is open. It expires ${expiry}.`,
    };
  }
  const daysLeft = daysBetween(today, expiresOn);
  if (daysLeft <= expiresSoonDays) {
    return {
      kind: 'expiresSoon',
      sign: 'soon',
      short: `Expires ${relativeDay(expiresOn, today)}`,
      words: `Expires ${expiry}.`,
    };
  }
  if (opensOn !== null && daysBetween(today, opensOn) <= opensSoonDays) {
    return {
      kind: 'current',
      sign: 'soon',
      short: `Opens ${relativeDay(opensOn, today)}`,
      words: `Current to ${expiry}. Renewal opens ${dayWords(opensOn, today)}.`,
    };
  }
  return { kind: 'current', sign: 'done', short: 'Current', words: `Current to ${expiry}.` };
}

function heldWords({ earnedOn }: Dated): string {
  return earnedOn === null ? 'Does not expire.' : `Earned ${formatDay(earnedOn, 'month')}, does not expire.`;
}

function dayWords(date: IsoDate, today: IsoDate): string {
  return `${formatDay(date, 'long')} (${relativeDay(date, today)})`;
}
