import * as nodeDisk from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The browser engine's folder of databases inside the profile. */
export const engineFolder = 'IndexedDB';

/** Beside the records: what was moved or copied there is never read or deleted again by the program. */
export const keptAside = 'kept aside';

/** What is asked of the disk; a parameter, so that tests make every call in turn fail. */
export type AsideDisk = Pick<typeof nodeDisk, 'cp' | 'mkdir' | 'readdir'>;

/** Copies the engine's databases as they are, damaged or not, and says where to. A folder that is gone leaves an empty copy. */
export async function keepAside(
  profile: string,
  root: string,
  at: string,
  disk: AsideDisk = nodeDisk,
): Promise<string> {
  const aside = join(root, keptAside, at.replace(/[:.]/g, '-'));
  await disk.mkdir(aside, { recursive: true, mode: 0o700 });
  const isThere = (await disk.readdir(profile)).includes(engineFolder);
  if (isThere) {
    await disk.cp(join(profile, engineFolder), join(aside, engineFolder), {
      recursive: true,
      // The engine holds its lock while it runs, and it says nothing.
      filter: (path) => basename(path) !== 'LOCK',
    });
  }
  return aside;
}
