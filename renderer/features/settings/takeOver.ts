import { type Cancelled, cancelled, ok, type Result } from '../../../shared/kernel/result';
import { entityNames } from '../../../shared/model/index';
import { forgetBefore, keepBefore } from '../../db/planBefore';
import { countingMark, readWholePlan, replaceWholePlan, revisionOf } from '../../db/wholeStore';
import type { Work } from '../../db/work';
import { bridge } from '../../host/hostBridge';
import { noteLastPlanFile } from '../../records/lastPlanFile';
import { recordCountOf } from '../../records/makePlanFile';
import { writeBackupNow } from '../../records/writeBackupNow';
import { useBackups } from '../../session/backups';
import { now } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { allWritten } from '../../session/perform';
import { holdsWords } from './holdsWords';
import type { IncomingPlan, PlanSource } from './incomingPlan';

/**
 * Puts a proven plan in the place of this one. What is here now is kept first, in the backup folder where there is one
 * and always whole in a database beside it; if that fails, or is stopped, nothing changes.
 */
export async function takeOver(
  incoming: IncomingPlan,
  source: PlanSource,
  name: string,
  work: Work,
): Promise<Result<Cancelled | undefined>> {
  const plan = currentPlan();
  await allWritten();
  const [former, revision] = await Promise.all([readWholePlan(plan), revisionOf(plan)]);
  const { lastAt, lastRevision } = useBackups.getState();
  const recordCount = recordCountOf(former.snapshot);
  if (bridge.capabilities.backupFolder && recordCount > 0 && lastRevision !== revision) {
    const kept = await writeBackupNow(plan, stretch(work, 0, 0.3));
    if (work.signal.aborted) return ok(cancelled);
    if (!kept.ok) return kept;
  }
  const replacedBy = source.from === 'before' ? 'the plan that was kept' : name;
  const note = { keptAt: now(), recordCount, holds: holdsWords(former.snapshot), replacedBy };
  const wasBegun = entityNames.some((kind) => former.snapshot[kind].length > 0);
  if (source.from !== 'before' && wasBegun) {
    const kept = await keepBefore(plan, former, note, stretch(work, 0.3, 0.6));
    if (!kept.ok) return work.signal.aborted ? ok(cancelled) : kept;
  }

  const { snapshot, history, files } = incoming.whole;
  // Counted on from both histories, so that a backup of the plan put back is newer than all before it.
  const seq = Math.max(revision, history[history.length - 1]?.seq ?? 0) + 1;
  const mark = countingMark(seq, now(), `Put in place: ${name}`);
  const whole = { snapshot, files, history: [...history, mark] };
  const replaced = await replaceWholePlan(plan, whole, stretch(work, 0.6, 1));
  if (!replaced.ok) {
    // Nothing was replaced: a copy that says so would mislead.
    if (source.from !== 'before') await forgetBefore(plan);
    return work.signal.aborted ? ok(cancelled) : replaced;
  }

  // Only now: until the earlier plan was back, its copy was the only one.
  if (source.from === 'before' && wasBegun) await keepBefore(plan, former, note);
  if (!bridge.capabilities.backupFolder) {
    const copiedAt = source.from === 'file' ? incoming.writtenAt : lastAt;
    if (copiedAt !== null) await noteLastPlanFile(plan, copiedAt);
  }
  return ok(undefined);
}

/** One stretch of a longer work. */
function stretch({ signal, onShare }: Work, from: number, to: number): Work {
  return { signal, onShare: (share) => onShare(from + (to - from) * share) };
}
