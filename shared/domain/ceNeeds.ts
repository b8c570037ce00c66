import { daysBetween, formatDay, type IsoDate, relativeDay, spanWords } from '../kernel/dates';
import type { CycleFacts } from '../model/ceRule';
import type { Credential } from '../model/credential';
import { type CeCycle, ceCycle, cycleFactsFor, cyclePhase } from './ceCycle';
import { credentialName } from './ceDraftCounts';
import { nearDay } from './goals';
import type { Need } from './today';

/** Days before a late fee from which it is told. */
const feeDaysAhead = 45;

/**
 * What the rules of renewal ask of the person today: a late fee that nears or applies, a reinstatement that ends. They
 * need the pack, so Today adds them once it is read. Hours that lag behind are a reminder: those can be put off.
 */
export function ceNeeds(
  credentials: readonly Credential[],
  factsOf: (credential: Credential) => CycleFacts | null,
  today: IsoDate,
): readonly Need[] {
  const earned = credentials.filter(({ stage, deletedAt }) => stage === 'earned' && deletedAt === null);
  return earned.flatMap((credential): readonly Need[] => {
    const found = ceCycle(credential, cycleFactsFor(credential, factsOf(credential)), today);
    if (found.kind === 'none') return [];
    const name = credentialName(credential, earned);
    return renewalNeeds(credential.id, name, found.cycle, today);
  });
}

function renewalNeeds(recordId: string, name: string, cycle: CeCycle, today: IsoDate): readonly Need[] {
  const { lateFeeFrom, reinstatementUntil, to } = cycle;
  const phase = cyclePhase(cycle, today);
  if (phase === 'late' && lateFeeFrom !== null) {
    const words = () => ({
      sign: 'Late fee',
      fact: `A late fee applies to ${name}`,
      reason: `Since ${nearDay(lateFeeFrom, today)}. It expires ${relativeDay(to, today)}, on ${nearDay(to, today)}.`,
    });
    return [{ kind: 'lateFee', recordId, urgency: 'late', day: to, words }];
  }
  if (phase === 'open' && lateFeeFrom !== null && daysBetween(today, lateFeeFrom) <= feeDaysAhead) {
    const words = () => ({
      sign: spanWords(daysBetween(today, lateFeeFrom)),
      fact: `${name} costs a late fee from ${nearDay(lateFeeFrom, today)}`,
      reason: `Its renewal is open. It expires on ${nearDay(to, today)}.`,
    });
    return [{ kind: 'lateFee', recordId, urgency: 'soon', day: lateFeeFrom, words }];
  }
  if (phase === 'reinstatement' && reinstatementUntil !== null) {
    const words = () => ({
      sign: `${spanWords(daysBetween(today, reinstatementUntil))} left`,
      fact: `${name} has expired and can be reinstated`,
      reason: `It expired on ${nearDay(to, today)}; until ${formatDay(reinstatementUntil, 'long')} it can come back.`,
    });
    return [{ kind: 'reinstatement', recordId, urgency: 'late', day: to, words }];
  }
  return [];
}

/** They say more than the plain need of the same credential, and take its place. */
const replaces: Readonly<Record<string, readonly string[]>> = {
  lateFee: ['renewal'],
  reinstatement: ['expired'],
};

/** What Today has found, without the needs that these say better. */
export function withoutSaid(needs: readonly Need[], better: readonly Need[]): readonly Need[] {
  const said = new Set(
    better.flatMap(({ kind, recordId }) => (replaces[kind] ?? []).map((other) => `${other} ${recordId}`)),
  );
  return needs.filter(({ kind, recordId }) => !said.has(`${kind} ${recordId}`));
}
