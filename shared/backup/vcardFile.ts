import type { ChannelKind, Person } from '../model/person';

/** Bytes of a line before it is folded (RFC 2426). */
const lineBytes = 75;

const properties: Readonly<Record<ChannelKind, string>> = {
  email: 'EMAIL;TYPE=INTERNET',
  phone: 'TEL',
  profile: 'URL',
  other: 'IMPP',
};

/**
 * People as vCard 3.0, which every address book reads. Who they are and how to reach them: what the technician noted about
 * them, and the contacts, stay in the plan.
 */
export function vcardFile(people: readonly Pick<Person, VcardField>[]): string {
  return people.map(cardOf).join('');
}

export type VcardField = 'name' | 'organization' | 'role' | 'channels' | 'tags' | 'birthday';

function cardOf(person: Pick<Person, VcardField>): string {
  const words = person.name.trim().split(/\s+/);
  const family = words.length > 1 ? words.splice(-1).join() : '';
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(person.name)}`,
    `N:${escaped(family)};${escaped(words.join(' '))};;;`,
    person.organization === '' ? '' : `ORG:${escaped(person.organization)}`,
    person.role === '' ? '' : `TITLE:${escaped(person.role)}`,
    ...person.channels.map(({ kind, value }) => `${properties[kind]}:${escaped(value)}`),
    person.tags.length === 0 ? '' : `CATEGORIES:${person.tags.map(escaped).join(',')}`,
    person.birthday === null ? '' : `BDAY:${person.birthday}`,
    'END:VCARD',
  ]
    .filter((text) => text !== '')
    .map((text) => `${folded(text)}\r\n`)
    .join('');
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, ' ');
}

/** Lines of 75 bytes, cut between characters. */
function folded(line: string): string {
  const lines: string[] = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > lineBytes) {
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += letter;
    bytes += size;
  }
  return lines.join('\r\n');
}
