import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** What it imports: a package's name, or a path from the root of the project without its extension. */
  readonly imports: readonly string[];
}

const rooms = ['shared', 'electron', 'renderer', 'build', 'tests'];
const isSource = /\.(?:ts|tsx|mjs)$/;
const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g;

export const sourceFiles: readonly SourceFile[] = rooms.flatMap(filesIn).map((path) => {
  const text = readFileSync(path, 'utf8');
  return { path, text, lines: text.trimEnd().split('\n').length, imports: importsOf(path, text) };
});

/** The product, without its tests. */
export const productFiles = sourceFiles.filter(({ path }) => !path.startsWith('tests/'));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return isSource.test(entry.name) && !path.startsWith('tests/fixtures/') ? [path] : [];
  });
}

function importsOf(path: string, text: string): string[] {
  return [...withoutComments(text).matchAll(importPattern)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name).replace(/\.(?:ts|tsx|mjs|js)$/, '') : name,
  );
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

export const rootFile = (name: string): string => readFileSync(join(process.cwd(), name), 'utf8');
