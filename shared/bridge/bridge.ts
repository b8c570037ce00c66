import type { Cancelled, Result } from '../kernel/result';
import type { SafetyCalls } from './safetyCalls';

/**
 * Everything the program can ask of the computer. Main implements it (electron/handlers), preload forwards it, and
 * renderer/host/browserBridge.ts is its twin for a plain browser. A call takes one object and gives a Result.
 * What a host cannot do is a capability; its control is then hidden, never disabled.
 */
export interface Bridge extends BridgeCalls {
  readonly host: 'electron' | 'browser';
  readonly capabilities: Capabilities;
  /** Hears what the computer says; the returned function stops hearing it. */
  on<Name extends keyof BridgeEvents>(name: Name, hear: (event: BridgeEvents[Name]) => void): () => void;
}

export interface Capabilities {
  /** Writes a tagged PDF straight to a file. Without it, `exportPdf` opens the print dialog. */
  readonly pdfToFile: boolean;
  /** Keeps rotated backups in a folder the person can see. */
  readonly backupFolder: boolean;
  /** Can keep them in a folder once the person has chosen one, and has to be allowed to again. */
  readonly pickedFolder: boolean;
  /** Has a native menu bar that shows the app's commands. */
  readonly nativeMenu: boolean;
  /** Keeps a second record of every change outside the browser engine's own folders. */
  readonly journal: boolean;
  /** Asks the person itself before a window with unsaved changes goes. */
  readonly asksBeforeClosing: boolean;
  /** Shows notifications of the computer's own; a browser would have to be granted that, and is not asked. */
  readonly notifies: boolean;
  /** Has a tray, a key that works in every program, and can be started at login. */
  readonly hasHabits: boolean;
}

export interface BridgeCalls extends SafetyCalls {
  /** Asks where, then writes the whole file or nothing. Cancel leaves everything as it was. */
  saveFile(request: SaveFileRequest): Promise<Result<SavedFile | Cancelled>>;
  /** Prints the window's paper pages (the print style sheet hides the rest) to a PDF file, or opens the print dialog. */
  exportPdf(request: ExportPdfRequest): Promise<Result<SavedFile | Cancelled>>;
  /** Opens a web or mail address outside the program, after a check; every other scheme is refused. */
  openExternal(request: { readonly url: string }): Promise<Result<void>>;
  /** Writes a backup atomically (temp, sync, read back, rename), then rotates the older ones of the same plan. */
  writeBackup(request: WriteBackupRequest): Promise<Result<BackupFile>>;
  /** The backups of a plan, newest first; with null those of every plan, also from other computers. */
  listBackups(request: { readonly planId: string | null }): Promise<Result<readonly BackupFile[]>>;
  readBackup(request: { readonly planId: string; readonly name: string }): Promise<Result<Uint8Array>>;
  /** Removes every backup of a plan's store but these. For backups that must not stay as they are; rotation is writeBackup's. */
  removeBackups(request: {
    readonly planId: string;
    readonly store: string | null;
    readonly except: readonly string[];
  }): Promise<Result<void>>;
  /** Shows the folder of backups in the computer's file manager. */
  showBackupFolder(request: Record<string, never>): Promise<Result<void>>;
  /** Lets the person choose another folder for backups; earlier ones stay where they are. */
  chooseBackupFolder(
    request: Record<string, never>,
  ): Promise<Result<{ readonly folder: string } | Cancelled>>;
  /** Where backups go now. */
  backupFolderState(request: Record<string, never>): Promise<Result<BackupFolder>>;
  /** Asks the person to let the program write into the folder they chose; only in answer to a click. */
  allowBackupFolder(request: Record<string, never>): Promise<Result<BackupFolder>>;
  /** The app's commands, for the native menu. Sent again whenever they change. */
  setMenu(request: { readonly items: readonly MenuItem[] }): Promise<Result<void>>;
  /**
   * While changes are in memory alone: the window does not go before `readyToClose`, however long that takes, or the
   * host asks the person.
   */
  keepOpen(request: { readonly isKept: boolean }): Promise<Result<void>>;
  /** The answer to `closing`: everything is on disk, or given up by the person; the window may go. */
  readyToClose(request: Record<string, never>): Promise<Result<void>>;
  describe(request: Record<string, never>): Promise<Result<HostDescription>>;
  /** Shows notifications. What they say and when is the page's business; others may see them on the screen. */
  notify(request: { readonly notices: readonly Notice[] }): Promise<Result<void>>;
  readHabits(request: Record<string, never>): Promise<Result<Habits>>;
  /** Answers with what holds now: another program may have the key already. */
  setHabits(request: Habits): Promise<Result<Habits>>;
}

