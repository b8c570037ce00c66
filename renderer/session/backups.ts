import { create } from 'zustand';
import type { BackupFile, BackupFolder } from '../../shared/bridge/bridge';
import type { IsoInstant } from '../../shared/kernel/dates';
import type { Failure } from '../../shared/kernel/failure';
import { bridge } from '../host/hostBridge';

interface Backups {
  /** The last backup in the folder; in a browser the last plan file that was saved. */
  readonly lastAt: IsoInstant | null;
  /** The plan's revision in that backup. */
  readonly lastRevision: number | null;
  /** Where backups can go: always on the desktop, in a browser once a folder was chosen and allowed. */
  readonly folder: BackupFolder;
  /** False until the folder, or the browser's note of the last plan file, was looked at. */
  readonly isKnown: boolean;
  /** A backup that holds more than the empty plan that was just opened: it is offered before anything is begun anew. */
  readonly earlier: BackupFile | null;
  /** No other plan is on this computer: each backup in the folder may be the person's. */
  readonly isOnlyPlan: boolean;
  /** Why the last backup was not written; null once one succeeds. */
  readonly failure: Failure | null;
}

/** What the rail and the settings say of copies outside the store. Facts of the disk, read again at every start. */
export const useBackups = create<Backups>()(() => ({
  folder: { state: bridge.capabilities.backupFolder ? 'ready' : 'none', name: '' },
  lastAt: null,
  lastRevision: null,
  isKnown: false,
  earlier: null,
  isOnlyPlan: false,
  failure: null,
}));

/** Whether a backup can be written now. */
export function canBackUp(): boolean {
  return useBackups.getState().folder.state === 'ready';
}

/** Finds out where backups can go. */
export async function lookAtFolder(): Promise<void> {
  if (bridge.capabilities.backupFolder || !bridge.capabilities.pickedFolder) return;
  const found = await bridge.backupFolderState({});
  if (found.ok) useBackups.setState({ folder: found.value });
}

/** Only in answer to a click. */
export async function allowFolderAgain(): Promise<void> {
  const found = await bridge.allowBackupFolder({});
  if (found.ok) useBackups.setState({ folder: found.value });
}
