import { encodingOf, type TextEncoding } from '../../../shared/backup/importers/decodeText';
import { type ReadTable, readTable } from '../../../shared/backup/importers/readTable';
import { type CardsRead, cardReader } from '../../../shared/backup/importers/vcard';
import type { IsoDate } from '../../../shared/kernel/dates';
import { formatBytes } from '../../../shared/kernel/words';
import { nextTask } from '../../db/nextTask';

export type ReadContacts =
  | { readonly kind: 'cards'; readonly read: CardsRead }
  | { readonly kind: 'table'; readonly read: ReadTable }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'stopped' };

export interface ReadingWork {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  onProgress(done: number): void;
}

const pieceBytes = 1_000_000;
const largestTable = 25_000_000;

/** Reads an address book piece by piece, so that typing goes on; a file of pictures never lies in memory as a whole. */
export async function readContacts(file: File, today: IsoDate, work: ReadingWork): Promise<ReadContacts> {
  try {
    const head = new Uint8Array(await file.slice(0, 4000).arrayBuffer());
    const known = encodingOf(head);
    const start = new TextDecoder(known ?? 'windows-1252').decode(head);
    if (!/BEGIN\s*:\s*VCARD/i.test(start)) return await readRows(file);
    return (
      (await readCards(file, known ?? 'utf-8', known === null, today, work)) ??
      (await readCards(file, 'windows-1252', false, today, work)) ?? { kind: 'stopped' }
    );
  } catch {
    return { kind: 'problem', words: `${file.name} could not be read. Nothing was changed.` };
  }
}

async function readRows(file: File): Promise<ReadContacts> {
  if (file.size > largestTable) {
    const words = `${file.name} is ${formatBytes(file.size)}; a table of people may have ${formatBytes(largestTable)}. Nothing was changed.`;
    return { kind: 'problem', words };
  }
  return { kind: 'table', read: readTable(new Uint8Array(await file.arrayBuffer())) };
}

/** null where the bytes are not of this encoding; an older Windows wrote them. */
async function readCards(
  file: File,
  encoding: TextEncoding,
  isStrict: boolean,
  today: IsoDate,
  { signal, onProgress }: ReadingWork,
): Promise<ReadContacts | null> {
  const decoder = new TextDecoder(encoding, { fatal: isStrict });
  const reader = cardReader(today);
  for (let at = 0; at < file.size; at += pieceBytes) {
    if (signal.aborted) return { kind: 'stopped' };
    const piece = await file.slice(at, at + pieceBytes).arrayBuffer();
    try {
      reader.push(decoder.decode(piece, { stream: at + pieceBytes < file.size }));
    } catch (error) {
      if (isStrict && error instanceof TypeError) return null;
      throw error;
    }
    onProgress(Math.min(1, (at + pieceBytes) / file.size));
    await nextTask();
  }
  return { kind: 'cards', read: reader.end() };
}
