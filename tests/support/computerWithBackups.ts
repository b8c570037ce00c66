import type { BackupFile, WriteBackupRequest } from '../../shared/bridge/bridge';
import { failure } from '../../shared/kernel/failure';
import { failed, ok, type Result } from '../../shared/kernel/result';
import { testNow } from './records';

/** The computer, as far as backups go. */
export const computer = {
  backups: [] as WriteBackupRequest[],
  isFolderGone: false,
  kept: new Uint8Array() as Uint8Array,
};
export const bridge = {
  host: 'electron',
  capabilities: { pdfToFile: true, backupFolder: true, nativeMenu: true },
  on: () => () => undefined,
  describe: async () => ok({ appVersion: '0.1.0', platform: 'test', engine: 'test', backupFolder: '/b' }),
  readBackup: async () => ok(computer.kept),
  async writeBackup(request: WriteBackupRequest): Promise<Result<BackupFile>> {
    if (computer.isFolderGone) return failed(failure('backup.failed', { folder: '/b' }));
    computer.backups.push(request);
    const { bytes, ...facts } = request;
    return ok({ ...facts, name: 'b', path: '/b/b', size: bytes.length, writtenAt: testNow });
  },
};
