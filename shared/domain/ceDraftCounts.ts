import { type IsoDate, instantOf } from '../kernel/dates';
import type { CeActivity, CeActivityDraft, CeState } from '../model/ceActivity';
import type { CycleFacts } from '../model/ceRule';
import type { Credential } from '../model/credential';
import { ceStateFor } from './ceCounting';
import { countsToward } from './ceNotes';
import { ceStanding } from './ceSentence';

/** What one activity does for one cycle. */
export interface CountLine {
  readonly credentialId: string;
  /** As the person knows it; with the issuer where two share a name. */
  readonly name: string;
  readonly hours: number;
  readonly state: CeState | 'never';
  /** `Claimed.`, or why some of it does not count. */
  readonly words: string;
}

/**
 * Toward which cycles an activity counts, as it stands in a form or in the plan. `id` is its own, so that the one being
 * changed is not counted beside itself. Credentials that take no hours, or in whose cycle it does not lie, are not named.
 */
export function countLines(
  draft: CeActivityDraft & { readonly id?: string },
  credentials: readonly Credential[],
  activities: readonly CeActivity[],
  packOf: (credential: Credential) => CycleFacts | null,
  today: IsoDate,
): readonly CountLine[] {
  const id = draft.id ?? 'draft';
  const known = activities.find((one) => one.id === id);
  const now = known?.createdAt ?? unsaved;
  const activity: CeActivity = { ...draft, id, createdAt: now, updatedAt: now, deletedAt: null };
  const all = [...activities.filter((one) => one.id !== id), activity];
  const earned = credentials.filter(({ stage, deletedAt }) => stage === 'earned' && deletedAt === null);
  const standings = earned.map((credential) => ceStanding(credential, all, packOf(credential), today));
  return countsToward(activity, standings).flatMap(({ credentialId, hours, words }) => {
    const credential = earned.find((one) => one.id === credentialId);
    if (credential === undefined) return [];
    const state = ceStateFor(activity, credentialId);
    return [{ credentialId, name: credentialName(credential, earned), hours, state, words }];
  });
}

// Later than any other: of two that are the same, the one already noted counts.
const unsaved = instantOf(new Date(Date.UTC(2100, 11, 31)));

/** By its name; two that share it are told apart by their issuer, or their state. */
export function credentialName(
  { id, shortName, issuer, jurisdiction }: Credential,
  all: readonly Credential[],
): string {
  const name = shortName.trim();
  const isShared = all.some(
    (other) => other.id !== id && other.deletedAt === null && other.shortName.trim() === name,
  );
  const place = jurisdiction.trim() || issuer.trim();
  return isShared && place !== '' ? `${name} (${place})` : name;
}
