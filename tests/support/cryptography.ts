import { createHash, scryptSync } from 'node:crypto';
import { webCryptography } from '../../renderer/db/sealing/webCryptography';
import type { ScryptCost } from '../../shared/sealed/cryptography';

/** The product's own cryptography, with node's scrypt: there are no threads of a browser here. */
export const nodeCryptography = webCryptography(async (secret, salt, { n, r, p }) =>
  Uint8Array.from(scryptSync(secret, salt, 32, { N: n, r, p, maxmem: 512 * 2 ** 20 })),
);

/** Real in everything but the price of a key, and it counts how often one was asked for. */
export function quickCryptography() {
  const costs: ScryptCost[] = [];
  const cryptography = webCryptography(async (secret, salt, cost) => {
    costs.push(cost);
    const hash = createHash('sha256').update(secret).update(salt).update(JSON.stringify(cost));
    return Uint8Array.from(hash.digest());
  });
  return { cryptography, costs };
}
