import type { Closing } from '../closing';
import type { DesktopHabits } from '../desktopHabits';
import type { EngineCopy } from '../engineCopy';
import type { Handlers } from '../ipc';
import type { MachineState } from '../machineState';
import { backupHandlers } from './backups';
import { describe } from './describe';
import { exportPdf } from './exportPdf';
import { habitHandlers } from './habits';
import { keepOpen } from './keepOpen';
import { notify } from './notify';
import { openExternal } from './openExternal';
import { readyToClose } from './readyToClose';
import { safetyHandlers } from './safety';
import { saveFile } from './saveFile';
import { setMenu } from './setMenu';

/** THE REGISTRY of what the program can ask of the computer: one entry per call of the bridge. */
export function handlersFor(
  state: MachineState,
  closing: Closing,
  copy: EngineCopy,
  habits: DesktopHabits,
): Handlers {
  return {
    saveFile: saveFile(state),
    exportPdf: exportPdf(state),
    openExternal,
    ...backupHandlers(state),
    ...safetyHandlers(copy),
    setMenu,
    keepOpen: keepOpen(closing),
    readyToClose: readyToClose(closing),
    describe: describe(state),
    notify,
    ...habitHandlers(habits),
  };
}
