import { createHash, webcrypto } from 'node:crypto';
import * as nodeDisk from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type {
  JournalFile,
  KeptFile,
  KeptFiles,
  PageStatus,
  RecordedPlan,
  Safety,
  SafetyStatus,
  SnapshotFile,
  TidyRecord,
} from '../shared/bridge/safetyCalls';
import { atomicWrite, type Disk, type OpenFile, syncFolder } from './atomicWrite';
import { type AppendFile, journalWriter } from './journalWriter';
import { keptAside } from './keepAside';

/** What is asked of the disk; a parameter, so that tests make every call in turn fail. */
export interface RecordDisk extends Disk {
  open(path: string, flags: number, mode?: number): Promise<OpenFile & AppendFile>;
  mkdir(path: string, options: { recursive: true; mode: number }): Promise<unknown>;
  readdir(path: string): Promise<string[]>;
  stat(path: string): Promise<{ readonly size: number; readonly mtimeMs: number }>;
}

export type RecordFolder = ReturnType<typeof recordFolder>;

const statusSchema = z.object({
  storeId: z.string(),
  schemaVersion: z.int(),
  revision: z.int(),
  counts: z.record(z.string(), z.int()),
  digest: z.optional(z.string()),
  at: z.string(),
  segment: z.int(),
  size: z.int(),
  app: z.string(),
  electron: z.string(),
  chromium: z.string(),
});

const journalName = /^journal-(\d{6})\.log$/;
const snapshotName = /^snapshot-(\d{6})-r(\d{1,9})\.mortar$/;
const planFolder = /^[A-Za-z0-9-]{1,64}$/;
const keyringFile = 'keyring.json';
const nameFile = 'name.txt';
const hashName = /^[0-9a-f]{64}$/;
/** Each is at most 25 MB; the hashing has four threads. */
const provenAtOnce = 4;
/** A file kept this recently may belong to a deed that is still on its way. */
const isNewFor = 600_000;

