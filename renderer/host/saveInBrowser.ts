import type { SavedFile, SaveFileRequest } from '../../shared/bridge/bridge';
import { fileNameFor } from '../../shared/bridge/fileName';
import { failure } from '../../shared/kernel/failure';
import { type Cancelled, cancelled, failed, ok, type Result } from '../../shared/kernel/result';

interface SaveFilePicker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<FileSystemFileHandle>;
}

// Long enough for the slowest browser to have opened the address it was given.
const downloadStarts = 60_000;

/** Asks where, in browsers that can; in the others the file goes where downloads go. */
export async function saveInBrowser(request: SaveFileRequest): Promise<Result<SavedFile | Cancelled>> {
  const name = fileNameFor(request.suggestedName, request.extension);
  // Not in every browser, and TypeScript's library does not know it.
  const { showSaveFilePicker } = window as SaveFilePicker;
  if (showSaveFilePicker === undefined) return download(name, request);
  try {
    const handle = await showSaveFilePicker.call(window, {
      suggestedName: name,
      types: [{ accept: { [request.mediaType]: [`.${request.extension}`] } }],
    });
    // The browser writes beside the file and puts it in place at close: the whole file or nothing.
    const file = await handle.createWritable();
    await file.write(new Blob([copyOf(request.bytes)]));
    await file.close();
    return ok({ path: handle.name });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok(cancelled);
    // The click that started it is too long ago for the picker; a download needs no permission.
    if (error instanceof DOMException && error.name === 'SecurityError') return download(name, request);
    return failed(failure('file.notWritten', { name }));
  }
}

function download(name: string, { bytes, mediaType }: SaveFileRequest): Result<SavedFile> {
  const address = URL.createObjectURL(new Blob([copyOf(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), downloadStarts);
  return ok({ path: name });
}

/** A Blob takes no bytes that another thread might still change. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
