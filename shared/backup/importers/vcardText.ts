import type { CardProperty } from './vcardLines';

/** A property's words, out of quoted-printable and base64-free encodings; escapes are still in them. */
export function propertyText({ params, value }: CardProperty): string {
  if (!params.some((param) => /quoted-printable/i.test(param))) return value;
  const charset = params
    .map((param) => /^charset=(.*)$/i.exec(param)?.[1])
    .find((found) => found !== undefined);
  return decodedBytes(quotedBytes(value), charset?.replaceAll('"', '') ?? null);
}

function quotedBytes(text: string): Uint8Array {
  // What is no escape may be any character: it goes in as UTF-8.
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = /^=[0-9A-Fa-f]{2}/.test(text.slice(at, at + 3))
      ? Number.parseInt(text.slice(at + 1, at + 3), 16)
      : null;
    if (code === null) bytes.push(...encoder.encode(text[at] ?? ''));
    else {
      bytes.push(code);
      at += 2;
    }
  }
  return Uint8Array.from(bytes);
}

/** In the encoding that is named, if it is known; else UTF-8 where it is valid; else that of an older Windows. */
function decodedBytes(bytes: Uint8Array, charset: string | null): string {
  for (const encoding of [charset, 'utf-8']) {
    if (encoding === null) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // An encoding that nobody knows, or the wrong one: the next is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** The parts of a structured value, between separators that are not escaped, each without its escapes. */
export function partsOf(text: string, separator: ';' | ','): readonly string[] {
  const parts: string[] = [''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\\' && at + 1 < text.length) {
      at += 1;
      const next = text[at] ?? '';
      parts[parts.length - 1] += /n/i.test(next) ? '\n' : /[\\;,:]/.test(next) ? next : `\\${next}`;
    } else if (letter === separator) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

/** A whole value without its escapes. */
export function plain(text: string): string {
  return text.replace(/\\([nN\\;,:])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter)).trim();
}
