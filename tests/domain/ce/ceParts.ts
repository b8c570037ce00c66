import type { CeCycle } from '../../../shared/domain/ceCycle';
import { ceStanding } from '../../../shared/domain/ceSentence';
import { isoDate } from '../../../shared/kernel/dates';
import type { CeActivity } from '../../../shared/model/ceActivity';
import { ceActivity } from '../../../shared/model/ceActivity';
import type { Credential } from '../../../shared/model/credential';
import { packCycleFacts } from '../../../shared/pack/ceRulePack';
import { testNow, testToday } from '../../support/records';
import { aCredential } from '../todayParts';

export const today = testToday;

let made = 0;

export function anActivity(fields: Partial<CeActivity> = {}): CeActivity {
  made += 1;
  return {
    ...ceActivity.blank(today),
    id: `ce-${made}`,
    title: `Course ${made}`,
    createdAt: testNow,
    updatedAt: testNow,
    deletedAt: null,
    audience: 'T',
    topics: ['general'],
    date: isoDate('2026-06-01'),
    ...fields,
  };
}

export const cpht = (fields: Partial<Credential> = {}): Credential =>
  aCredential({
    id: 'cpht',
    packId: 'ptcb-cpht',
    shortName: 'CPhT',
    earnedOn: isoDate('2019-03-12'),
    expiresOn: isoDate('2027-03-31'),
    cycleMonths: 24,
    opensDaysBefore: 60,
    ...fields,
  });

export const standingOf = (credential: Credential, activities: readonly CeActivity[], on = today) =>
  ceStanding(credential, activities, packCycleFacts(credential.packId), on);

export const balanceOf = (credential: Credential, activities: readonly CeActivity[], on = today) => {
  const { balance, sentence } = standingOf(credential, activities, on);
  if (balance === null) throw new Error(sentence);
  return balance;
};

export const cycleOf = (credential: Credential, on = today): CeCycle => {
  const { cycle, sentence } = standingOf(credential, [], on);
  if (cycle === null) throw new Error(sentence);
  return cycle;
};
