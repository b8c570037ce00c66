import { failure } from '../../../shared/kernel/failure';
import { failed, ok, wasCancelled } from '../../../shared/kernel/result';
import { bridge } from '../../host/hostBridge';
import { mayLeave } from '../../records/mayLeave';
import { today } from '../../session/clock';
import { attempt } from '../../session/perform';
import { snapshotNow } from '../../session/records';
import { showToast } from '../../session/session';

/** CE as a table, where the person chooses. */
export async function exportCe(): Promise<void> {
  const { ceActivity } = snapshotNow();
  const table = () => import('../../../shared/backup/ceCsv');
  if (!(await mayLeave(() => table().then(({ ceCsvTexts }) => ceCsvTexts(ceActivity))))) return;
  const saved = await attempt(async () => {
    const csv = await table()
      .then(({ ceCsv }) => ok(new TextEncoder().encode(ceCsv(ceActivity))))
      .catch(() => failed(failure('export.failed', { format: 'CSV' })));
    if (!csv.ok) return csv;
    return bridge.saveFile({
      suggestedName: `CE ${today()}.csv`,
      extension: 'csv',
      mediaType: 'text/csv',
      bytes: csv.value,
    });
  });
  if (saved.ok && !wasCancelled(saved.value))
    showToast({ words: `CE written: ${saved.value.path}`, kind: 'done' });
}
