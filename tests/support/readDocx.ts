import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { xmlProblem } from '../documents/xmlProblem';

export interface DocxParagraph {
  readonly text: string;
  /** `Heading1`, `ListParagraph`; empty for plain text. */
  readonly style: string;
  readonly isListItem: boolean;
}

/** The paragraphs of a Word file in their order. Every XML part of it must be well-formed. */
export function docxParagraphs(bytes: Buffer): DocxParagraph[] {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const problem = xmlProblem(strFromU8(part));
    if (problem !== null) throw new Error(`${name}: ${problem}`);
  }
  const body = parts['word/document.xml'];
  if (body === undefined) throw new Error('There is no word/document.xml in it.');
  return strFromU8(body)
    .split(/<w:p[ >]/)
    .slice(1)
    .map((xml) => ({
      text: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\b/g)]
        .map(([, words]) => (words === undefined ? ' ' : unescaped(words)))
        .join(''),
      style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '',
      isListItem: xml.includes('<w:numPr>'),
    }));
}

function unescaped(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&amp;/g, '&');
}

export function hasWordProcessor(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/** What a word processor makes of it, as PDF. */
export function wordProcessorPdf(bytes: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'mortar-docx-'));
  try {
    writeFileSync(join(folder, 'page.docx'), bytes);
    // A profile of its own: a second LibreOffice on the same profile refuses to start.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'page.docx'),
    ];
    const { stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 90_000 });
    const path = join(folder, 'page.pdf');
    if (!existsSync(path)) throw new Error(`LibreOffice did not open it: ${stderr}`);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
