import type { Cryptography, Message } from '../../../shared/sealed/cryptography';
import { scryptInThread } from './scryptInThread';

/** See [Note: whose cryptography]. `scrypt` can be given where there are no threads to run it in. */
export function webCryptography(scrypt = scryptInThread): Cryptography<CryptoKey> {
  return {
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    scrypt,
    importKey: (bytes) =>
      crypto.subtle.importKey('raw', owned(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']),
    async encrypt(key, message) {
      return new Uint8Array(await crypto.subtle.encrypt(algorithm(message), key, owned(message.data)));
    },
    async decrypt(key, message) {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(algorithm(message), key, owned(message.data)));
      } catch (error) {
        // This one name is how WebCrypto says that something is not what it was; anything else is a fault.
        if (error instanceof DOMException && error.name === 'OperationError') return null;
        throw error;
      }
    },
  };
}

function algorithm({ iv, boundTo }: Message): AesGcmParams {
  return { name: 'AES-GCM', iv: owned(iv), additionalData: owned(boundTo), tagLength: 128 };
}

/** WebCrypto takes no memory that threads share, and none of ours is. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
