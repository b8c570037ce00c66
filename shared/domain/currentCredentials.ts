import { formatDay, type IsoDate } from '../kernel/dates';
import type { Credential } from '../model/credential';

/** Earned, and not known to have expired. */
export function isCurrent(credential: Credential, today: IsoDate): boolean {
  if (credential.deletedAt !== null || credential.stage !== 'earned') return false;
  if (credential.earnedOn !== null && credential.earnedOn > today) return false;
  return credential.expiresOn === null || credential.expiresOn >= today;
}

/** Current ones, the one held longest first. */
export function currentCredentials(
  credentials: readonly Credential[],
  today: IsoDate,
): readonly Credential[] {
  return credentials
    .filter((credential) => isCurrent(credential, today))
    .sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
}

function keyOf({ earnedOn, createdAt }: Credential): string {
  return `${earnedOn ?? '9999'} ${createdAt}`;
}

/** The letters that may stand after the name today, each once. */
export function lettersAfterName(credentials: readonly Credential[], today: IsoDate): readonly string[] {
  const letters = currentCredentials(credentials, today).map((credential) => credential.letters.trim());
  return [...new Set(letters)].filter((one) => one !== '');
}

/** `CPhT, current to January 2027`, `CSPT, earned May 2026`, or the name alone where no date is known. */
export function credentialWords(credential: Credential): string {
  const name = credential.shortName.trim();
  if (credential.expiresOn !== null) return `${name}, current to ${formatDay(credential.expiresOn, 'month')}`;
  return credential.earnedOn === null ? name : `${name}, earned ${formatDay(credential.earnedOn, 'month')}`;
}
