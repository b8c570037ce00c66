import { draftedEntries, mayBeShown } from '../../../shared/domain/case';
import { nextLevel } from '../../../shared/domain/ladder/ladderParts';
import { type PeriodFacts, periodOf } from '../../../shared/domain/period';
import { addDays, addMonths, formatDay, type IsoDate } from '../../../shared/kernel/dates';
import { caseEntity } from '../../../shared/model/case';
import { create } from '../../../shared/model/changeSet';
import type { Impact } from '../../../shared/model/impact';
import type { Profile } from '../../../shared/model/profile';
import { profileId } from '../../../shared/model/profile';
import { choose } from '../../navigation/paths';
import { newId, today } from '../../session/clock';
import { perform } from '../../session/perform';
import { snapshotNow } from '../../session/records';

/** Facts the presets need; the private win that is the oldest must not show its day. [Note: private never leaves] */
export function periodFacts(wins: readonly Impact[], profile: Profile | undefined): PeriodFacts {
  let oldest: IsoDate | null = null;
  for (const win of wins) if (mayBeShown(win) && (oldest === null || win.date < oldest)) oldest = win.date;
  return { reviewDay: profile?.reviewDay ?? null, oldest };
}

/** A new case for the time since the last review, else the last twelve months, the strongest wins first. */
export async function newCase(): Promise<void> {
  const snapshot = snapshotNow();
  const day = today();
  const facts = periodFacts(
    snapshot.impact,
    snapshot.profile.find(({ id }) => id === profileId),
  );
  const lastYear = { from: addDays(addMonths(day, -12), 1), to: day };
  const period = periodOf('sinceReview', day, facts) ?? lastYear;
  const id = newId();
  const fields = {
    ...caseEntity.blank(day),
    title: `My case, ${formatDay(day, 'month')}`,
    ...period,
    entries: draftedEntries(snapshot, period),
    levelId: nextLevel(snapshot)?.level.id ?? null,
  };
  const made = await perform({ label: 'Case made', writes: [create('case', id, fields)] });
  if (made.ok) choose('case', id);
}
