import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files under a folder in which these words stand, in either of the ways a browser engine writes text. */
export function filesHolding(folder: string, words: string): string[] {
  const ways = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return ways.some((way) => bytes.includes(way));
    });
}
