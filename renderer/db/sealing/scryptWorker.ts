/// <reference lib="webworker" />
import { scrypt } from '@noble/hashes/scrypt.js';
import type { ScryptOrder } from './scryptInThread';

self.addEventListener('message', ({ data }: MessageEvent<ScryptOrder>) => {
  const { secret, salt, n, r, p } = data;
  self.postMessage(scrypt(secret, salt, { N: n, r, p, dkLen: 32 }));
});
