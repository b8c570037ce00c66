import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type BrowserServer, serveBuild } from '../../build/browserServer';

export const builtPage = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** The product's own server, on a port that is free now: each worker's origin stays the same for all its journeys. */
export async function serveBuiltPage(): Promise<BrowserServer> {
  return serveBuild(builtPage, await freePort());
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no port was given'));
      });
    });
  });
}
