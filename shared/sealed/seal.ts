import type { Cryptography } from './cryptography';
import { chunkPlace, makeHead } from './header';
import { toHex } from './hex';
import type { OpenKeyring } from './keyring';

const usualChunk = 2 ** 20;
/** What proves one chunk. */
export const proofBytes = 16;

const about =
  'Sealed by Mortar. Inside is a zip file. The passphrase opens it, in Mortar or by hand: docs/formats.md of Mortar says how.';

export interface SealOptions {
  /** Gives the interface a turn after each chunk. */
  readonly pause?: () => Promise<void>;
  readonly chunkBytes?: number;
}

/** The bytes as nobody can read or change them without the keyring's passphrase. The keyring goes along in the header. */
export async function seal<Key>(
  bytes: Uint8Array,
  { keyring, key }: OpenKeyring<Key>,
  cryptography: Cryptography<Key>,
  { pause = async () => {}, chunkBytes = usualChunk }: SealOptions = {},
): Promise<Uint8Array> {
  const iv = toHex(cryptography.randomBytes(12));
  const head = makeHead({ about, cipher: 'AES-256-GCM', keyring, iv, chunkBytes });
  const count = Math.max(1, Math.ceil(bytes.length / chunkBytes));
  const sealed = new Uint8Array(head.bytes.length + bytes.length + count * proofBytes);
  sealed.set(head.bytes);
  let at = head.bytes.length;
  for (let index = 0; index < count; index += 1) {
    const data = bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    const chunk = await cryptography.encrypt(key, { data, ...chunkPlace(head, index, index === count - 1) });
    sealed.set(chunk, at);
    at += chunk.length;
    await pause();
  }
  return sealed;
}
