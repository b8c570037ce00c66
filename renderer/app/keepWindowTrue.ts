import type { Plan } from '../db/openPlan';
import { followOtherWindows } from '../db/otherWindows';
import { bridge } from '../host/hostBridge';
import { whenHidden } from '../session/quickHide';
import { takeUpUnsaved } from '../session/unsavedWords';
import { closeWithCare } from './closeWindow';

/** What runs beside the screens: other windows' changes, the last write before closing, backups, asking to be kept. */
export function keepWindowTrue(plan: Plan): void {
  followOtherWindows(plan, () => location.reload());
  closeWithCare(plan);
  if (plan.database.seal !== null)
    whenHidden(() => void import('../records/lockNow').then(({ lockNow }) => lockNow()));
  void takeUpUnsaved(plan);
  void plan.loaded
    .then(() => import('./keepPlanListed'))
    .then(({ keepPlanListed }) => keepPlanListed(plan))
    // The list only names plans; one that is not in it is found by its database.
    .catch(() => undefined);
  // Neither has anything to do before the plan was read to its end.
  void plan.loaded
    .then(() => Promise.all([import('./automaticBackups'), import('./tidyTrash')]))
    .then(([{ startAutomaticBackups }, { tidyTrash }]) => {
      startAutomaticBackups(plan);
      return tidyTrash(plan);
    });
  // The sample reminds nobody.
  if (bridge.capabilities.notifies && !plan.isSample)
    void plan.loaded
      .then(() => import('./reminderLoop'))
      .then(({ startReminders }) => startReminders(plan))
      // Today has them all.
      .catch(() => undefined);
  // The browser may otherwise clear a site's data when the disk runs low.
  void plan.loaded.then(() => navigator.storage?.persist?.());
}
