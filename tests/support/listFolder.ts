import { readdirSync } from 'node:fs';

/** The real files and folders in a folder: links are neither. */
export function listFolder(path: string): { name: string; isFolder: boolean }[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
}
