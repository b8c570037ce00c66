import { strToU8 } from 'fflate';
import * as z from 'zod/mini';
import { type Cryptography, isAffordable, type ScryptCost, usualCost } from './cryptography';
import { fromHex, hexField, toHex } from './hex';
import { passphraseBytes } from './passphrase';
import { readRecoveryCode } from './recoveryCode';

const whole = z.int().check(z.gte(1), z.lte(2 ** 31));

const wrapSchema = z.strictObject({
  by: z.enum(['passphrase', 'recovery']),
  kdf: z.literal('scrypt'),
  n: whole,
  r: whole,
  p: whole,
  salt: hexField(16),
  iv: hexField(12),
  /** The content key, sealed: 32 bytes and 16 that prove it. */
  wrapped: hexField(48),
});

/** The content key, sealed once for each way in. It tells nobody anything and lies open in the file. */
export const keyringSchema = z.strictObject({
  wraps: z.array(wrapSchema).check(z.minLength(1), z.maxLength(4)),
});

type Wrap = z.infer<typeof wrapSchema>;
export type Keyring = z.infer<typeof keyringSchema>;
export type WayIn = Wrap['by'];

/** A keyring and the key that it guards: what seals. */
export interface OpenKeyring<Key> {
  readonly keyring: Keyring;
  readonly key: Key;
}

/** What the person knows or has written down. */
export interface Secrets {
  readonly passphrase: string;
  /** As `makeRecoveryCode` made it. */
  readonly recoveryCode?: string;
}

/** A fresh random key, and the ways to it. */
export async function makeKeyring<Key>(
  { passphrase, recoveryCode }: Secrets,
  cryptography: Cryptography<Key>,
): Promise<OpenKeyring<Key>> {
  const content = cryptography.randomBytes(32);
  const wraps = [await wrap(content, 'passphrase', passphrase, cryptography)];
  if (recoveryCode !== undefined) wraps.push(await wrap(content, 'recovery', recoveryCode, cryptography));
  return { keyring: { wraps }, key: await keyOf(content, cryptography) };
}

/** The key, if what was typed is the passphrase or the recovery code; null otherwise, without saying why. */
export async function openKeyring<Key>(
  keyring: Keyring,
  typed: string,
  cryptography: Cryptography<Key>,
): Promise<Key | null> {
  const content = await contentKey(keyring, typed, cryptography);
  return content === null ? null : keyOf(content, cryptography);
}

/**
 * The same key behind a new passphrase, or a new recovery code; the other way in stays as it is. What was sealed before
 * with the old keyring in its header still opens with the old words. null when what was typed opens nothing.
 */
export async function changeWayIn<Key>(
  keyring: Keyring,
  typed: string,
  next: { readonly by: WayIn; readonly text: string },
  cryptography: Cryptography<Key>,
): Promise<Keyring | null> {
  const content = await contentKey(keyring, typed, cryptography);
  if (content === null) return null;
  const fresh = await wrap(content, next.by, next.text, cryptography);
  content.fill(0);
  return { wraps: [...keyring.wraps.filter(({ by }) => by !== next.by), fresh] };
}

/** false for a keyring that asks for more work or memory than any honest one. */
export function isAffordableKeyring({ wraps }: Keyring): boolean {
  return wraps.every(isAffordable);
}

async function wrap<Key>(
  content: Uint8Array,
  by: WayIn,
  text: string,
  cryptography: Cryptography<Key>,
): Promise<Wrap> {
  const salt = cryptography.randomBytes(16);
  const iv = cryptography.randomBytes(12);
  const key = await wrappingKey(secretBytes(by, text), salt, usualCost, cryptography);
  const open = { by, kdf: 'scrypt', ...usualCost, salt: toHex(salt), iv: toHex(iv) } as const;
  const wrapped = await cryptography.encrypt(key, { iv, data: content, boundTo: boundTo(open) });
  return { ...open, wrapped: toHex(wrapped) };
}

async function contentKey<Key>(
  keyring: Keyring,
  typed: string,
  cryptography: Cryptography<Key>,
): Promise<Uint8Array | null> {
  if (!isAffordableKeyring(keyring)) return null;
  const code = readRecoveryCode(typed);
  for (const wrap of keyring.wraps) {
    const text = wrap.by === 'recovery' ? code : typed;
    if (text === null) continue;
    const key = await wrappingKey(secretBytes(wrap.by, text), fromHex(wrap.salt), wrap, cryptography);
    const message = { iv: fromHex(wrap.iv), data: fromHex(wrap.wrapped), boundTo: boundTo(wrap) };
    const content = await cryptography.decrypt(key, message);
    if (content !== null) return content;
  }
  return null;
}

/** A code that is none becomes bytes that open nothing. */
function secretBytes(by: WayIn, text: string): Uint8Array {
  return passphraseBytes(by === 'recovery' ? (readRecoveryCode(text) ?? text) : text);
}

async function wrappingKey<Key>(
  secret: Uint8Array,
  salt: Uint8Array,
  { n, r, p }: ScryptCost,
  cryptography: Cryptography<Key>,
): Promise<Key> {
  return keyOf(await cryptography.scrypt(secret, salt, { n, r, p }), cryptography);
}

/** The bytes are wiped once the host has the key: nothing that this program holds can be read out again. */
async function keyOf<Key>(bytes: Uint8Array, cryptography: Cryptography<Key>): Promise<Key> {
  const key = await cryptography.importKey(bytes);
  bytes.fill(0);
  return key;
}

function boundTo({ by, kdf, n, r, p, salt }: Omit<Wrap, 'iv' | 'wrapped'>): Uint8Array {
  return strToU8(`mortar wrap 1 ${by} ${kdf} ${n} ${r} ${p} ${salt}`);
}
