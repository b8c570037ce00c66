import { readFileSync } from 'node:fs';

interface AsarFolder {
  readonly files: Readonly<Record<string, AsarEntry>>;
}

type AsarEntry = AsarFolder | { readonly size: number; readonly offset: string };

/** The files in a packaged program's archive, by path. Four numbers, a table in JSON, then the files end to end. */
export function asarFiles(path: string): ReadonlyMap<string, Buffer> {
  const bytes = readFileSync(path);
  const tableLength = bytes.readUInt32LE(12);
  const start = 8 + bytes.readUInt32LE(4);
  const table: AsarFolder = JSON.parse(bytes.subarray(16, 16 + tableLength).toString());
  const found = new Map<string, Buffer>();
  const walk = ({ files }: AsarFolder, folder: string): void => {
    for (const [name, entry] of Object.entries(files)) {
      if ('files' in entry) walk(entry, `${folder}${name}/`);
      else {
        const from = start + Number(entry.offset);
        found.set(`${folder}${name}`, bytes.subarray(from, from + entry.size));
      }
    }
  };
  walk(table, '');
  return found;
}
