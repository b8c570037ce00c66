import type { IsoDate } from '../kernel/dates';
import type { Credential } from '../model/credential';
import { type CredentialStatusKind, credentialStatus } from './credentials';

export interface PathStep {
  readonly id: string;
  readonly words: string;
  readonly standing: 'done' | 'now' | 'ahead';
}

const steps = [
  { id: 'interested', words: 'Interested' },
  { id: 'preparing', words: 'Preparing' },
  { id: 'scheduled', words: 'Exam scheduled' },
  { id: 'earned', words: 'Earned' },
  { id: 'renewing', words: 'Renewing' },
  { id: 'lapsed', words: 'Lapsed' },
] as const;

const stepOf: Readonly<Record<CredentialStatusKind, (typeof steps)[number]['id']>> = {
  interested: 'interested',
  preparing: 'preparing',
  scheduled: 'scheduled',
  current: 'earned',
  noExpiry: 'earned',
  unknown: 'earned',
  expiresSoon: 'renewing',
  renewalOpen: 'renewing',
  expired: 'lapsed',
};

/** The way from interest to renewal, with the step one is on. What never expires is neither renewed nor does it lapse. */
export function pathSteps(credential: Credential, today: IsoDate): readonly PathStep[] {
  const now = stepOf[credentialStatus(credential, today).kind];
  const way = credential.neverExpires ? steps.slice(0, 4) : steps;
  const at = way.findIndex(({ id }) => id === now);
  return way.map(({ id, words }, index) => ({
    id,
    words,
    standing: index === at ? 'now' : index < at ? 'done' : 'ahead',
  }));
}
