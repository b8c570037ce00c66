import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import * as z from 'zod/mini';
import { failure } from '../../shared/kernel/failure';
import { cancelled, failed, ok } from '../../shared/kernel/result';
import { listBackups, makeBackupFolder, readBackup, removeBackups, writeBackup } from '../backupFolder';
import type { Handlers } from '../ipc';
import type { MachineState } from '../machineState';
import { count, fileBytes, nothing, planId, store } from './requests';

type BackupHandlers = Pick<
  Handlers,
  | 'writeBackup'
  | 'removeBackups'
  | 'listBackups'
  | 'readBackup'
  | 'showBackupFolder'
  | 'chooseBackupFolder'
  | 'backupFolderState'
  | 'allowBackupFolder'
>;

export function backupFolder(state: MachineState): string {
  return state.read().backupFolder ?? join(app.getPath('documents'), 'Mortar backups');
}

export function backupHandlers(state: MachineState): BackupHandlers {
  const folder = (): string => backupFolder(state);
  const ready = () => ok({ state: 'ready', name: folder() } as const);
  const unusable = () => failed(failure('backup.failed', { folder: folder() }));
  return {
    writeBackup: {
      request: z.strictObject({ planId, store, revision: count, recordCount: count, bytes: fileBytes }),
      answer: (request) => writeBackup(folder(), request, new Date().toISOString()).then(ok, unusable),
    },
    removeBackups: {
      request: z.strictObject({ planId, store, except: z.array(z.string()) }),
      answer: (request) => removeBackups(folder(), request, request.except).then(ok, unusable),
    },
    listBackups: {
      request: z.strictObject({ planId: z.nullable(planId) }),
      answer: (request) => listBackups(folder(), request.planId).then(ok, unusable),
    },
    readBackup: {
      request: z.strictObject({ planId, name: z.string() }),
      answer: (request) =>
        readBackup(folder(), request.planId, request.name).then(ok, () =>
          failed(failure('backup.missing', { name: request.name.slice(0, 200) })),
        ),
    },
    backupFolderState: { request: nothing, answer: async () => ready() },
    // The computer asks nobody.
    allowBackupFolder: { request: nothing, answer: async () => ready() },
    showBackupFolder: {
      request: nothing,
      answer: async () => {
        await makeBackupFolder(folder());
        return (await shell.openPath(folder())) === '' ? ok(undefined) : unusable();
      },
    },
    chooseBackupFolder: {
      request: nothing,
      answer: async (_request, window) => {
        const { filePaths } = await dialog.showOpenDialog(window, {
          title: 'Where should backups go?',
          defaultPath: folder(),
          properties: ['openDirectory', 'createDirectory'],
        });
        const [chosen] = filePaths;
        if (chosen === undefined) return ok(cancelled);
        await state.remember({ backupFolder: chosen });
        return ok({ folder: chosen });
      },
    },
  };
}
