import { planFileExtension, planFileMediaType } from '../../shared/backup/planFile';
import { wasCancelled } from '../../shared/kernel/result';
import { quietWork } from '../db/work';
import { bridge } from '../host/hostBridge';
import { makePlanFile } from '../records/makePlanFile';
import { today } from '../session/clock';
import { currentPlan } from '../session/currentPlan';
import { attempt } from '../session/perform';

/** A plan file of all that is on the disk, for when the program has stopped. */
export async function saveRescueCopy(): Promise<void> {
  const made = await attempt(() => makePlanFile(currentPlan(), quietWork()));
  if (!made.ok || wasCancelled(made.value)) return;
  const { bytes } = made.value;
  await attempt(() =>
    bridge.saveFile({
      suggestedName: `Mortar rescue ${today()}.${planFileExtension}`,
      extension: planFileExtension,
      mediaType: planFileMediaType,
      bytes,
    }),
  );
}
