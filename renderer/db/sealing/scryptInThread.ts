import type { ScryptCost } from '../../../shared/sealed/cryptography';

export interface ScryptOrder extends ScryptCost {
  readonly secret: Uint8Array;
  readonly salt: Uint8Array;
}

/** In a thread of its own, which ends with it: half a second of pure work, and 128 MiB that are given back at once. */
export function scryptInThread(secret: Uint8Array, salt: Uint8Array, cost: ScryptCost): Promise<Uint8Array> {
  const worker = new Worker(new URL('./scryptWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(`scrypt: ${message}`)));
    worker.postMessage({ secret, salt, ...cost } satisfies ScryptOrder);
  }).finally(() => worker.terminate());
}
