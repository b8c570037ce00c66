import { create } from 'zustand';
import type { BackupFile } from '../../shared/bridge/bridge';
import type { IsoInstant } from '../../shared/kernel/dates';
import type { Failure } from '../../shared/kernel/failure';

interface Backups {
  /** The last backup in the folder; in a browser the last plan file that was saved. */
  readonly lastAt: IsoInstant | null;
  /** The plan's revision in that backup. */
  readonly lastRevision: number | null;
  /** False until the folder, or the browser's note of the last plan file, was looked at. */
  readonly isKnown: boolean;
  /** A backup that holds more than the empty plan that was just opened: it is offered before anything is begun anew. */
  readonly earlier: BackupFile | null;
  /** Why the last backup was not written; null once one succeeds. */
  readonly failure: Failure | null;
}

/** What the rail and the settings say of copies outside the store. Facts of the disk, read again at every start. */
export const useBackups = create<Backups>()(() => ({
  lastAt: null,
  lastRevision: null,
  isKnown: false,
  earlier: null,
  failure: null,
}));
