import type { WinsCsvRequest } from '../../../shared/backup/csv';
import { planFileExtension, planFileMediaType } from '../../../shared/backup/planFile';
import { failure } from '../../../shared/kernel/failure';
import { failed, ok, type Result, wasCancelled } from '../../../shared/kernel/result';
import { categoryLabel } from '../../../shared/pack/categories';
import type { Work } from '../../db/work';
import { bridge } from '../../host/hostBridge';
import { noteLastPlanFile } from '../../records/lastPlanFile';
import { makePlanFile } from '../../records/makePlanFile';
import { mayLeave } from '../../records/mayLeave';
import { protect } from '../../records/protect';
import { canBackUp } from '../../session/backups';
import { now, today } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { allWritten, attempt } from '../../session/perform';
import { snapshotNow } from '../../session/records';
import { showToast } from '../../session/session';

// Not the zip that a plan file is: no other program should try to look into it.
const sealedMediaType = 'application/octet-stream';

/** Everything in one file, where the person chooses; sealed where a passphrase is given. */
export async function exportPlanFile(work: Work, passphrase: string | null): Promise<void> {
  const plan = currentPlan();
  await allWritten();
  const made = await attempt(() => makePlanFile(plan, work));
  if (!made.ok || wasCancelled(made.value)) return;
  const { bytes } = made.value;
  const leaves = await attempt(async () =>
    passphrase === null ? ok(bytes) : protect(bytes, passphrase, work),
  );
  if (!leaves.ok || wasCancelled(leaves.value)) return;
  const sealed = leaves.value;
  const what = `Mortar ${plan.isSample ? 'sample' : 'plan'} ${today()}`;
  const saved = await attempt(() =>
    bridge.saveFile({
      suggestedName: `${what}${passphrase === null ? '' : ' protected'}.${planFileExtension}`,
      extension: planFileExtension,
      mediaType: passphrase === null ? planFileMediaType : sealedMediaType,
      bytes: sealed,
    }),
  );
  if (!saved.ok || wasCancelled(saved.value)) return;
  if (!canBackUp() && !plan.isSample) await noteLastPlanFile(plan, now());
  showToast({ words: `Plan file written: ${saved.value.path}`, kind: 'done' });
}

/** The log as a table. Private wins only where the person asked for them in this very export. */
export async function exportLog(includePrivate: boolean): Promise<void> {
  await currentPlan().loaded;
  const request = { snapshot: snapshotNow(), includePrivate, categoryLabel };
  const texts = () => import('../../../shared/backup/csv').then((csv) => csv.winsCsvTexts(request));
  if (!(await mayLeave(texts))) return;
  const saved = await attempt(async () => {
    const csv = await logAsCsv(request);
    if (!csv.ok) return csv;
    return bridge.saveFile({
      suggestedName: `Impact log ${today()}.csv`,
      extension: 'csv',
      mediaType: 'text/csv',
      bytes: csv.value,
    });
  });
  if (saved.ok && !wasCancelled(saved.value)) {
    showToast({ words: `Log written: ${saved.value.path}`, kind: 'done' });
  }
}

async function logAsCsv(request: WinsCsvRequest): Promise<Result<Uint8Array>> {
  try {
    const { winsCsv } = await import('../../../shared/backup/csv');
    return ok(new TextEncoder().encode(winsCsv(request)));
  } catch {
    return failed(failure('export.failed', { format: 'CSV' }));
  }
}
