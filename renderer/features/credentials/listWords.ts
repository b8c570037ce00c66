import { type CredentialStatus, credentialStatus, renewalOpensOn } from '../../../shared/domain/credentials';
import { nearDay } from '../../../shared/domain/goals';
import { formatDay, type IsoDate } from '../../../shared/kernel/dates';
import type { Credential } from '../../../shared/model/credential';

export interface CredentialRow {
  readonly credential: Credential;
  readonly status: CredentialStatus;
  /** Under the name: what the person has to know of it. */
  readonly line: string;
}

export interface CredentialGroup {
  readonly title: string;
  readonly rows: readonly CredentialRow[];
}

const groups = [
  { title: 'Needs a look', holds: ({ sign }: CredentialStatus) => sign === 'late' || sign === 'soon' },
  { title: 'Held', holds: ({ kind }: CredentialStatus) => ['current', 'noExpiry', 'unknown'].includes(kind) },
  {
    title: 'On the way',
    holds: ({ kind }: CredentialStatus) => kind === 'scheduled' || kind === 'preparing',
  },
  { title: 'For later', holds: () => true },
] as const;

/** By what they ask of the person: first what needs them, and within each what comes first. */
export function credentialGroups(
  credentials: readonly Credential[],
  today: IsoDate,
): readonly CredentialGroup[] {
  const rows = credentials
    .map((credential) => {
      const status = credentialStatus(credential, today);
      const isShared = credentials.some(
        (other) => other.id !== credential.id && other.shortName.trim() === credential.shortName.trim(),
      );
      const issuer = isShared ? credential.jurisdiction.trim() || credential.issuer.trim() : '';
      const line = lineOf(credential, status, today);
      return { credential, status, line: issuer === '' ? line : `${issuer}. ${line}` };
    })
    .sort((a, b) => compare(sortKey(a.credential), sortKey(b.credential)));
  return groups
    .map(({ title }, index) => ({
      title,
      rows: rows.filter(({ status }) => groups.findIndex(({ holds }) => holds(status)) === index),
    }))
    .filter((group) => group.rows.length > 0);
}

function sortKey({ expiresOn, examOn, stage, shortName }: Credential): string {
  return `${(stage === 'earned' ? expiresOn : examOn) ?? '9999'} ${shortName.toLowerCase()}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lineOf(credential: Credential, status: CredentialStatus, today: IsoDate): string {
  const { expiresOn, examOn } = credential;
  const opensOn = renewalOpensOn(credential);
  if (status.kind === 'expired' && expiresOn !== null) return `On ${formatDay(expiresOn, 'long')}`;
  if (status.kind === 'renewalOpen' && expiresOn !== null) return `Renew before ${nearDay(expiresOn, today)}`;
  if (status.kind === 'current' && opensOn !== null && expiresOn !== null) {
    return `Renew between ${nearDay(opensOn, today)} and ${nearDay(expiresOn, today)}`;
  }
  if ((status.kind === 'current' || status.kind === 'expiresSoon') && expiresOn !== null) {
    return `Expires ${formatDay(expiresOn, 'long')}`;
  }
  if ((status.kind === 'scheduled' || status.kind === 'preparing') && examOn !== null) {
    return `Exam ${formatDay(examOn, 'long')}`;
  }
  return status.words.replace(/\.$/, '');
}