/** The folder of one computer's records: a folder for each plan, named by its checked id. */
export function recordFolder(root: string, disk: RecordDisk = nodeDisk) {
  const made = new Set<string>();
  const journal = journalWriter(disk);

  async function folderOf(planId: string): Promise<string> {
    const folder = join(root, planId);
    if (!made.has(folder)) {
      await disk.mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 });
      // The names of the folders survive a power cut before anything in them counts.
      for (const step of [folder, root, dirname(root)]) await syncFolder(disk, step);
      made.add(folder);
    }
    return folder;
  }

  return {
    async appendJournal({ planId, segment, bytes }: JournalFile & { bytes: Uint8Array }): Promise<void> {
      await journal.append(await folderOf(planId), journalFile(segment), bytes);
    },

    async readJournal({ planId, segment }: JournalFile): Promise<Uint8Array> {
      return disk.readFile(join(await folderOf(planId), journalFile(segment)));
    },

    async keepFile({ planId, sha256, bytes, isSealed }: KeptFile & { bytes: Uint8Array }): Promise<void> {
      if (isSealed === true) return atomicWrite(join(await folderOf(planId), 'files', sha256), bytes, disk);
      if (hashOf(bytes) !== sha256) throw new Error('these are not the bytes of that hash');
      const path = join(await folderOf(planId), 'files', sha256);
      const kept = await disk.readFile(path).catch(() => undefined);
      if (kept !== undefined && hashOf(kept) === sha256) return;
      await atomicWrite(path, bytes, disk);
    },

    /** Gives only what its name promises: damage is an error, not a file. */
    async readKeptFile({ planId, sha256, isSealed }: KeptFile): Promise<Uint8Array> {
      const bytes = await disk.readFile(join(await folderOf(planId), 'files', sha256));
      if (isSealed !== true && hashOf(bytes) !== sha256) throw new Error('this file is damaged');
      return bytes;
    },

    async proveKeptFiles({ planId, files }: KeptFiles): Promise<readonly string[]> {
      const folder = join(await folderOf(planId), 'files');
      const waiting = [...new Set(files)];
      const sound: string[] = [];
      async function proveOneAfterTheOther(): Promise<void> {
        for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
          const bytes = await disk.readFile(join(folder, name)).catch(() => undefined);
          if (bytes !== undefined && (await hashInThread(bytes)) === name) sound.push(name);
        }
      }
      await Promise.all(Array.from({ length: provenAtOnce }, proveOneAfterTheOther));
      return sound;
    },

    async writeStatus(planId: string, status: SafetyStatus): Promise<void> {
      const text = `${JSON.stringify(status, null, 2)}\n`;
      await atomicWrite(join(await folderOf(planId), 'state.json'), new TextEncoder().encode(text), disk);
    },

    async writeSnapshot({ planId, bytes, ...snapshot }: SnapshotFile & { bytes: Uint8Array }): Promise<void> {
      await atomicWrite(join(await folderOf(planId), snapshotFile(snapshot)), bytes, disk);
    },

    async readSnapshot({ planId, ...snapshot }: SnapshotFile): Promise<Uint8Array> {
      return disk.readFile(join(await folderOf(planId), snapshotFile(snapshot)));
    },

    async readSafety(planId: string): Promise<Omit<Safety, 'engine'>> {
      const folder = await folderOf(planId);
      const names = (await disk.readdir(folder)).sort();
      const segments = await Promise.all(
        names.flatMap((name) => {
          const segment = journalName.exec(name)?.[1];
          return segment === undefined
            ? []
            : [disk.stat(join(folder, name)).then(({ size }) => ({ segment: Number(segment), size }))];
        }),
      );
      const snapshots = names.flatMap((name) => {
        const [, segment, revision] = snapshotName.exec(name) ?? [];
        return segment === undefined ? [] : [{ segment: Number(segment), revision: Number(revision) }];
      });
      const files = (await disk.readdir(join(folder, 'files'))).filter((name) => hashName.test(name));
      const [status, keyring] = await Promise.all([readStatus(disk, folder), readKeyring(disk, folder)]);
      return { status, segments, snapshots: snapshots.reverse(), files, keyring };
    },

    /** A folder in which nothing was ever written is no plan: asking for a record makes one. */
    async listRecords(): Promise<readonly RecordedPlan[]> {
      const names = (await disk.readdir(root).catch(() => [])).filter((name) => planFolder.test(name));
      const isBegun = await Promise.all(
        names.map(async (name) =>
          (await disk.readdir(join(root, name)).catch(() => [])).some(isPartOfRecord),
        ),
      );
      return Promise.all(
        names
          .filter((_name, index) => isBegun[index])
          .map(async (id) => ({
            id,
            name: await readName(disk, join(root, id)),
            isLocked: (await disk.readdir(join(root, id))).includes(keyringFile),
          })),
      );
    },

    /** Asked at every start, and hardly ever another one. */
    async writePlanName(planId: string, name: string): Promise<void> {
      const folder = await folderOf(planId);
      if ((await readName(disk, folder)) === name) return;
      await atomicWrite(join(folder, nameFile), new TextEncoder().encode(name), disk);
    },

    /** Nothing is deleted: the folder is moved, whole, among what is kept aside. */
    async setRecordAside(planId: string, at: string): Promise<void> {
      await journal.letGo();
      made.delete(join(root, planId));
      const aside = join(root, keptAside, `${at.replace(/[:.]/g, '-')} ${planId}`);
      await disk.mkdir(dirname(aside), { recursive: true, mode: 0o700 });
      await disk.rename(await folderOf(planId), aside);
      made.delete(join(root, planId));
    },

    async writeKeyring(planId: string, keyring: string | null): Promise<void> {
      const path = join(await folderOf(planId), keyringFile);
      if (keyring !== null) return atomicWrite(path, new TextEncoder().encode(keyring), disk);
      await disk.unlink(path).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },

    async tidyRecord({ planId, segment, files, alsoNew = false }: TidyRecord): Promise<void> {
      const folder = await folderOf(planId);
      const older = (await disk.readdir(folder)).filter((name) => {
        const number = (journalName.exec(name) ?? snapshotName.exec(name))?.[1];
        return number !== undefined && Number(number) < segment;
      });
      for (const name of older) await disk.unlink(join(folder, name));
      const named = new Set(files);
      for (const name of await disk.readdir(join(folder, 'files'))) {
        const path = join(folder, 'files', name);
        if (named.has(name)) continue;
        if (!alsoNew && Date.now() - (await disk.stat(path)).mtimeMs < isNewFor) continue;
        await disk.unlink(path);
      }
    },
  };
}

function isPartOfRecord(name: string): boolean {
  return name === 'state.json' || journalName.test(name) || snapshotName.test(name);
}

/** The names of the files inside a plan's folder are made here and nowhere else. */
function journalFile(segment: number): string {
  return `journal-${String(segment).padStart(6, '0')}.log`;
}

function snapshotFile({ segment, revision }: Omit<SnapshotFile, 'planId'>): string {
  return `snapshot-${String(segment).padStart(6, '0')}-r${revision}.mortar`;
}

export type StatusVersions = Omit<SafetyStatus, keyof PageStatus>;

/** A status that is damaged counts as none: the journal says the same, later. */
async function readStatus(disk: RecordDisk, folder: string): Promise<SafetyStatus | null> {
  try {
    const text = new TextDecoder().decode(await disk.readFile(join(folder, 'state.json')));
    const read = statusSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Shown, never used for anything else: a name that cannot be read is none. */
async function readName(disk: RecordDisk, folder: string): Promise<string> {
  const bytes = await disk.readFile(join(folder, nameFile)).catch(() => new Uint8Array());
  return new TextDecoder().decode(bytes).slice(0, 300);
}

/** Its words are proven by the page, which alone can open it. A disk that cannot be read must not make it look unlocked. */
async function readKeyring(disk: RecordDisk, folder: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await disk.readFile(join(folder, keyringFile)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The window goes on being served meanwhile. */
async function hashInThread(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
