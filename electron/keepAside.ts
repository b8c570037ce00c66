import { cp, mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The browser engine's folder of databases inside the profile. */
const engineFolder = 'IndexedDB';

/** Beside the records: what was moved or copied there is never read or deleted again by the program. */
export const keptAside = 'kept aside';

/** Copies the engine's databases as they are, damaged or not, and says where to. A folder that is gone leaves an empty copy. */
export async function keepAside(profile: string, root: string, at: string): Promise<string> {
  const aside = join(root, keptAside, at.replace(/[:.]/g, '-'));
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const isThere = (await readdir(profile)).includes(engineFolder);
  if (isThere) {
    await cp(join(profile, engineFolder), join(aside, engineFolder), {
      recursive: true,
      // The engine holds its lock while it runs, and it says nothing.
      filter: (path) => basename(path) !== 'LOCK',
    });
  }
  return aside;
}
