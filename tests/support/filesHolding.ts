import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files under a folder in which these words stand, in any way a program may have written them. */
export function filesHolding(folder: string, words: string): string[] {
  // Three places to begin in: one of them is how the words lie in a longer text.
  const base64 = [0, 1, 2].map((skip) =>
    Buffer.from(words.slice(skip, skip + Math.floor((words.length - skip) / 3) * 3)).toString('base64'),
  );
  const ways = [
    Buffer.from(words),
    Buffer.from(words, 'utf16le'),
    Buffer.from(words, 'utf16le').swap16(),
    ...base64.map((way) => Buffer.from(way)),
  ];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = bytesOf(path);
      return ways.some((way) => bytes.includes(way));
    });
}

/** A running engine renames its files; one that went since it was listed is listed again under its new name or holds nothing. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.of();
    throw error;
  }
}
