/**
 * [Note: whose cryptography] The cipher is AES-256-GCM and comes from the host (WebCrypto): it is fast, its keys cannot
 * be read out again, and nobody here wrote it. The way from a passphrase to a key is scrypt, which WebCrypto lacks:
 * guessing costs 128 MiB of memory each time, where PBKDF2, which it has, costs graphics cards next to nothing.
 * This room knows neither; it says what bytes go in and in which order, and can be read, and rebuilt, without either.
 */
export interface Cryptography<Key> {
  randomBytes(count: number): Uint8Array;
  /** 32 bytes. Takes about a second and 128 · n · r bytes of memory, so the cost is judged before it is paid. */
  scrypt(secret: Uint8Array, salt: Uint8Array, cost: ScryptCost): Promise<Uint8Array>;
  /** A key of 32 bytes that cannot be read out again. */
  importKey(bytes: Uint8Array): Promise<Key>;
  /** The sealed bytes, and 16 more that prove them. */
  encrypt(key: Key, message: Message): Promise<Uint8Array>;
  /** null when the key, the bytes, or what they were bound to is not what it was. */
  decrypt(key: Key, message: Message): Promise<Uint8Array | null>;
}

export interface Message {
  /** 12 bytes; never twice with one key. */
  readonly iv: Uint8Array;
  readonly data: Uint8Array;
  /** Is not in the sealed bytes but has to be the same when they are opened. */
  readonly boundTo: Uint8Array;
}

export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** As OWASP advises: 128 MiB and about half a second on an ordinary computer. */
export const usualCost: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };

const mostWork = 2 ** 20 * 8;
const mostMemory = 256 * 2 ** 20;

/** A file may ask for any cost; one that would hang or fill the computer is refused before anything is computed. */
export function isAffordable({ n, r, p }: ScryptCost): boolean {
  const isPowerOfTwo = n > 1 && Number.isInteger(Math.log2(n));
  return isPowerOfTwo && n * r * p <= mostWork && 128 * n * r <= mostMemory;
}
