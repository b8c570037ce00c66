import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { fileNameFor } from '../../shared/bridge/fileName';
import { failure } from '../../shared/kernel/failure';
import { type Cancelled, cancelled, failed, ok, type Result, wasCancelled } from '../../shared/kernel/result';
import { atomicWrite } from '../atomicWrite';
import type { MachineState } from '../machineState';
import { recordRoot } from '../recordRoot';

interface Suggestion {
  readonly suggestedName: string;
  readonly extension: string;
}

/**
 * Asks where a file goes, makes its bytes, and writes the whole of it or nothing. The folder is remembered: Electron's
 * own dialogs start in Downloads each time.
 */
export async function chooseAndWrite(
  window: BrowserWindow,
  state: MachineState,
  { suggestedName, extension }: Suggestion,
  makeBytes: () => Promise<Uint8Array>,
): Promise<Result<{ readonly path: string } | Cancelled>> {
  const folder = state.read().saveFolder ?? app.getPath('documents');
  const chosen = await choosePath(window, join(folder, fileNameFor(suggestedName, extension)), extension);
  if (wasCancelled(chosen)) return ok(cancelled);
  const { path } = chosen;
  try {
    for (const kept of [app.getPath('userData'), recordRoot()])
      if (await isInside(kept, path)) throw new Error('the profile and its record are no place for files');
    await atomicWrite(path, await makeBytes());
  } catch {
    return failed(failure('file.notWritten', { name: basename(path) }));
  }
  void state.remember({ saveFolder: dirname(path) });
  return ok({ path });
}

/** A name typed without its extension gets it; if that file exists, nobody was asked about it yet, so ask again. */
async function choosePath(
  window: BrowserWindow,
  defaultPath: string,
  extension: string,
): Promise<{ readonly path: string } | Cancelled> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (!filePath) return cancelled;
  if (extname(filePath).toLowerCase() === `.${extension}`) return { path: filePath };
  const path = `${filePath}.${extension}`;
  return existsSync(path) ? choosePath(window, path, extension) : { path };
}

/** Compared after links are followed, so that no link leads into the profile either. */
async function isInside(folder: string, path: string): Promise<boolean> {
  const real = await realpath(folder).catch(() => folder);
  const way = relative(real, await realpath(dirname(path)));
  return way === '' || !(way.startsWith('..') || /^(?:[a-z]:|[\\/])/i.test(way));
}
