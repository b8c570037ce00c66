import { createDecipheriv, scryptSync } from 'node:crypto';

/**
 * Opens sealed bytes by docs/formats.md and nothing of the product: what somebody in twenty years would write.
 * Throws when the passphrase is wrong or a byte is not what it was.
 */
export function openedByHand(file: Uint8Array, secret: string, by = 'passphrase'): Buffer {
  const bytes = Buffer.from(file);
  if (bytes.subarray(0, 16).toString('latin1') !== 'MORTAR SEALED 1\n') throw new Error('not sealed');
  const bodyAt = 20 + bytes.readUInt32BE(16);
  const header = JSON.parse(bytes.subarray(20, bodyAt).toString('utf8'));
  const wrap = header.keyring.wraps.find((one: { by: string }) => one.by === by);
  const { kdf, n, r, p, salt, iv, wrapped } = wrap;
  const cost = { N: n, r, p, maxmem: 512 * 2 ** 20 };
  const wrapping = scryptSync(secret.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, cost);
  const boundTo = Buffer.from(`mortar wrap 1 ${by} ${kdf} ${n} ${r} ${p} ${salt}`);
  const key = opened(wrapping, Buffer.from(iv, 'hex'), boundTo, Buffer.from(wrapped, 'hex'));

  const chunks: Buffer[] = [];
  const step = header.chunkBytes + 16;
  for (let at = bodyAt, index = 0; at < bytes.length; at += step, index += 1) {
    const chunkIv = Buffer.from(header.iv, 'hex');
    chunkIv.writeUInt32BE((chunkIv.readUInt32BE(8) ^ index) >>> 0, 8);
    const place = Buffer.alloc(5);
    place.writeUInt32BE(index);
    place[4] = at + step >= bytes.length ? 1 : 0;
    const chunkBoundTo = Buffer.concat([bytes.subarray(0, bodyAt), place]);
    chunks.push(opened(key, chunkIv, chunkBoundTo, bytes.subarray(at, at + step)));
  }
  return Buffer.concat(chunks);
}

function opened(key: Buffer, iv: Buffer, boundTo: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAAD(boundTo);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
