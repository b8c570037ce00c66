import type { Result } from '../kernel/result';

/**
 * The second home of every change, outside the browser engine's own folders: a journal that only grows, snapshots,
 * attached files under their hash, and a status file. Ids, hashes and numbers are checked; none of them is ever a path.
 */
export interface SafetyCalls {
  /** Adds bytes to the end of one file of the journal. When it answers ok they are on the disk. */
  appendJournal(request: JournalFile & { readonly bytes: Uint8Array }): Promise<Result<void>>;
  readJournal(request: JournalFile): Promise<Result<Uint8Array>>;
  /** Keeps an attached file under its hash, which is held against the bytes. */
  keepFile(request: KeptFile & { readonly bytes: Uint8Array }): Promise<Result<void>>;
  readKeptFile(request: KeptFile): Promise<Result<Uint8Array>>;
  /** Which of these kept files are there and are what their hash says; read where they lie, so nothing of them crosses. */
  proveKeptFiles(request: KeptFiles): Promise<Result<{ readonly sound: readonly string[] }>>;
  /** Replaces the status file, whole or not at all; the versions of the program are added to it. */
  writeStatus(request: { readonly planId: string; readonly status: PageStatus }): Promise<Result<void>>;
  writeSnapshot(request: SnapshotFile & { readonly bytes: Uint8Array }): Promise<Result<void>>;
  readSnapshot(request: SnapshotFile): Promise<Result<Uint8Array>>;
  readSafety(request: { readonly planId: string }): Promise<Result<Safety>>;
  /** Deletes what lies before a segment, and kept files that are neither named nor new. */
  tidyRecord(request: TidyRecord): Promise<Result<void>>;
  /** Keeps the keyring of a locked plan beside its record, so that the record alone can be opened; null takes it away. */
  writeKeyring(request: { readonly planId: string; readonly keyring: string | null }): Promise<Result<void>>;
  /** Copies the browser engine's whole database folder aside before anything is put right in it. */
  keepAside(request: KeepAside): Promise<Result<{ readonly folder: string }>>;
  /** The plans of which anything is recorded. */
  listRecords(request: Record<string, never>): Promise<Result<RecordedPlans>>;
  /** Keeps whose plan it is beside its record: the list of plans lies in the browser engine's folder, and is lost with it. */
  writePlanName(request: { readonly planId: string; readonly name: string }): Promise<Result<void>>;
  /** For a plan that is removed from this computer: its whole record goes among what is kept aside. */
  setRecordAside(request: { readonly planId: string }): Promise<Result<void>>;
  /** Bytes free where the plan lies and where its record lies, whichever is less. */
  freeSpace(request: Record<string, never>): Promise<Result<FreeSpace>>;
}

/** Below this many free bytes nothing is written any more: a full disk can cost the whole store. */
export const spaceFloor = 64_000_000;

export interface RecordedPlans {
  readonly planIds: readonly string[];
  readonly plans: readonly RecordedPlan[];
}

export interface RecordedPlan {
  readonly id: string;
  /** Empty where it was never said. */
  readonly name: string;
  readonly isLocked: boolean;
}

export interface FreeSpace {
  readonly bytes: number;
}

export interface KeepAside {
  readonly planId: string;
  /** Then has the engine begin with nothing: it cannot even delete what it cannot open. All plans of the profile go. */
  readonly thenClears?: boolean | undefined;
}

export interface JournalFile {
  readonly planId: string;
  readonly segment: number;
}

export interface KeptFile {
  readonly planId: string;
  readonly sha256: string;
  /** The bytes are sealed and prove themselves when they are opened; the name is not their hash. */
  readonly isSealed?: boolean | undefined;
}

export interface KeptFiles {
  readonly planId: string;
  readonly files: readonly string[];
}

export interface SnapshotFile extends JournalFile {
  /** The snapshot holds everything up to here; what is later lies in this segment and those after it. */
  readonly revision: number;
}

export interface TidyRecord extends JournalFile {
  /** Names of the kept files that stay. */
  readonly files: readonly string[];
  /** Files that came in the last minutes go too: none of them may stay as it is. */
  readonly alsoNew?: boolean | undefined;
}

/** What the page knows of the store it has just written. */
export interface PageStatus {
  readonly storeId: string;
  readonly schemaVersion: number;
  readonly revision: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Over the content of all records, where it is known. */
  readonly digest?: string | undefined;
  readonly at: string;
  /** The journal's last file when this was written, and how long it was: unchanged means nothing came after. */
  readonly segment: number;
  readonly size: number;
}

export interface SafetyStatus extends PageStatus {
  readonly app: string;
  readonly electron: string;
  readonly chromium: string;
}

export interface Safety {
  /** null when there is none, or it cannot be read. */
  readonly status: SafetyStatus | null;
  readonly segments: readonly { readonly segment: number; readonly size: number }[];
  /** Newest first. */
  readonly snapshots: readonly Omit<SnapshotFile, 'planId'>[];
  /** Hashes of the attached files that are kept. */
  readonly files: readonly string[];
  /** Whether the status was written under another browser engine, and its folder was copied aside before this one ran. */
  readonly engine: 'same' | 'kept' | 'notKept';
  /** The keyring of a locked plan, as text; null where there is none. */
  readonly keyring: string | null;
}
