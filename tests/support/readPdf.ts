import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler's reader is on this machine. */
export function canReadPdf(): boolean {
  return spawnSync('pdftotext', ['-v']).status === 0;
}

/** The words of each page, as a reader copies them out: lines joined, so that a break in a sentence does not matter. */
export function pdfPages(bytes: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mortar-pdf-'));
  try {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, bytes);
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
    // Every page ends in a form feed.
    return text.split('\f').slice(0, -1).map(oneLine);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** In a PDF a line may end after any hyphen, and its reader sees a space there. */
export function unspaced(text: string): string {
  return text.replace(/[\s-]/g, '');
}
