import { addDays, daysBetween, formatDay, type IsoDate } from '../kernel/dates';
import type { CeActivity } from '../model/ceActivity';
import type { CycleFacts } from '../model/ceRule';
import type { Credential } from '../model/credential';
import { ceStateFor, samenessKey } from './ceCounting';
import { type CeCycle, ceCycle, cycleFactsFor } from './ceCycle';

/** What the person should know of one activity and one credential; it can be kept all the same. */
export interface CeNote {
  readonly credentialId: string;
  readonly words: string;
}

/**
 * For each credential with a cycle toward which an activity's day does not count: the sentence that says so, for the
 * form and the preview of an import.
 */
export function ceDateNotes(
  date: IsoDate,
  credentials: readonly Credential[],
  packOf: (credential: Credential) => CycleFacts | null,
  today: IsoDate,
): readonly CeNote[] {
  return credentials.flatMap((credential): CeNote[] => {
    if (credential.deletedAt !== null) return [];
    const facts = cycleFactsFor(credential, packOf(credential));
    const found = ceCycle(credential, facts, today);
    if (found.kind === 'none' || facts.rule.hours === 0) return [];
    const words = outsideWords(date, found.cycle, credential);
    return words === null ? [] : [{ credentialId: credential.id, words }];
  });
}

function outsideWords(date: IsoDate, { from, to, isFirst }: CeCycle, credential: Credential): string | null {
  const day = formatDay(date, 'long');
  const name = credential.shortName.trim();
  if (date < from)
    return isFirst
      ? `${day} is before you earned ${name}, ${formatDay(from, 'long')}: it does not count toward it.`
      : `${day} is before this cycle of ${name} began, ${formatDay(from, 'long')}: it does not count toward it.`;
  if (date > to)
    return `${day} is after ${name} expires, ${formatDay(to, 'long')}: it counts toward the next cycle. Renewed it? Write the new day.`;
  return null;
}

/** An activity already noted that is the same as this one; null where there is none. */
export function sameActivity(
  draft: Pick<CeActivity, 'acpeNumber' | 'title' | 'provider' | 'date' | 'hours'>,
  activities: readonly CeActivity[],
): CeActivity | null {
  const key = samenessKey(draft);
  return activities.find((one) => one.deletedAt === null && samenessKey(one) === key) ?? null;
}

/** Accredited activities that were claimed and should have reached the transcript by now, the oldest first. */
export function missingOnTranscript(
  activities: readonly CeActivity[],
  daysToReport: number,
  today: IsoDate,
): readonly CeActivity[] {
  return activities
    .filter(
      ({ deletedAt, kind, state, date, counts }) =>
        deletedAt === null &&
        kind === 'acpe' &&
        state === 'claimed' &&
        counts.every((count) => count.state === 'claimed' || count.state === 'never') &&
        addDays(date, daysToReport) < today,
    )
    .sort((one, other) => one.date.localeCompare(other.date));
}

/** `Claimed 75 days ago and not on the transcript. Providers have 60 days: ask this one.` */
export function transcriptWords(activity: CeActivity, daysToReport: number, today: IsoDate): string {
  const days = daysBetween(activity.date, today);
  return `Completed ${days} days ago and not on the transcript. Providers have ${daysToReport} days: ask this one.`;
}

/** Toward which of the credentials an activity counts, and how far it has come there. */
export function countsToward(
  activity: CeActivity,
  standings: readonly { readonly credentialId: string; readonly balance: CountingBalance | null }[],
): readonly { readonly credentialId: string; readonly hours: number; readonly words: string }[] {
  return standings.flatMap(({ credentialId, balance }) => {
    if (balance === null || balance.required === 0) return [];
    const hours = balance.counting.find(({ activityId }) => activityId === activity.id)?.hours ?? 0;
    const refused = balance.notCounting.find(({ activityId }) => activityId === activity.id);
    if (hours === 0 && refused === undefined) return [];
    const state = ceStateFor(activity, credentialId);
    return [{ credentialId, hours, words: refused?.why ?? (state === 'never' ? '' : stateSentence[state]) }];
  });
}

interface CountingBalance {
  readonly required: number | null;
  readonly counting: readonly { readonly activityId: string; readonly hours: number }[];
  readonly notCounting: readonly { readonly activityId: string; readonly why: string }[];
}

const stateSentence = {
  claimed: 'Claimed.',
  onTranscript: 'On the transcript.',
  counted: 'Counted by the issuer.',
} as const;
