import { failure } from '../../../shared/kernel/failure';
import { failed, ok, wasCancelled } from '../../../shared/kernel/result';
import { bridge } from '../../host/hostBridge';
import { mayLeave } from '../../records/mayLeave';
import { today } from '../../session/clock';
import { attempt } from '../../session/perform';
import { snapshotNow } from '../../session/records';
import { showToast } from '../../session/session';

/** The sign-offs as a table, for a spreadsheet. */
export async function exportTrainingCsv(): Promise<void> {
  const { signOff } = snapshotNow();
  const csv = await attempt(async () => {
    try {
      return ok(await import('../../../shared/backup/trainingCsv'));
    } catch {
      return failed(failure('export.failed', { format: 'CSV' }));
    }
  });
  if (!csv.ok || !(await mayLeave(() => csv.value.trainingCsvTexts(signOff)))) return;
  const saved = await attempt(() =>
    bridge.saveFile({
      suggestedName: `Training record ${today()}.csv`,
      extension: 'csv',
      mediaType: 'text/csv',
      bytes: new TextEncoder().encode(csv.value.trainingCsv(signOff)),
    }),
  );
  if (saved.ok && !wasCancelled(saved.value))
    showToast({ words: `Saved: ${saved.value.path}`, kind: 'done' });
}
