import { type Cancelled, cancelled, ok, type Result } from '../../../shared/kernel/result';
import { entityNames } from '../../../shared/model/index';
import { allDrafts } from '../../db/drafts';
import { forgetBefore, keepBefore } from '../../db/planBefore';
import {
  countingMark,
  readWholePlan,
  replaceWholePlan,
  revisionOf,
  type WholePlan,
} from '../../db/wholeStore';
import type { Work } from '../../db/work';
import { noteLastPlanFile } from '../../records/lastPlanFile';
import { recordCountOf } from '../../records/makePlanFile';
import { writeBackupNow } from '../../records/writeBackupNow';
import { canBackUp, useBackups } from '../../session/backups';
import { now } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { allWritten } from '../../session/perform';
import { holdsWords } from './holdsWords';
import type { IncomingPlan, PlanSource } from './incomingPlan';

/** The plan as it is now and the one that came, as one plan. */
export type Merge = (former: WholePlan) => Promise<Result<WholePlan>>;

/**
 * Puts a proven plan in the place of this one. What is here now is kept first, in the backup folder where there is one
 * and always whole in a database beside it; if that fails, or is stopped, nothing changes. With `merge` it is put
 * together with this one, and what is being typed stays.
 */
export async function takeOver(
  incoming: IncomingPlan,
  source: PlanSource,
  name: string,
  work: Work,
  merge?: Merge,
): Promise<Result<Cancelled | undefined>> {
  const plan = currentPlan();
  await allWritten();
  const [former, revision] = await Promise.all([readWholePlan(plan), revisionOf(plan)]);
  const whole = merge === undefined ? ok(incoming.whole) : await merge(former);
  if (!whole.ok) return whole;
  const { lastAt, lastRevision } = useBackups.getState();
  const recordCount = recordCountOf(former.snapshot);
  if (canBackUp() && recordCount > 0 && lastRevision !== revision) {
    const kept = await writeBackupNow(plan, stretch(work, 0, 0.3));
    if (work.signal.aborted) return ok(cancelled);
    if (!kept.ok) return kept;
  }
  const replacedBy = replacedByWords(source, name, merge);
  const note = { keptAt: now(), recordCount, holds: holdsWords(former.snapshot), replacedBy };
  const wasBegun = entityNames.some((kind) => former.snapshot[kind].length > 0);
  if (source.from !== 'before' && wasBegun) {
    const kept = await keepBefore(plan, former, note, stretch(work, 0.3, 0.6));
    if (!kept.ok) return work.signal.aborted ? ok(cancelled) : kept;
  }

  const { snapshot, history, files } = whole.value;
  // Counted on from both histories, so that a backup of the plan put back is newer than all before it.
  const seq = Math.max(revision, lastSeq(history), lastSeq(incoming.whole.history)) + 1;
  const mark = countingMark(seq, now(), `${merge === undefined ? 'Put in place' : 'Merged'}: ${name}`);
  const next = { snapshot, files, history: [...history, mark] };
  const drafts = merge === undefined ? [] : await allDrafts(plan);
  const replaced = await replaceWholePlan(plan, next, stretch(work, 0.6, 1), drafts);
  if (!replaced.ok) {
    // Nothing was replaced: a copy that says so would mislead.
    if (source.from !== 'before') await forgetBefore(plan);
    return work.signal.aborted ? ok(cancelled) : replaced;
  }

  // Only now: until the earlier plan was back, its copy was the only one.
  if (source.from === 'before' && wasBegun) await keepBefore(plan, former, note);
  if (!canBackUp()) {
    const copiedAt = source.from === 'file' && merge === undefined ? incoming.writtenAt : lastAt;
    if (copiedAt !== null) await noteLastPlanFile(plan, copiedAt);
  }
  return ok(undefined);
}

function replacedByWords(source: PlanSource, name: string, merge: Merge | undefined): string {
  if (source.from === 'before') return 'the plan that was kept';
  return merge === undefined ? name : `what merging with ${name} made of it`;
}

function lastSeq(history: WholePlan['history']): number {
  return history[history.length - 1]?.seq ?? 0;
}

/** One stretch of a longer work. */
function stretch({ signal, onShare }: Work, from: number, to: number): Work {
  return { signal, onShare: (share) => onShare(from + (to - from) * share) };
}
