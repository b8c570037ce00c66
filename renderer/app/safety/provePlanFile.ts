import type { PlanFile } from '../../../shared/backup/planFile';
import { dayOfMoment } from '../../../shared/kernel/dates';
import type { Result } from '../../../shared/kernel/result';
import { sha256 } from '../../db/files';
import { nextTask } from '../../db/nextTask';

/** Reads a copy that Mortar itself has written, with nothing left unproven. */
export async function provePlanFile(bytes: Uint8Array): Promise<Result<PlanFile>> {
  const { readPlanFile } = await import('../../../shared/backup/readPlanFile');
  return readPlanFile(bytes, {
    name: 'The safety copy',
    today: dayOfMoment(new Date()),
    sha256,
    pause: nextTask,
  });
}
