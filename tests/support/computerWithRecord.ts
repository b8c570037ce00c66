import { mkdtempSync } from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listBackups, readBackup, writeBackup } from '../../electron/backupFolder';
import { type RecordDisk, recordFolder } from '../../electron/recordFolder';
import type { BridgeCalls } from '../../shared/bridge/bridge';
import type { Safety, SafetyCalls } from '../../shared/bridge/safetyCalls';
import { type FailureCode, failure } from '../../shared/kernel/failure';
import { failed, ok, type Result } from '../../shared/kernel/result';

type BackupCall = 'writeBackup' | 'listBackups' | 'readBackup';
type Call = keyof SafetyCalls | BackupCall;

/** The computer as the page sees it, with the program's own record folder on the real disk. */
export function computerWithRecord() {
  const state = {
    root: '',
    freeBytes: 5e9,
    engine: 'same' as Safety['engine'],
    /** Calls that fail, or never answer. */
    fails: new Set<Call>(),
    hangs: new Set<Call>(),
    /** Told of each call that was answered, in order. */
    answers: [] as Call[],
    asides: 0,
    /** The engine begins with nothing. */
    clearEngine: async (): Promise<void> => undefined,
  };
  let record = recordFolder('');
  const handles = new Set<nodeDisk.FileHandle>();
  const realDisk: RecordDisk = {
    ...nodeDisk,
    open: async (...request) => {
      const handle = await nodeDisk.open(...request);
      handles.add(handle);
      return handle;
    },
  };
  let disk = realDisk;

  /** A program that ends lets go of its files. */
  function letGo(): void {
    // One that the program closed itself says so.
    for (const handle of handles) void handle.close().catch(() => undefined);
    handles.clear();
  }

  function answered<T>(name: Call, code: FailureCode, work: () => Promise<T>): Promise<Result<T>> {
    if (state.hangs.has(name)) return new Promise(() => undefined);
    if (state.fails.has(name)) return Promise.resolve(failed(failure(code)));
    const answer = work().then(ok, () => failed(failure(code)));
    return answer.finally(() => state.answers.push(name));
  }
  const backups = () => join(state.root, '..', 'backups');

  const kept = 'record.notKept';
  const read = 'record.notRead';
  const calls: SafetyCalls & Pick<BridgeCalls, 'describe' | BackupCall> = {
    writeBackup: (request) =>
      answered('writeBackup', 'backup.failed', () =>
        writeBackup(backups(), request, new Date().toISOString()),
      ),
    listBackups: ({ planId }) =>
      answered('listBackups', 'backup.failed', () => listBackups(backups(), planId)),
    readBackup: ({ planId, name }) =>
      answered('readBackup', 'backup.missing', () => readBackup(backups(), planId, name)),
    appendJournal: (request) => answered('appendJournal', kept, () => record.appendJournal(request)),
    readJournal: (request) => answered('readJournal', read, () => record.readJournal(request)),
    keepFile: (request) => answered('keepFile', kept, () => record.keepFile(request)),
    readKeptFile: (request) => answered('readKeptFile', read, () => record.readKeptFile(request)),
    proveKeptFiles: (request) =>
      answered('proveKeptFiles', read, async () => ({ sound: await record.proveKeptFiles(request) })),
    writeStatus: ({ planId, status }) =>
      answered('writeStatus', kept, () =>
        record.writeStatus(planId, { ...status, app: '0', electron: '1', chromium: '2' }),
      ),
    writeSnapshot: (request) => answered('writeSnapshot', kept, () => record.writeSnapshot(request)),
    readSnapshot: (request) => answered('readSnapshot', read, () => record.readSnapshot(request)),
    readSafety: ({ planId }) =>
      answered('readSafety', read, async () => ({
        ...(await record.readSafety(planId)),
        engine: state.engine,
      })),
    tidyRecord: (request) => answered('tidyRecord', kept, () => record.tidyRecord(request)),
    writeKeyring: ({ planId, keyring }) =>
      answered('writeKeyring', kept, () => record.writeKeyring(planId, keyring)),
    keepAside: ({ thenClears }) =>
      answered('keepAside', kept, async () => {
        state.asides += 1;
        if (thenClears) await state.clearEngine();
        return { folder: 'aside' };
      }),
    listRecords: () =>
      answered('listRecords', read, async () => {
        const plans = await record.listRecords();
        return { planIds: plans.map(({ id }) => id), plans };
      }),
    writePlanName: ({ planId, name }) =>
      answered('writePlanName', kept, () => record.writePlanName(planId, name)),
    setRecordAside: ({ planId }) =>
      answered('setRecordAside', kept, () => record.setRecordAside(planId, '2026-11-22T08:00:00.000Z')),
    freeSpace: () => answered('freeSpace', read, async () => ({ bytes: state.freeBytes })),
    describe: async () => ok({ appVersion: '0.1.0', platform: 'test', engine: 'test', backupFolder: null }),
  };

  return {
    state,
    bridge: {
      host: 'electron',
      capabilities: {
        pdfToFile: true,
        backupFolder: false,
        nativeMenu: true,
        journal: true,
        asksBeforeClosing: false,
        notifies: false,
        hasHabits: false,
      },
      on: () => () => undefined,
      ...calls,
    },
    /** Another computer, where nothing was ever recorded. */
    anew(): void {
      state.root = join(mkdtempSync(join(tmpdir(), 'mortar-computer-')), 'record');
      state.freeBytes = 5e9;
      state.fails.clear();
      state.hangs.clear();
      state.asides = 0;
      state.engine = 'same';
      state.answers.length = 0;
      letGo();
      disk = realDisk;
      record = recordFolder(state.root, disk);
    },
    /** The program was started again: it holds no file open. */
    restarted(): void {
      letGo();
      record = recordFolder(state.root, disk);
    },
    /** From now on the record lies on this disk; until `anew`. */
    use(other: RecordDisk): void {
      disk = other;
      record = recordFolder(state.root, disk);
    },
  };
}
