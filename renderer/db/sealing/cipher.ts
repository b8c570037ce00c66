/** Closes and opens single pieces with the key of a locked plan. */
export interface Cipher {
  /** Cannot be read out again, but handed to a thread of our own. */
  readonly key: CryptoKey;
  /** Bytes for one place. Opened as anything else, they are refused. */
  close(place: string, bytes: Uint8Array): Promise<Uint8Array>;
  /** Throws where the bytes were changed, or belong to another place or another plan. */
  open(place: string, sealed: Uint8Array): Promise<Uint8Array>;
  /** The name of a kept file: its own hash would tell whoever has the same file that it lies here. */
  nameOf(sha256: string): Promise<string>;
}

const hash = /^[0-9a-f]{64}$/;
const ivBytes = 12;
const utf8 = new TextEncoder();

export async function cipherOf(key: CryptoKey): Promise<Cipher> {
  const names = await namesKey(key);
  return {
    key,
    async close(place, bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const closed = await crypto.subtle.encrypt(algorithm(place, iv), key, owned(bytes));
      const sealed = new Uint8Array(ivBytes + closed.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(closed), ivBytes);
      return sealed;
    },
    async open(place, sealed) {
      const bytes = owned(sealed);
      const iv = bytes.subarray(0, ivBytes);
      return new Uint8Array(await crypto.subtle.decrypt(algorithm(place, iv), key, bytes.subarray(ivBytes)));
    },
    async nameOf(sha256) {
      if (!hash.test(sha256)) throw new TypeError('this is not the hash of a file');
      const name = await crypto.subtle.sign('HMAC', names, utf8.encode(sha256));
      return Array.from(new Uint8Array(name), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}

/**
 * A second key, made from the first, which cannot be read. The one message under this iv is always the same, so the
 * rule that no iv serves twice is kept: every other iv is random.
 */
async function namesKey(key: CryptoKey): Promise<CryptoKey> {
  const same = algorithm('mortar file names', new Uint8Array(ivBytes));
  const bytes = new Uint8Array(await crypto.subtle.encrypt(same, key, new Uint8Array(32))).subarray(0, 32);
  const names = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  bytes.fill(0);
  return names;
}

function algorithm(place: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: utf8.encode(place), tagLength: 128 };
}

/** WebCrypto takes no memory that threads share, and none of ours is. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

/** The bytes of a row of a locked plan. */
export function sealedIn(row: object): Uint8Array {
  const sealed: unknown = Reflect.get(row, 'sealed');
  if (sealed instanceof Uint8Array) return sealed;
  throw new Error('this row is not sealed');
}
