/** The files of the build by their address (`/assets/x.js`): only these are ever served, so no path can climb out. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

export interface ServedFile {
  readonly path: string;
  readonly mediaType: string;
  /** Its name carries its content's hash, so it may be kept for ever. */
  readonly isImmutable: boolean;
}

interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** Lists a built folder once. Links are neither files nor folders here: `list` gives real ones only. */
export function servedFilesOf(folder: string, list: (folder: string) => readonly FolderEntry[]): ServedFiles {
  const found = new Map<string, ServedFile>();
  const walk = (path: string, address: string): void => {
    for (const { name, isFolder } of list(path)) {
      const here = { path: `${path}/${name}`, address: `${address}/${name}` };
      if (isFolder) {
        walk(here.path, here.address);
        continue;
      }
      const mediaType = mediaTypes[name.slice(name.lastIndexOf('.') + 1)];
      // A kind of file nobody thought of (a source map, a lock) is not served at all.
      if (mediaType === undefined) continue;
      found.set(here.address, { path: here.path, mediaType, isImmutable: address === '/assets' });
    }
  };
  walk(folder, '');
  return found;
}

/**
 * The file for the path of an address, or undefined. The path is looked up as it came, never decoded and never joined;
 * the one rewriting is that a path without a file extension is a place inside the program, which is the page.
 */
export function servedFileFor(files: ServedFiles, pathname: string): ServedFile | undefined {
  const exact = files.get(pathname);
  if (exact !== undefined) return exact;
  return /^\/(?:[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*)?$/.test(pathname) ? files.get('/index.html') : undefined;
}
