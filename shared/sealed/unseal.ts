import { failure } from '../kernel/failure';
import { failed, ok, type Result } from '../kernel/result';
import type { Cryptography } from './cryptography';
import { chunkPlace, type Head, isSealedByNewer, readHead } from './header';
import { openKeyring } from './keyring';
import { proofBytes } from './seal';

export interface UnsealOptions {
  /** As the person knows the file. */
  readonly name: string;
  /** Gives the interface a turn after each chunk. */
  readonly pause?: () => Promise<void>;
}

/**
 * What was sealed, whole and proven, or nothing. A wrong passphrase and a damaged file are one answer: they cannot be
 * told apart, and whoever tampers learns nothing from it.
 */
export async function unseal<Key>(
  file: Uint8Array,
  typed: string,
  cryptography: Cryptography<Key>,
  options: UnsealOptions,
): Promise<Result<Uint8Array>> {
  const head = readHead(file);
  if (head === null) {
    return failed(failure(isSealedByNewer(file) ? 'sealed.newer' : 'sealed.refused', { name: options.name }));
  }
  const key = await openKeyring(head.header.keyring, typed, cryptography);
  return key === null ? refused(options) : openBody(file, head, key, cryptography, options);
}

/** With a key that is open already: a locked plan's own backups. */
export async function unsealWithKey<Key>(
  file: Uint8Array,
  key: Key,
  cryptography: Cryptography<Key>,
  options: UnsealOptions,
): Promise<Result<Uint8Array>> {
  const head = readHead(file);
  return head === null ? refused(options) : openBody(file, head, key, cryptography, options);
}

async function openBody<Key>(
  file: Uint8Array,
  head: Head,
  key: Key,
  cryptography: Cryptography<Key>,
  options: UnsealOptions,
): Promise<Result<Uint8Array>> {
  const { pause = async () => {} } = options;
  const body = file.subarray(head.bytes.length);
  const step = head.header.chunkBytes + proofBytes;
  const count = Math.ceil(body.length / step);
  const isCut = count === 0 || body.length - (count - 1) * step < proofBytes;
  if (isCut) return refused(options);
  const bytes = new Uint8Array(body.length - count * proofBytes);
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const data = body.subarray(index * step, (index + 1) * step);
    const chunk = await cryptography.decrypt(key, { data, ...chunkPlace(head, index, index === count - 1) });
    if (chunk === null) return refused(options);
    bytes.set(chunk, at);
    at += chunk.length;
    await pause();
  }
  return ok(bytes);
}

function refused({ name }: UnsealOptions): Result<Uint8Array> {
  return failed(failure('sealed.refused', { name }));
}