/** The names of the calls: preload forwards exactly these. */
export const bridgeCallNames = [
  'saveFile',
  'exportPdf',
  'openExternal',
  'writeBackup',
  'listBackups',
  'readBackup',
  'showBackupFolder',
  'chooseBackupFolder',
  'backupFolderState',
  'allowBackupFolder',
  'setMenu',
  'keepOpen',
  'readyToClose',
  'describe',
  'notify',
  'readHabits',
  'setHabits',
  'appendJournal',
  'readJournal',
  'keepFile',
  'readKeptFile',
  'proveKeptFiles',
  'writeStatus',
  'writeSnapshot',
  'readSnapshot',
  'readSafety',
  'tidyRecord',
  'writeKeyring',
  'removeBackups',
  'keepAside',
  'listRecords',
  'writePlanName',
  'setRecordAside',
  'freeSpace',
] as const satisfies readonly (keyof BridgeCalls)[];

export interface BridgeEvents {
  /** A native menu item was chosen; the id is one that `setMenu` gave. */
  readonly menuCommand: { readonly id: string };
  /** The window is about to close: write what is waiting, then call `readyToClose` (see `keepOpen`; otherwise main waits three seconds). */
  readonly closing: Record<string, never>;
  /** The computer is being locked or goes to sleep: what has a lock locks itself. */
  readonly away: Record<string, never>;
  /** A notification was pressed and the window is in front: the path that it came with. */
  readonly noticeChosen: { readonly path: string };
  /** The computer woke up or was unlocked: clocks may have moved on. */
  readonly awake: Record<string, never>;
}

export const bridgeEventNames = [
  'menuCommand',
  'closing',
  'away',
  'noticeChosen',
  'awake',
] as const satisfies readonly (keyof BridgeEvents)[];

export interface Notice {
  readonly words: string;
  /** A place inside the program, where pressing it leads: `/plan/ID`. */
  readonly path: string;
}

/** How the program lives on this computer, whichever plan is open. */
export interface Habits {
  /** Started at login, without a window, in the tray. */
  readonly startsAtLogin: boolean;
  /** Closing the window leaves the program in the tray. */
  readonly staysInTray: boolean;
  /** One key logs a win from any program. */
  readonly hasGlobalKey: boolean;
}

/** The key of `hasGlobalKey`, as Electron writes it. */
export const globalKey = 'CmdOrCtrl+Alt+N';

export interface SaveFileRequest {
  /** With its extension; the host cleans it for its file system. */
  readonly suggestedName: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  /** The full path where the host knows it, else the file's name. */
  readonly path: string;
}

export interface ExportPdfRequest {
  readonly suggestedName: string;
  readonly paper: 'letter' | 'a4';
}

export interface WriteBackupRequest {
  /** Letters, digits and hyphens only: it becomes part of a file name. */
  readonly planId: string;
  /** `shortStore` of the plan's store: backups of another one in the same folder are never rotated away for this. */
  readonly store: string | null;
  /** Counts every change of the plan; orders backups where clocks cannot be trusted. */
  readonly revision: number;
  /** Records that are not in the trash. A plan that lost most of them never displaces an older, fuller backup. */
  readonly recordCount: number;
  readonly bytes: Uint8Array;
}

export interface BackupFolder {
  /** `asks`: chosen earlier, and to be allowed again before anything can be written. */
  readonly state: 'ready' | 'none' | 'asks';
  readonly name: string;
}

export interface BackupFile {
  readonly name: string;
  readonly planId: string;
  /** See backupName.ts. */
  readonly store: string | null;
  readonly path: string;
  readonly revision: number;
  readonly recordCount: number;
  readonly size: number;
  /** An IsoInstant, from the file's own name, not from the file system. */
  readonly writtenAt: string;
}

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** The menu it stands in, in order of first use. */
  readonly menu: 'File' | 'Edit' | 'Go' | 'View' | 'Help';
  /** As Electron writes it: `CmdOrCtrl+N`. */
  readonly accelerator?: string;
}

export interface HostDescription {
  readonly appVersion: string;
  readonly platform: string;
  readonly engine: string;
  /** Where backups go; null where the host keeps none. */
  readonly backupFolder: string | null;
}
