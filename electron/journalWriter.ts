import { constants } from 'node:fs';
import { join } from 'node:path';

export interface AppendFile {
  appendFile(bytes: Uint8Array): Promise<void>;
  datasync(): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface JournalDisk {
  open(path: string, flags: number, mode?: number): Promise<AppendFile>;
}

interface Open {
  readonly path: string;
  readonly file: AppendFile;
}

// O_NOFOLLOW does not exist on Windows, and undefined adds no bit. A link in the file's place is refused.
const append = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW;

/** Appends one after the other, and answers when the bytes are on the disk. */
export function journalWriter(disk: JournalDisk) {
  let open: Open | null = null;
  // [Note: a failed sync is final] After fsync has failed once, the system may drop what it could not write and
  // answer ok the next time. So a file that refused once is never written again: the page goes on in the next one.
  const broken = new Set<string>();
  let last: Promise<void> = Promise.resolve();

  async function fileFor(folder: string, path: string): Promise<AppendFile> {
    if (open?.path === path) return open.file;
    await open?.file.close();
    open = null;
    const file = await disk.open(path, append, 0o600);
    open = { path, file };
    await syncFolder(folder);
    return file;
  }

  /** The new name must survive a power cut as well. Windows and some shares cannot, and need not, do this. */
  async function syncFolder(folder: string): Promise<void> {
    if (process.platform === 'win32') return;
    const handle = await disk.open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async function write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
    const path = join(folder, name);
    if (broken.has(path)) throw new Error('this file of the journal failed before');
    try {
      const file = await fileFor(folder, path);
      await file.appendFile(bytes);
      await file.datasync();
    } catch (error) {
      broken.add(path);
      const failed: Open | null = open;
      open = null;
      await failed?.file.close().catch(() => undefined);
      throw error;
    }
  }

  return {
    /** Holds no file open any more, so that its folder can be moved; the next entry opens its file again. */
    async letGo(): Promise<void> {
      await last;
      await open?.file.close();
      open = null;
    },
    append(folder: string, name: string, bytes: Uint8Array): Promise<void> {
      const written = last.then(() => write(folder, name, bytes));
      last = written.catch(() => undefined);
      return written;
    },
  };
}
