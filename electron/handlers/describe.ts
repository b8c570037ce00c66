import { app } from 'electron';
import { ok } from '../../shared/kernel/result';
import type { Handler } from '../ipc';
import type { MachineState } from '../machineState';
import { backupFolder } from './backups';
import { nothing } from './requests';

export function describe(state: MachineState): Handler<'describe'> {
  const { electron, chrome } = process.versions;
  return {
    request: nothing,
    answer: async () =>
      ok({
        appVersion: app.getVersion(),
        platform: process.platform,
        engine: `Electron ${electron}, Chromium ${chrome}`,
        backupFolder: backupFolder(state),
      }),
  };
}
