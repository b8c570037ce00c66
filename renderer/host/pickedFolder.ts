import { backupName, isOfStore, readBackupName } from '../../shared/bridge/backupName';
import { backupsToDelete } from '../../shared/bridge/backupRotation';
import type { BackupFile, BackupFolder, WriteBackupRequest } from '../../shared/bridge/bridge';
import { failure } from '../../shared/kernel/failure';
import { type Cancelled, cancelled, failed, ok, type Result } from '../../shared/kernel/result';
import { keepHandle, keptHandle } from './folderHandle';

/** What TypeScript's library does not know of the File System Access API; not in every browser. */
interface PickedFolder extends FileSystemDirectoryHandle {
  queryPermission?(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const writing = { mode: 'readwrite' } as const;

async function folder(): Promise<PickedFolder | undefined> {
  return (await keptHandle()) as PickedFolder | undefined; // kept by choose() below
}

const notWritten = (name: string) => failed(failure('backup.failed', { folder: name }));

/** A folder chosen earlier may have to be allowed again after the browser was started anew. */
export async function folderState(): Promise<Result<BackupFolder>> {
  const picked = await folder().catch(() => undefined);
  if (picked === undefined) return ok({ state: 'none', name: '' });
  const permission = (await picked.queryPermission?.(writing)) ?? 'granted';
  return ok({ state: permission === 'granted' ? 'ready' : 'asks', name: picked.name });
}

/** Only in answer to a click. */
export async function allowFolder(): Promise<Result<BackupFolder>> {
  await (await folder())?.requestPermission?.(writing);
  return folderState();
}

export async function chooseFolder(): Promise<Result<{ readonly folder: string } | Cancelled>> {
  const { showDirectoryPicker } = window as unknown as {
    showDirectoryPicker(how: { readonly mode: 'readwrite' }): Promise<PickedFolder>;
  };
  try {
    const picked = await showDirectoryPicker.call(window, writing);
    await keepHandle(picked);
    return ok({ folder: picked.name });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok(cancelled);
    return notWritten('that folder');
  }
}

/** Beside the file, then in its place at close: the whole file or nothing. Read back before an older one may go. */
export async function writeBackup(request: WriteBackupRequest): Promise<Result<BackupFile>> {
  const { planId, store, revision, recordCount, bytes } = request;
  const writtenAt = new Date().toISOString();
  const name = backupName({ planId, store, revision, recordCount, writtenAt });
  const picked = await folder();
  if (picked === undefined) return notWritten('the folder');
  try {
    const handle = await picked.getFileHandle(name, { create: true });
    const file = await handle.createWritable();
    await file.write(new Blob([new Uint8Array(bytes)]));
    await file.close();
    const back = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    if (back.length !== bytes.length || !back.every((byte, at) => byte === bytes[at])) {
      await picked.removeEntry(name);
      return notWritten(picked.name);
    }
    await rotate(picked, request, name);
    return ok({ name, planId, store, path: name, revision, recordCount, size: bytes.length, writtenAt });
  } catch {
    // What was begun and not closed stays empty; an empty file is no backup.
    await picked.removeEntry(name).catch(() => undefined);
    return notWritten(picked.name);
  }
}

export async function listBackups({
  planId,
}: {
  readonly planId: string | null;
}): Promise<Result<readonly BackupFile[]>> {
  const picked = await folder();
  if (picked === undefined) return ok([]);
  try {
    const files: BackupFile[] = [];
    for await (const entry of picked.values()) {
      const named = readBackupName(entry.name);
      if (named === undefined || entry.kind !== 'file') continue;
      if (planId !== null && named.planId !== planId) continue;
      const { size } = await (entry as FileSystemFileHandle).getFile();
      if (size > 0) files.push({ ...named, path: entry.name, size });
    }
    return ok(files.sort((a, b) => b.revision - a.revision || (a.name < b.name ? 1 : -1)));
  } catch {
    return notWritten(picked.name);
  }
}

export async function readBackup(request: {
  readonly planId: string;
  readonly name: string;
}): Promise<Result<Uint8Array>> {
  const listed = await listBackups(request);
  const picked = await folder();
  const isKnown = listed.ok && listed.value.some(({ name }) => name === request.name);
  const missing = () => failed(failure('backup.missing', { name: request.name.slice(0, 200) }));
  if (picked === undefined || !isKnown) return missing();
  try {
    const file = await (await picked.getFileHandle(request.name)).getFile();
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return missing();
  }
}

export async function removeBackups(request: {
  readonly planId: string;
  readonly store: string | null;
  readonly except: readonly string[];
}): Promise<Result<void>> {
  const listed = await listBackups(request);
  const picked = await folder();
  if (!listed.ok) return listed;
  if (picked === undefined) return ok(undefined);
  try {
    for (const backup of listed.value) {
      const mayGo = isOfStore(backup, request.store) && !request.except.includes(backup.name);
      if (mayGo) await picked.removeEntry(backup.name);
    }
    return ok(undefined);
  } catch {
    return notWritten(picked.name);
  }
}

/** One that cannot be deleted now is deleted after a later backup. */
async function rotate(
  picked: PickedFolder,
  { planId, store }: Pick<WriteBackupRequest, 'planId' | 'store'>,
  justWritten: string,
): Promise<void> {
  const listed = await listBackups({ planId });
  if (!listed.ok) return;
  const doomed = backupsToDelete(listed.value.filter((backup) => isOfStore(backup, store))).filter(
    (name) => name !== justWritten,
  );
  for (const name of doomed) await picked.removeEntry(name).catch(() => undefined);
}
