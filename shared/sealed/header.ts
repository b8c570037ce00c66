import { strFromU8, strToU8 } from 'fflate';
import * as z from 'zod/mini';
import { fromHex, hexField } from './hex';
import { isAffordableKeyring, keyringSchema } from './keyring';
import { isSealed, sealMark } from './mark';

const magic = strToU8(`${sealMark}1\n`);
const mostHeader = 8_192;

export const headerSchema = z.strictObject({
  about: z.string().check(z.maxLength(400)),
  cipher: z.literal('AES-256-GCM'),
  keyring: keyringSchema,
  iv: hexField(12),
  chunkBytes: z.int().check(z.gte(64), z.lte(2 ** 24)),
});

type Header = z.infer<typeof headerSchema>;

/** Everything before the first chunk, as it is and as it lies in the file. Each chunk is bound to its bytes. */
export interface Head {
  readonly header: Header;
  readonly bytes: Uint8Array;
}

/** Made by a Mortar that seals in another way. */
export function isSealedByNewer(bytes: Uint8Array): boolean {
  return isSealed(bytes) && /^[2-9]\n$/.test(strFromU8(bytes.subarray(sealMark.length, magic.length), true));
}

export function makeHead(header: Header): Head {
  const json = strToU8(JSON.stringify(header, null, 1));
  const bytes = new Uint8Array(magic.length + 4 + json.length);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint32(magic.length, json.length);
  bytes.set(json, magic.length + 4);
  return { header, bytes };
}

/** null when it is not whole, not understood, or asks for more work than any honest one. */
export function readHead(file: Uint8Array): Head | null {
  const start = magic.length + 4;
  if (file.length < start || !magic.every((byte, at) => byte === file[at])) return null;
  const length = new DataView(file.buffer, file.byteOffset).getUint32(magic.length);
  if (length > mostHeader || file.length < start + length) return null;
  const header = headerSchema.safeParse(parsed(strFromU8(file.subarray(start, start + length))));
  if (!header.success || !isAffordableKeyring(header.data.keyring)) return null;
  return { header: header.data, bytes: file.slice(0, start + length) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * [Note: chunks that know their place] Each chunk has an IV of its own, the file's with the chunk's number added into
 * its last four bytes by exclusive or, and is bound to the whole header, to its number, and to whether it is the last.
 * So none can be left out, exchanged, repeated or taken from another file, and a file that was cut short does not open.
 */
export function chunkPlace({ header, bytes }: Head, index: number, isLast: boolean) {
  const iv = fromHex(header.iv);
  const counter = new DataView(iv.buffer);
  counter.setUint32(8, counter.getUint32(8) ^ index);
  const boundTo = new Uint8Array(bytes.length + 5);
  boundTo.set(bytes);
  new DataView(boundTo.buffer).setUint32(bytes.length, index);
  boundTo[bytes.length + 4] = isLast ? 1 : 0;
  return { iv, boundTo };
}
