import { File } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readContacts } from '../../../renderer/features/network/readContacts';
import { isoDate } from '../../../shared/kernel/dates';

const today = isoDate('2026-11-20');
const name = 'Zoë O’Hara';
const card = `BEGIN:VCARD\r\nVERSION:2.1\r\nFN:${name}\r\nEND:VCARD\r\n`;

const mark = '\u{FEFF}';
const little = (text: string) => Buffer.from(text, 'utf16le');
const big = (text: string) => little(text).swap16();
/** ’ and ë as an older Windows wrote them, one byte each. */
const windows = (text: string) => Buffer.from(text.replace('’', '\u0092'), 'latin1');

function read(...pieces: readonly Buffer[]) {
  // The page's File is Node's here; it has all that is used of it.
  const file = new File([...pieces], 'book.vcf') as unknown as globalThis.File;
  return readContacts(file, today, { signal: new AbortController().signal, onProgress: () => undefined });
}

describe('a file of cards', () => {
  it.each([
    ['UTF-8', Buffer.from(card)],
    ['UTF-8 with a mark', Buffer.from(mark + card)],
    ['UTF-16 with a mark', little(mark + card)],
    ['UTF-16 the other way around with a mark', big(mark + card)],
    ['UTF-16 without a mark', little(card)],
    ['UTF-16 the other way around without a mark', big(card)],
  ])('is read as %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ kind: 'cards', read: { people: [{ draft: { name } }] } });
  });

  it('is read as an older Windows', async () => {
    // Without the apostrophe: Node reads it as Latin-1 where a file is one piece, the page's decoder does not.
    const found = await read(windows(card.replace('’', '')));
    expect(found).toMatchObject({ kind: 'cards', read: { people: [{ draft: { name: 'Zoë OHara' } }] } });
  });

  it('of an older Windows is known as such where its first letter of that kind comes after a megabyte', async () => {
    const plain = 'BEGIN:VCARD\r\nFN:Plain\r\nEND:VCARD\r\n';
    const found = await read(Buffer.from(plain.repeat(40_000)), windows(card));
    expect(found.kind === 'cards' && found.read.people.length).toBe(40_001);
    expect(found.kind === 'cards' && found.read.people.at(-1)?.draft.name).toBe(name);
  });

  it('a letter cut in two where one piece ends and the next begins stays whole', async () => {
    const head = 'BEGIN:VCARD\r\nNOTE:';
    const note = 'x'.repeat(999_999 - head.length);
    const found = await read(Buffer.from(`${head}${note}ë\r\nFN:${name}\r\nEND:VCARD\r\n`));
    expect(found).toMatchObject({ kind: 'cards', read: { people: [{ draft: { name } }] } });
  });
});
